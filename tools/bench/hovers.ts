import { read } from '../../src/code/reading/index.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { languageOf, readCorpus } from '../../test/corpus/corpus.ts';
import { bounded, ms, type TimingTable } from './measure.ts';

/** Times of a hover in code, and of the first one after an edit. */
export function hoverTable(): TimingTable {
  const { lines, first, hover, afterEdit } = timeHovers();
  return {
    title: `A hover in a file of ${lines} lines`,
    lines: [
      bounded('the first in a file just opened', first, 60, ms),
      { what: 'looked up, 95th percentile', ours: `${hover.toFixed(3)} ms`, theirs: '' },
      bounded('the first after an edit, 95th percentile', afterEdit, 5, ms),
    ],
  };
}

export interface HoverTimes {
  language: string;
  lines: number;
  uses: number;
  /** Milliseconds for the first reading. */
  first: number;
  /**
   * The 95th percentile in milliseconds: the first hover after an edit rereads what it touched, later ones look it
   * up.
   */
  afterEdit: number;
  hover: number;
}

/** Text typed somewhere in the file, including an unclosed bracket and unclosed quotation marks. */
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

/** Lines of each language that name no loss, like most lines of a file. */
const others: Readonly<Record<string, (i: number) => string>> = {
  python: (i) =>
    i % 12 === 0
      ? `def step_${i}(data, scale):`
      : `    value_${i} = transform(data[${i}], key="name_${i}", scale=${i}.5)  # step ${i}`,
  r: (i) => `value_${i} <- transform(data[[${i}]], key = "name_${i}", scale = ${i}.5)  # step ${i}`,
  julia: (i) => `value_${i} = transform(data[${i}], "name_${i}"; scale = ${i}.5)  # step ${i}`,
  typescript: (i) => `const value${i} = transform(data[${i}], { key: 'name', scale: ${i}.5 }); // step ${i}`,
  stan: (i) => `  real value_${i} = transform(data[${i}], ${i}.5); // step ${i}`,
  markdown: (i) =>
    i % 6 === 5
      ? ''
      : `The value of step ${i} is transformed with the scale \`scale_${i}\`, as in [the notes](notes.md).`,
};

/** The number of lines from the corpus, independent of the corpus's size. */
const ofCorpus = 2500;

/** The corpus's files in a language concatenated, among much other text: 10,000 lines. */
function documentIn(language: string): string[] {
  let lines = 0;
  const files = readCorpus().filter(({ file, text }) => {
    if (languageOf(file) !== language || lines > ofCorpus) return false;
    lines += text.split('\n').length;
    return true;
  });
  const between = Math.ceil(10_000 / files.length);
  const document = files.flatMap(({ text }, i) => [
    ...text.split('\n'),
    ...Array.from({ length: between }, (_, k) => others[language]!(i * between + k)),
  ]);
  return document.slice(0, 10_000);
}

/** Times the finder on a file of 10,000 lines. */
export function timeHovers(language = 'python'): HoverTimes {
  let document = documentIn(language);
  const random = seededRandom(1);
  const anyOf = (length: number) => Math.floor(random.uniform() * length);
  const whole = document.join('\n');
  const firsts = Array.from({ length: 7 }, () => timed(() => read(whole, language)));
  let reading = read(whole, language);
  const reads = Array.from({ length: 600 }, () => {
    document = [...document];
    const at = anyOf(document.length);
    const line = document[at]!;
    const column = anyOf(line.length + 1);
    document[at] = line.slice(0, column) + typed[anyOf(typed.length)] + line.slice(column);
    const edited = document.join('\n');
    const time = timed(() => {
      reading = read(edited, language, '', reading);
    });
    // Undone, so that the file remains parseable.
    document[at] = line;
    reading = read(document.join('\n'), language, '', reading);
    return time;
  }).slice(100);
  const { text, uses } = reading;
  const lookups = Array.from({ length: 2000 }, (_, i) => {
    const offset = Math.floor((text.length * i) / 2000);
    return timed(() => uses.find(({ start, end }) => start <= offset && offset <= end));
  });
  return {
    language,
    lines: document.length,
    uses: uses.length,
    first: Math.min(...firsts),
    afterEdit: percentile(reads),
    hover: percentile(lookups),
  };
}

/** CPU time in milliseconds, unaffected by other programs on the machine. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const percentile = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

if (import.meta.url === `file://${process.argv[1]}`) {
  console.log('CPU milliseconds in 10,000 lines; after an edit and a hover at the 95th percentile:');
  for (const language of Object.keys(others)) {
    const { uses, first, afterEdit, hover } = timeHovers(language);
    console.log(
      `  ${language}: ${first.toFixed(1)} for the first reading of ${uses} names, ${afterEdit.toFixed(2)} after an edit, ${hover.toFixed(3)} a hover`,
    );
  }
}
