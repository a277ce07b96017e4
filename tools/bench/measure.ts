import { spawnSync } from 'node:child_process';

export interface Measured {
  /** Wall-clock milliseconds of the process, including its start. */
  milliseconds: number;
  output: string;
}

/** Runs a program to its end; throws if it fails. */
export function run(program: string, words: readonly string[]): Measured {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const milliseconds = performance.now() - begun;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return { milliseconds, output: stdout };
}

/** Repeats several measurements in turn, so that a busy moment affects all of them, and returns the median of each. */
export function medians(repeats: number, ...measures: readonly (() => number)[]): number[] {
  const results = measures.map((): number[] => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [index, measure] of measures.entries()) results[index]!.push(measure());
  }
  return results.map(median);
}

export const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** A Python interpreter with these modules; undefined if there is none. */
export const findPython = (...modules: readonly string[]): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );

/** The peak resident memory of a Node program in MB, reported by the program as it exits. */
export const peakMemory = (words: readonly string[]): number => usage(words).peak;

/** Peak memory and CPU seconds. CPU time does not depend on other programs or on waiting. */
export function usage(words: readonly string[]): { peak: number; seconds: number } {
  const tell =
    "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(['used', maxRSS, userCPUTime + systemCPUTime].join(' ')); })";
  const { output } = run('/bin/sh', [
    '-c',
    `"$0" --import "data:text/javascript,${encodeURIComponent(tell)}" "$@" 2>&1 >/dev/null`,
    process.execPath,
    ...words,
  ]);
  const [, peak, microseconds] = /used (\d+) (\d+)/.exec(output)!;
  return { peak: Number(peak) / 1024, seconds: Number(microseconds) / 1e6 };
}

/** A line of a table: a measurement, what it is compared with, and the goal. */
export interface Line {
  what: string;
  ours: string;
  theirs: string;
  ratio?: number;
  promised?: number;
}

export interface TimingTable {
  title: string;
  lines: readonly Line[];
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const mb = (value: number): string => `${value.toFixed(0)} MB`;

/** A measurement with a bound of its own, which is the denominator of the ratio. */
export const bounded = (what: string, value: number, bound: number, unit: typeof ms): Line => ({
  what,
  ours: unit(value),
  theirs: `at most ${unit(bound)}`,
  ratio: value / bound,
  promised: 1,
});

/** The ratio and, if there is one, its goal. */
export const ratioInWords = ({ ratio, promised }: Line): string =>
  ratio === undefined
    ? ''
    : `${ratio.toFixed(2)}${promised === undefined ? '' : ` (goal ≤ ${promised}${ratio > promised ? ', missed' : ''})`}`;

export function printTable({ title, lines }: TimingTable): void {
  console.log(`\n${title}`);
  for (const line of lines)
    console.log(
      `  ${line.what.padEnd(52)} ${line.ours.padStart(10)} ${line.theirs.padStart(30)}  ${ratioInWords(line)}`,
    );
}
