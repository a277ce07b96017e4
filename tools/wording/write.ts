/** Writes docs/wording.md: every sentence of the text reports, once each, for a reviewer to read in one place. */
import { writeFileSync } from 'node:fs';
import { documentOf } from '../../src/analysis/words/document.ts';
import { writtenReports } from '../../test/analysis/words/written-reports.ts';

const lines: string[] = [
  '# Wording',
  '',
  'Every sentence of the text reports of all samples and of the simulated situations in `test/analysis/words/written-reports.ts`, by section, each once. Written by `npm run wording`; read it aloud after a change of words.',
];
const sections = new Map<string, Set<string>>();
for (const [, report] of await writtenReports()) {
  documentOf(report).forEach(({ title, paragraphs = [], items = [], table }, i) => {
    const isHeadline = i === 0;
    const section = isHeadline ? 'Headline' : title;
    const sentences = sections.get(section) ?? new Set<string>();
    sections.set(section, sentences);
    if (isHeadline) sentences.add(title);
    for (const paragraph of paragraphs) sentences.add(paragraph);
    for (const { text, detail } of items) sentences.add(detail ? `${text} ${detail}` : text);
    // Of tables the words: names, and what is tested.
    if (table) sentences.add(table.header.join(' · '));
    for (const row of table?.rows ?? [])
      sentences.add(row.filter((cell) => /[a-z]{3}/i.test(cell)).join(' · '));
  });
}

/** Sentences that differ only in their numbers are one. */
const shape = (sentence: string): string => sentence.replace(/[−\d][\d.,]*/g, '#');

for (const [title, sentences] of sections) {
  lines.push('', `## ${title}`, '');
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (sentence === '' || seen.has(shape(sentence))) continue;
    seen.add(shape(sentence));
    lines.push(`- ${sentence.replace(/([\\|*_`<>[\]])/g, '\\$1')}`);
  }
}
writeFileSync(new URL('../../docs/wording.md', import.meta.url), `${lines.join('\n')}\n`);
