import { readdirSync, readFileSync } from 'node:fs';
import { documentOf } from '../../src/analysis/words/document.ts';
import { writtenReports } from '../../test/analysis/words/written-reports.ts';
import { proseIn } from './strings.ts';

const root = new URL('../../', import.meta.url);

/** Parts of the source whose strings are listed as written, each with its title. */
const rooms: [title: string, folders: string[]][] = [
  ['What cannot be analyzed, and what to do', ['analysis/words/refusals']],
  [
    'Sentences of reports that no sample calls for',
    [
      'analysis/words',
      'analysis/checks',
      'analysis/tasks',
      'analysis/purpose',
      'analysis/drivers',
      'analysis/predicted-ranges',
      'choice',
    ],
  ],
  ['Comparisons', ['analysis/compare']],
  ['The panel', ['panel', 'analysis/drawings']],
  ['Notes on files, columns that cannot be used', ['analysis/columns', 'data']],
  ['Losses', ['losses']],
  ['Distributions', ['distributions']],
  ['Tests', ['hypothesis-tests']],
  ['Hovers and code', ['code']],
  ['The extension', ['extension', 'engine']],
  ['The command line and the library', ['command-line', 'library']],
];

/** Names and code of third parties, which are not the project's sentences. */
const notOurs =
  /^code\/(?:reading|libraries)\/|\/(?:variable-code|page|html-page|column-names|column-words|ordered-classes|split-values|self-contained-html)\.ts$/;

/** Lists every sentence that people read: those of reports as generated, the others as written in the source. */
export async function wordingDocument(): Promise<string> {
  const made = await sentencesOfReports();
  const known = new Set([...made.values()].flatMap((sentences) => [...sentences]));
  const said = [...known].join('\n');
  const sections = new Map(made);
  const listed = new Set<string>();
  for (const [title, folders] of rooms) {
    const files = folders.flatMap(sourceFiles).filter(({ href }) => !listed.has(href));
    for (const { href } of files) listed.add(href);
    const sentences = files.flatMap((file) => proseOf(file));
    sections.set(title, new Set(sentences.filter((sentence) => !isSaid(sentence, said))));
  }
  const strings = JSON.parse(readFileSync(new URL('package.nls.json', root), 'utf8')) as Record<
    string,
    string
  >;
  sections.set('Commands, settings and the walkthrough', new Set(Object.values(strings)));
  return written(sections);
}

async function sentencesOfReports(): Promise<Map<string, Set<string>>> {
  const sections = new Map<string, Set<string>>();
  for (const [, report] of await writtenReports()) {
    documentOf(report).forEach(({ title, paragraphs = [], items = [], table }, i) => {
      const section = i === 0 ? 'Headline' : title;
      const sentences = sections.get(section) ?? new Set<string>();
      sections.set(section, sentences);
      if (i === 0) sentences.add(title);
      for (const paragraph of paragraphs) sentences.add(paragraph);
      for (const { text, detail } of items) sentences.add(detail ? `${text} ${detail}` : text);
      // From a table only the words: names, and what is tested.
      if (table) sentences.add(table.header.join(' · '));
      for (const row of table?.rows ?? [])
        sentences.add(row.filter((cell) => /[a-z]{3}/i.test(cell)).join(' · '));
    });
  }
  return sections;
}

const sourceFiles = (folder: string): URL[] =>
  readdirSync(new URL(`src/${folder}`, root), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !notOurs.test(file))
    .sort()
    .map((file) => new URL(`src/${file}`, root));

const proseOf = (file: URL): string[] =>
  proseIn(readFileSync(file, 'utf8'), file.pathname.endsWith('.tsx') ? 'tsx' : 'ts');

/** Whether a string with gaps is part of a sentence in a report. */
function isSaid(sentence: string, said: string): boolean {
  const pattern = sentence
    .split('{…}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]*?');
  return new RegExp(pattern).test(said);
}

/** Sentences that differ only in their numbers count as one. */
const shape = (sentence: string): string => sentence.replace(/[−\d][\d.,]*/g, '#');

function written(sections: ReadonlyMap<string, ReadonlySet<string>>): string {
  const lines: string[] = [
    '# Wording',
    '',
    'Every sentence that people read, once each, for a reviewer to read in one place. The first sections are those of reports, made of the samples and of the simulated situations in `test/analysis/words/written-reports.ts`; the others are strings as they stand in the source, where `{…}` stands for what is filled in. Written by `npm run wording`; read what changed aloud.',
  ];
  const seen = new Set<string>();
  for (const [title, sentences] of sections) {
    const fresh = [...sentences].filter((sentence) => {
      const key = shape(sentence);
      const isFresh = sentence !== '' && !seen.has(key);
      seen.add(key);
      return isFresh;
    });
    if (fresh.length > 0)
      lines.push('', `## ${title}`, '', ...fresh.map((sentence) => `- ${escaped(sentence)}`));
  }
  return `${lines.join('\n')}\n`;
}

const escaped = (sentence: string): string =>
  sentence.replace(/([\\|*_`<>[\]])/g, '\\$1').replace(/\s*\n\s*/g, ' ⏎ ');
