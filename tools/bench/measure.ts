import { spawnSync } from 'node:child_process';

export interface Measured {
  /** Wall-clock milliseconds of the process, its start included. */
  milliseconds: number;
  output: string;
}

/** Runs a program to its end; throws where it fails. */
export function run(program: string, words: readonly string[]): Measured {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const milliseconds = performance.now() - begun;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return { milliseconds, output: stdout };
}

/** Runs several measurements in turn, so that a busy moment hits all of them, and gives the median of each. */
export function medians(repeats: number, ...measures: readonly (() => number)[]): number[] {
  const results = measures.map((): number[] => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [index, measure] of measures.entries()) results[index]!.push(measure());
  }
  return results.map((values) => values.sort((a, b) => a - b)[repeats >> 1]!);
}

/** A Python with these modules, or undefined. */
export const findPython = (...modules: readonly string[]): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );

/** One line of the table: a figure, what it is compared with, and what was promised. */
export interface Line {
  what: string;
  ours: string;
  theirs: string;
  ratio?: number;
  promised?: number;
}

export function printTable(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  for (const { what, ours, theirs, ratio, promised } of lines) {
    const shown =
      ratio === undefined
        ? ''
        : `${ratio.toFixed(2)}${promised === undefined ? '' : ` (promised ≤ ${promised}${ratio > promised ? ', MISSED' : ''})`}`;
    console.log(`  ${what.padEnd(44)} ${ours.padStart(12)} ${theirs.padStart(30)}  ${shown}`);
  }
}
