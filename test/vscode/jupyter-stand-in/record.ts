import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonStatement } from '../../../src/extension/notebooks/python-program.ts';
import { variables } from './variables.ts';

/** `npx tsx record.ts`: has a Python with numpy and pandas print each variable, as the extension would. */
const python = process.env.PYTHON ?? 'python3';
const recorded: Record<string, string> = {};
const statements = variables.map((name) => pythonStatement(name));
const pair = [
  ['y_test', 0],
  ['y_pred', 0],
] as const;
const run = (code: string) =>
  execFileSync(python, [join(import.meta.dirname, 'variables.py')], { input: code, encoding: 'utf8' });
for (const code of [...statements, pythonStatement(), pythonStatement(pair)]) recorded[code] = run(code);
writeFileSync(join(import.meta.dirname, 'recorded.json'), `${JSON.stringify(recorded, null, 2)}\n`);
