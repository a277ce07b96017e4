/** Reads damaged files, a million by default: `tsx tools/bench/fuzz.ts [count] [seed]`. Prints failures. */
import { readDamaged } from '../../test/data/damage.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const batch = 10_000;

async function run(): Promise<void> {
  let faults = 0;
  for (let done = 0; done < count; done += batch) {
    const found = await readDamaged(Math.min(batch, count - done), seed + done);
    faults += found.length;
    for (const fault of found) console.log(fault);
    console.error(
      `${done + batch} files, ${faults} faults, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
  }
  process.exitCode = faults > 0 ? 1 : 0;
}

void run();
