/** Speed and memory against pandas and scipy, as ratios in one run: `npm run bench`. Builds nothing; see package.json. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeData } from './data.ts';
import { timeHovers } from './hovers.ts';
import { timeInVscode } from './in-vscode.ts';
import { findPython, type Line, medians, printTable, run } from './measure.ts';
import { timePanel } from './panel.ts';
import { compareStatistics } from './statistics.ts';

const sizes = [1e5, 1e6, 1e7];
const ms = (value: number): string => `${value.toFixed(0)} ms`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
    const reader = await bundle('read-once', folder);
    const analyzer = await bundle('analyze-once', folder);
    const host = await bundle('engine-once', folder);
    const files = sizes.map((rows) => {
      const path = join(folder, `${rows}.csv`);
      writeData(path, rows);
      return { rows, path, megabytes: statSync(path).size / 2 ** 20 };
    });
    const peer = join(import.meta.dirname, 'peer.py');
    const pandas = findPython('pandas');
    const scipy = findPython('pandas', 'scipy');
    if (!pandas || !scipy) console.log('No Python with pandas and scipy here: measured without them.');

    const node = process.execPath;
    const read = (path: string): [time: number, memory: number] =>
      run(node, [reader, path]).output.split(' ').map(Number) as [number, number];
    const reading: Line[] = [];
    const perRow: number[] = [];
    for (const { rows, path, megabytes } of files) {
      const repeats = rows > 1e6 ? 3 : 7;
      let memory = 0;
      const ours = (): number => {
        const [time, peak] = read(path);
        memory = Math.max(memory, peak);
        return time;
      };
      const theirs = (): number => (pandas ? Number(run(pandas, [peer, 'read', path]).output) : Number.NaN);
      const [mine = 0, other = 0] = medians(repeats, ours, theirs);
      perRow.push(mine / rows);
      reading.push({
        what: `read ${rows.toExponential(0)} rows, ${megabytes.toFixed(0)} MB (peak ${memory.toFixed(0)} MB)`,
        ours: ms(mine),
        theirs: pandas ? `pandas.read_csv ${ms(other)}` : '',
        ...(pandas && { ratio: mine / other, ...(rows === 1e6 && { promised: 0.7 }) }),
      });
    }
    reading.push({
      what: 'time a row at 1e7 rows, against 1e6',
      ours: `${(perRow[2]! * 1e6).toFixed(0)} ns`,
      theirs: `${(perRow[1]! * 1e6).toFixed(0)} ns`,
      ratio: perRow[2]! / perRow[1]!,
      promised: 1.2,
    });
    printTable('Reading alone, all four columns, a fresh process each time', reading);

    const cli = join(import.meta.dirname, '../../dist/cli.js');
    const whole: Line[] = [];
    for (const { rows, path } of files.slice(0, 2)) {
      const [mine = 0, other = 0] = medians(
        5,
        () => run(node, [cli, path, '--format', 'json']).milliseconds,
        () => (scipy ? run(scipy, [peer, 'report', path]).milliseconds : Number.NaN),
      );
      whole.push({
        what: `report on ${rows.toExponential(0)} rows`,
        ours: ms(mine),
        theirs: scipy ? `pandas + scipy ${ms(other)}` : '',
        ...(scipy && { ratio: mine / other, ...(rows === 1e6 && { promised: 0.5 }) }),
      });
    }
    const memory = peakMemory(node, [cli, files[1]!.path, '--format', 'json']);
    whole.push({
      what: 'peak memory of the report on 1e6 rows',
      ours: `${memory.toFixed(0)} MB`,
      theirs: 'promised 350 MB',
      ratio: memory / 350,
      promised: 1,
    });
    const small = join(folder, 'small.csv');
    writeData(small, 1000);
    const [mine = 0, empty = 0] = medians(
      9,
      () => run(node, [cli, small, '--format', 'json']).milliseconds,
      () => run(node, ['-e', '0']).milliseconds,
    );
    whole.push({
      what: 'report on 1000 rows',
      ours: ms(mine),
      theirs: `empty Node × 1.5 + 60 ms: ${ms(1.5 * empty + 60)}`,
      ratio: mine / (1.5 * empty + 60),
      promised: 1,
    });
    printTable('From file to JSON report, process start included', whole);

    const worker = join(import.meta.dirname, '../../dist/worker.node.cjs');
    const { path: largest, megabytes } = files.at(-1)!;
    const [, heldUp = 0, peak = 0, cancel = 0] = run(node, [host, worker, largest, 'cancel'])
      .output.split(' ')
      .map(Number);
    printTable(`The panel’s analysis of ${megabytes.toFixed(0)} MB, in the engine’s worker`, [
      {
        what: 'longest hold-up of the host’s thread',
        ours: ms(heldUp),
        theirs: 'promised 50 ms',
        ratio: heldUp / 50,
        promised: 1,
      },
      {
        what: 'from a cancel to its answer',
        ours: ms(cancel),
        theirs: 'promised 100 ms',
        ratio: cancel / 100,
        promised: 1,
      },
      {
        what: 'peak memory',
        ours: `${peak.toFixed(0)} MB`,
        theirs: 'promised 1024 MB',
        ratio: peak / 1024,
        promised: 1,
      },
    ]);

    const [started = 0] = medians(9, () => Number(run(node, [host, worker, small]).output.split(' ')[0]));

    compareStatistics(analyzer, scipy);

    const [bytes = 0, sorting = 0] = medians(5, () => rawRead(files[1]!.path), sortOnce);
    printTable('What bounds it, at 1e6 rows', [
      { what: 'reading the bytes alone', ours: ms(bytes), theirs: '' },
      { what: 'sorting one column alone', ours: ms(sorting), theirs: '' },
    ]);

    const hover = timeHovers();
    printTable(`A hover in a file of ${hover.lines} lines`, [
      { what: 'looked up, 95th percentile', ours: `${hover.hover.toFixed(3)} ms`, theirs: '' },
      bounded('the first after an edit, 95th percentile', hover.afterEdit, 50),
    ]);

    const pages = await timePanel();
    const { first, later, activation } = await timeInVscode();
    const script = statSync(join(import.meta.dirname, '../../dist/panel.js')).size / 1000;
    printTable('What a user waits for, in a real VS Code with the packed extension, 1000 rows', [
      bounded('click to verdict, later ones', later, 300),
      bounded('click to verdict, the first of a session', first, 800),
      bounded('activation', activation, 25),
      bounded('engine start and analysis, of them', started, 300),
      {
        ...bounded('the page’s script', script, 500),
        ours: `${script.toFixed(0)} kB`,
        theirs: 'promised 500 kB',
      },
    ]);
    printTable(
      'The panel in Chromium, from the report’s arrival',
      pages.flatMap(({ rows, firstPaint, allDrawn, longestTask }): Line[] => {
        const of = `${rows.toExponential(0)} rows`;
        return [
          bounded(`first paint, ${of}`, firstPaint, 100),
          { what: `all plots drawn, ${of}`, ours: ms(allDrawn), theirs: '' },
          {
            what: `longest task, ${of}`,
            ours: longestTask ? ms(longestTask) : 'under 50 ms',
            theirs: 'promised 100 ms',
            ratio: longestTask / 100,
            promised: 1,
          },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A time with what was promised of it, in milliseconds. */
const bounded = (what: string, time: number, promised: number): Line => ({
  what,
  ours: ms(time),
  theirs: `promised ${promised} ms`,
  ratio: time / promised,
  promised: 1,
});

/** A program of this folder as one file that Node runs by itself. */
async function bundle(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** Peak resident memory of a Node program in MB, told by the program itself as it exits. */
function peakMemory(node: string, words: readonly string[]): number {
  const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))";
  const { output } = run('/bin/sh', [
    '-c',
    `"$0" --import "data:text/javascript,${encodeURIComponent(tell)}" "$@" 2>&1 >/dev/null`,
    node,
    ...words,
  ]);
  return Number(/peak (\d+)/.exec(output)![1]) / 1024;
}

const rawRead = (path: string): number =>
  Number(
    run(process.execPath, [
      '-e',
      `const begun = performance.now(); require('fs').readFileSync(${JSON.stringify(path)}); console.log(performance.now() - begun)`,
    ]).output,
  );

function sortOnce(): number {
  const values = Float64Array.from({ length: 1e6 }, () => Math.random());
  const begun = performance.now();
  values.sort();
  return performance.now() - begun;
}

void main();
