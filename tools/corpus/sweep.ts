/**
 * Lists what the finder says in other people’s files, one line per name, for review: `npm run -s sweep -- FOLDER |
 * shuf -n 100`. With `--missed`, lists instead the lines that mention a loss but have no finding; most are rightly
 * ignored.
 */
import { explain } from '../../src/code/explain.ts';
import { findUses } from '../../src/code/reading/index.ts';
import { languageOfFile } from '../../src/code/reading/language-of-file.ts';
import { codeFiles, codeIn } from '../../src/command-line/code-files.node.ts';

/** A text that is read by itself: a file, or a notebook cell after the code before it. */
interface Piece {
  where: string;
  language: string;
  text: string;
  prelude: string;
}

function piecesOf(file: string, text: string): Piece[] {
  if (!file.endsWith('.ipynb')) return [{ where: file, language: languageOfFile(file)!, text, prelude: '' }];
  const { cells, metadata } = JSON.parse(text) as {
    cells: { cell_type: string; source: string | string[] }[];
    metadata: { kernelspec?: { language?: string } };
  };
  const language = metadata.kernelspec?.language?.toLowerCase() ?? 'python';
  let prelude = '';
  return cells.map(({ cell_type: type, source }, k) => {
    const own = [source].flat().join('');
    const where = `${file} cell ${k + 1}`;
    if (type !== 'code') return { where, language: 'markdown', text: own, prelude: '' };
    const before = prelude;
    prelude += `${own}\n`;
    return { where, language, text: own, prelude: before };
  });
}

const isOfLosses =
  /loss|criterion|objective|family|metric|scoring|likelihood|distribution|\b[a-z]*(?:mse|mae|huber|quantile|pinball|poisson|gamma|tweedie|laplace|gauss\w*|normal|student|cauchy|binomial)\b/i;

function* findings({ where, language, text, prelude }: Piece, wantsMissed: boolean): Generator<string> {
  const uses = findUses(text, language, prelude);
  let at = 0;
  for (const [k, line] of text.split('\n').entries()) {
    const end = at + line.length;
    const own = uses.filter(({ start }) => at <= start && start <= end);
    const shown = line.trim().slice(0, 160);
    if (wantsMissed && own.length === 0 && isOfLosses.test(line)) yield `${where}:${k + 1}\t${shown}`;
    if (!wantsMissed)
      for (const use of own) {
        const [says] = explain(use.meaning, use).text.split('\n');
        yield `${where}:${k + 1}\t${text.slice(use.start, use.end)}\t${says}\t${shown}`;
      }
    at = end + 1;
  }
}

// `head` closes the pipe early.
process.stdout.on('error', () => process.exit());
const options = process.argv.slice(2);
const files = await codeFiles(options.filter((one) => one !== '--missed'));
if (!files.ok) throw new Error(files.problem.message);
for (const file of files.value)
  try {
    for (const piece of piecesOf(file, await codeIn(file)))
      for (const line of findings(piece, options.includes('--missed'))) console.log(line);
  } catch (error) {
    // An invalid notebook must not stop the others from being read.
    console.error(file, error);
  }
