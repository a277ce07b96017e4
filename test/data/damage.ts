import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { damaged, seeded, soundFiles } from './mutations.ts';

/** Milliseconds of processor time that a small file may take. */
const patience = 1000;

/**
 * Damages the files of `mutations.ts` and reads them. Gives what is wrong: an exception, a table that isn't one,
 * a problem without words, or a file that took too long.
 */
export async function readDamaged(count: number, seed: number): Promise<string[]> {
  const random = seeded(seed);
  const files = soundFiles();
  const faults: string[] = [];
  for (let index = 0; index < count; index++) {
    const { name, bytes } = files[index % files.length]!;
    const content = damaged(bytes, random);
    const begun = process.cpuUsage();
    const fault = await faultOf(name, content);
    const { user, system } = process.cpuUsage(begun);
    const took = (user + system) / 1000;
    if (fault || took > patience) {
      const shown = Buffer.from(content).toString('base64').slice(0, 4000);
      faults.push(`${name}: ${fault ?? `took ${took} ms`}\n${shown}`);
    }
  }
  return faults;
}

async function faultOf(name: string, content: Uint8Array): Promise<string | undefined> {
  try {
    const result = await readTable(memorySource(name, content));
    if (!result.ok)
      return result.problem.message && result.problem.hint ? undefined : 'a problem without words';
    const { rows, columns, lines } = result.value;
    const whole = columns.every(
      (column) => (column.kind === 'number' ? column.numbers : column.codes).length === rows,
    );
    return whole && rows > 0 && (!lines || lines.length === rows) ? undefined : 'columns of unequal length';
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}
