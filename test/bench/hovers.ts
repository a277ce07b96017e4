import { findUses } from '../../src/losses/matching/index.ts';
import { readCorpus } from '../corpus/corpus.ts';

export interface HoverTimes {
  lines: number;
  uses: number;
  /** Milliseconds at the 95th percentile: the first hover after an edit reads the file, the others look up. */
  afterEdit: number;
  hover: number;
}

/** Times the finder on a Python file of 10,000 lines made of the corpus, one import block and much other code. */
export function timeHovers(): HoverTimes {
  const files = readCorpus().filter(({ file }) => file.endsWith('.py'));
  const lines: string[] = [];
  for (let i = 0; lines.length < 10_000; i++) {
    // As in a real file, most lines name no loss.
    lines.push(...files[i % files.length]!.text.split('\n'));
    for (let k = 0; k < 60; k++)
      lines.push(`    value_${k} = transform(data[${k}], key="name_${i}", scale=${k}.5)  # step ${k}`);
  }
  const text = lines.slice(0, 10_000).join('\n');
  const reads = Array.from({ length: 60 }, (_, edit) => {
    const edited = `${text}\nx = ${edit}\n`;
    const start = performance.now();
    findUses(edited, 'python');
    return performance.now() - start;
  }).slice(20);
  const uses = findUses(text, 'python');
  const lookups = Array.from({ length: 2000 }, (_, i) => {
    const offset = Math.floor((text.length * i) / 2000);
    const start = performance.now();
    uses.find(({ start, end }) => start <= offset && offset <= end);
    return performance.now() - start;
  });
  return { lines: 10_000, uses: uses.length, afterEdit: percentile(reads), hover: percentile(lookups) };
}

const percentile = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

if (import.meta.url === `file://${process.argv[1]}`) {
  const { lines, uses, afterEdit, hover } = timeHovers();
  console.log(`Hovers in ${lines} lines of Python with ${uses} names, 95th percentile:`);
  console.log(`  ${hover.toFixed(3)} ms a hover, ${afterEdit.toFixed(2)} ms for the first one after an edit`);
}
