import { goal, measure } from '../../test/corpus/corpus.ts';

const { files, expected, traps, found, right, precision, recall, mistakes } = measure();
for (const mistake of mistakes) console.log(mistake);
console.log(
  `${files} files: ${expected} names to find, ${traps} marked to leave alone; ${found} found, ${right} right`,
);
console.log(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
process.exitCode = precision >= goal.precision && recall >= goal.recall ? 0 : 1;
