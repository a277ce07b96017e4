import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchFiles } from './files.ts';
import { timeInVscode } from './in-vscode.ts';
import { bounded, medians, ms, run, type TimingTable } from './measure.ts';

const dist = join(import.meta.dirname, '../../dist');
const kilobytes = (value: number): string => `${value.toFixed(0)} kB`;

/** How long a user waits in a real VS Code with the packed extension; empty if VS Code is not available. */
export async function clickTable({ data, programs, worker }: BenchFiles): Promise<TimingTable[]> {
  let times: Awaited<ReturnType<typeof timeInVscode>>;
  try {
    times = await timeInVscode();
  } catch (error) {
    console.log(`Skipped: a real VS Code (${(error as Error).message.split('\n')[0]}).`);
    return [];
  }
  const words = [programs['engine-once'], worker, data['1e3'].path];
  const [started = 0] = medians(9, () => Number(run(process.execPath, words).output.split(' ')[0]));
  const weight = (name: RegExp) =>
    readdirSync(dist)
      .filter((file) => name.test(file))
      .reduce((sum, file) => sum + statSync(join(dist, file)).size / 1000, 0);
  return [
    {
      title: 'In a real VS Code with the packed extension, 1000 rows',
      lines: [
        bounded('click to verdict, later ones', times.later, 300, ms),
        { what: 'where a panel has to be made', ours: ms(times.anew), theirs: '' },
        { what: 'click to an empty webview', ours: ms(times.empty), theirs: '' },
        bounded('click to verdict, the first of a session', times.first, 800, ms),
        { what: 'click to an empty webview, the first of a session', ours: ms(times.emptyFirst), theirs: '' },
        {
          what: 'activation, the waiting for others included',
          ours: ms(times.activation),
          theirs: `an empty extension ${ms(times.emptyActivation)}`,
        },
        bounded('engine start and analysis, of them', started, 300, ms),
        bounded('the page’s script', weight(/^panel(?!-temml).*\.js$/), 500, kilobytes),
        {
          what: 'what the answer waits for of it',
          ours: kilobytes(weight(/^panel(-chunk)?\.js$/)),
          theirs: '',
        },
      ],
    },
  ];
}
