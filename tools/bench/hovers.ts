import { read } from '../../src/code/reading/index.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { readCorpus } from '../../test/corpus/corpus.ts';

export interface HoverTimes {
  lines: number;
  uses: number;
  /** Milliseconds at the 95th percentile: the first hover after an edit reads what it touched, the others look up. */
  afterEdit: number;
  hover: number;
}

/** What is typed somewhere in the file; a bracket and quotes that nothing closes among it. */
const typed = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '.',
  'nn.',
  'nn.MSELoss()',
  '(',
  '"',
  '"loss"',
  '# ',
  'norm = 1\n',
  '    x = 3\n',
];

/** Times the finder on a Python file of 10,000 lines: the corpus’s files one after the other, among much other code. */
export function timeHovers(): HoverTimes {
  const files = readCorpus().filter(({ file }) => file.endsWith('.py'));
  // As in a real file, most lines name no loss and import nothing.
  const others = Math.ceil(10_000 / files.length);
  const lines = files.flatMap(({ text }, i) => [
    ...text.split('\n'),
    ...Array.from({ length: others }, (_, k) =>
      k % 12 === 0
        ? `def step_${i}_${k}(data, scale):`
        : `    value_${k} = transform(data[${k}], key="name_${i}", scale=${k}.5)  # step ${k}`,
    ),
  ]);
  let document = lines.slice(0, 10_000);
  const random = seededRandom(1);
  const anyOf = (length: number) => Math.floor(random.uniform() * length);
  let reading = read(document.join('\n'), 'python');
  const reads = Array.from({ length: 600 }, () => {
    document = [...document];
    const at = anyOf(document.length);
    const line = document[at]!;
    const column = anyOf(line.length + 1);
    document[at] = line.slice(0, column) + typed[anyOf(typed.length)] + line.slice(column);
    const edited = document.join('\n');
    const start = performance.now();
    reading = read(edited, 'python', '', reading);
    const time = performance.now() - start;
    // Taken back, so that the file stays one that parses.
    document[at] = line;
    reading = read(document.join('\n'), 'python', '', reading);
    return time;
  }).slice(100);
  const { text, uses } = reading;
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
