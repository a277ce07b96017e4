/**
 * Shows which changes of which files in the corpus change the answer: `npm run changes`, optionally with words that
 * select changes (`npm run -s changes -- total row`).
 */
import { changes, type Outcome, sweepOf } from '../../test/corpus/changes/sweep.ts';
import { type Answer, tableFiles } from '../../test/corpus/changes/table.ts';

const wanted = process.argv.slice(2);
const ids = Object.keys(changes).filter(
  (id) => wanted.length === 0 || wanted.some((word) => id.includes(word)),
);
const inWords = ({ kind, main }: Answer): string => (main.length === 0 ? kind : `${kind} ${main.join(', ')}`);

const counts: Record<Outcome, number> = {
  same: 0,
  'another answer': 0,
  'an answer instead of a question': 0,
  'a question': 0,
};
const files = tableFiles();
for (const file of files)
  for await (const { change, outcome, own, answer } of sweepOf(file, ids)) {
    counts[outcome]++;
    if (outcome !== 'same')
      console.log(`${outcome} | ${file.name} | ${change} | ${inWords(own)} → ${inWords(answer)}`);
  }
const listed = Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`);
console.log(`${files.length} files, ${ids.length} changes: ${listed.join(', ')}`);
process.exitCode = counts['another answer'] > 0 ? 1 : 0;
