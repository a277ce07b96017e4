/**
 * Runs every snippet and every quick fix against its library, if Debian has it, on simulated data. Writes
 * docs/snippets.md; exits with 1 if any failed.
 *
 * Needs python3-sklearn, python3-statsmodels, python3-torch, python3-xgboost, r-cran-mass and r-cran-quantreg;
 * TensorFlow.js is installed from npm into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryById } from '../../src/code/libraries/index.ts';
import { type Piece, replacements, snippets, withRows } from './pieces.ts';
import { kindOf, needsNewer } from './targets.ts';

type Outcome = { outcome: 'ran' | 'failed' | 'not run'; why?: string; version?: string };

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
const pieces = [...snippets(), ...withRows(), ...replacements()];
const outcomes = new Map<Piece, Outcome>([...runPython(), ...runR(), ...runJavaScript()]);
rmSync(folder, { recursive: true });

for (const [{ library, loss, instead, code, unit }, { outcome, why }] of outcomes)
  if (outcome === 'failed')
    console.log(
      `${library} ${loss}${instead ? ` instead of ${instead}` : ''}, unit ${unit}: ${why}\n${code}\n`,
    );
const page = document();
writeFileSync(join(here, '../../docs/snippets.md'), page);
console.log(page);
process.exitCode = [...outcomes.values()].some(({ outcome }) => outcome === 'failed') ? 1 : 0;

function written(language: string, ending: string): Map<string, Piece> {
  const files = pieces.filter((piece) => piece.language === language);
  return new Map(
    files.map((piece, i) => {
      const path = join(folder, `${i}.${ending}`);
      writeFileSync(path, piece.code);
      return [path, piece];
    }),
  );
}

function runPython(): [Piece, Outcome][] {
  const files = written('python', 'py');
  const modules: Record<string, string> = { 'scikit-learn': 'sklearn', pytorch: 'torch' };
  const jobs = [...files].map(([path, { library, loss, unit, plain }]) => {
    const module = modules[library] ?? library;
    return { id: path, path, module, library, loss, unit, plain, kind: kindOf(loss, library) };
  });
  const said = execFileSync('/usr/bin/python3', [join(here, 'run-python.py')], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return lines(said).map((line): [Piece, Outcome] => {
    const { id, missing, version, error } = JSON.parse(line);
    const piece = files.get(id)!;
    if (missing) return [piece, { outcome: 'not run', why: 'not in Debian; its syntax is checked' }];
    if (!error) return [piece, { outcome: 'ran', version }];
    const why = needsNewer(piece);
    return why
      ? [piece, { outcome: 'not run', version, why }]
      : [piece, { outcome: 'failed', version, why: error }];
  });
}

function runR(): [Piece, Outcome][] {
  const files = written('r', 'R');
  const plainAt = (path: string) => path.replace('.R', '-plain.R');
  for (const [path, { plain }] of files) if (plain !== undefined) writeFileSync(plainAt(path), plain);
  const jobs = [...files].map(
    ([path, { loss, plain }]) =>
      `${path}::${kindOf(loss, 'r')}${plain === undefined ? '' : `::${plainAt(path)}`}`,
  );
  const said = execFileSync('Rscript', ['--vanilla', join(here, 'run-r.R'), ...jobs], { encoding: 'utf8' });
  const version =
    /\d+\.\d+\.\d+/.exec(execFileSync('Rscript', ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  return lines(said).map((line): [Piece, Outcome] => {
    const [path, result] = line.split('\t') as [string, string];
    const piece = files.get(path)!;
    const missing = /^missing (.+)/.exec(result)?.[1];
    if (missing)
      return [piece, { outcome: 'not run', version, why: `${piece.loss} needs the package ${missing}` }];
    if (result === 'ran') return [piece, { outcome: 'ran', version }];
    return [piece, { outcome: 'failed', version, why: result }];
  });
}

function runJavaScript(): [Piece, Outcome][] {
  const files = written('javascript', 'cjs');
  const installed = join(folder, 'tensorflow-js');
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{ "private": true }');
  try {
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '@tensorflow/tfjs@4'];
    execFileSync('npm', words, { cwd: installed, stdio: 'ignore' });
  } catch {
    return [...files.values()].map((piece) => [piece, { outcome: 'not run', why: 'npm was out of reach' }]);
  }
  const manifest = join(installed, 'node_modules/@tensorflow/tfjs/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const runner = join(here, 'run-javascript.cjs');
  const said = execFileSync(process.execPath, [runner, installed, ...files.keys()], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return lines(said).map((line): [Piece, Outcome] => {
    const [path, result] = line.split('\t') as [string, string];
    const outcome: Outcome =
      result === 'ran' ? { outcome: 'ran', version } : { outcome: 'failed', version, why: result };
    return [files.get(path)!, outcome];
  });
}

function kindOfPiece({ instead, plain }: Piece) {
  if (instead !== undefined) return 'fix';
  return plain === undefined ? 'snippet' : 'weighted';
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function document(): string {
  const ids = [...new Set(pieces.map(({ library }) => library))];
  const rows = ids.map((id) => {
    const own = [...outcomes].filter(([{ library }]) => library === id);
    const of = (kind: ReturnType<typeof kindOfPiece>) => {
      const all = own.filter(([piece]) => kindOfPiece(piece) === kind);
      const ran = all.filter(([, { outcome }]) => outcome === 'ran');
      return all.length === 0 ? '' : `${ran.length} of ${all.length}`;
    };
    const version = own.find(([, one]) => one.version)?.[1].version ?? '';
    const why =
      own.length === 0
        ? 'the compiler in Debian is older than this syntax'
        : [...new Set(own.flatMap(([, { why }]) => why ?? []))].join('; ');
    return `| ${[libraryById(id)!.name, version].join(' ').trim()} | ${of('snippet')} | ${of('weighted')} | ${of('fix')} | ${why} |`;
  });
  return `# Which code was executed

The code that the extension offers is executed on made data with the library that Debian packages, or npm for
TensorFlow.js, by \`npm run snippets\`, which writes this page. A snippet ran if it fitted a model, or gave a finite loss with a gradient;
a quick fix ran if the code it made did the same. What ran here may still fail with another version.

Libraries of boosted trees compare numbers that have the target's unit with fixed ones. Their code for a target with a unit is counted three times, for targets of the order of 0.001, 1 and 10,000, and ran if the model predicts better than a constant.

A snippet with weights ran if, in addition, it gave what the plain snippet gives for rows repeated as often as their weights say, where a library fits exactly: the loss in PyTorch, the coefficients in statsmodels and R. A snippet that takes a scale of each row is counted with them.

| Library | Snippets that ran | With weights | Quick fixes that ran | Why others did not |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
