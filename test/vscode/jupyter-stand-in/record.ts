import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonStatement } from '../../../src/extension/notebooks/python-program.ts';
import { codeFor } from '../../../src/extension/notebooks/variable-code.ts';
import { variables } from './variables.ts';

/** `npx tsx record.ts`: has a Python with numpy and pandas print each variable, as the extension would. */
const python = process.env.PYTHON ?? 'python3';
const recorded: Record<string, string> = {};
const statements = variables.map((name) => {
  const code = codeFor(name);
  if (!code.ok) throw new Error(code.problem.message);
  return code.value;
});
const pair = [
  ['y_test', 0],
  ['y_pred', 0],
] as const;
for (const code of [...statements, pythonStatement(), pythonStatement(pair)]) {
  recorded[code] = execFileSync(python, [join(import.meta.dirname, 'variables.py')], {
    input: code,
    encoding: 'utf8',
  });
}
writeFileSync(join(import.meta.dirname, 'recorded.json'), `${JSON.stringify(recorded, null, 2)}\n`);
