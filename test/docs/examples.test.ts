import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const docs = join(root, 'docs');
const documents = [
  'README.md',
  join('docs', 'api.md'),
  ...readdirSync(join(docs, 'guide')).map((file) => join('docs', 'guide', file)),
];

interface Block {
  document: string;
  language: string;
  code: string;
}

const blocks: Block[] = documents.flatMap((document) =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ([, language, code]) => ({ document, language: language!, code: code! }),
  ),
);
const inLanguage = (language: string): Block[] => blocks.filter((block) => block.language === language);

const commands = inLanguage('sh')
  .flatMap(({ document, code }) => code.split('\n').map((line) => ({ document, line })))
  .filter(({ line }) => /^(?:npx )?residual-diagnostics /.test(line))
  .map(({ document, line }) => ({
    document,
    command: line.replace(/^npx /, '').replace(/\s*#.*$/, ''),
    status: Number(/# exit status (\d)/.exec(line)?.[1] ?? 0),
  }));

let folder: string;

/** The samples, the files that the guide takes for granted, and the command in the path. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync(join(root, 'media/samples'), folder, { recursive: true });
  cpSync(join(folder, 'delivery-times.csv'), join(folder, 'errors.csv'));
  writeModels();
  for (const { code } of inLanguage('python')) {
    const path = /^# (\S+\.py)$/m.exec(code)?.[1];
    if (!path) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const command = join(folder, 'residual-diagnostics');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/residual-diagnostics'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeModels(): void {
  const { normal } = seededRandom(1);
  const rows = Array.from({ length: 100 }, (_, i) => {
    const y = 10 + normal();
    return { id: 1000 + i, y, a: y + normal(), b: y + 0.5 * normal() };
  });
  const csv = (header: string, line: (row: (typeof rows)[number]) => number[]) =>
    [header, ...rows.map((row) => line(row).join(','))].join('\n');
  writeFileSync(
    join(folder, 'two-models.csv'),
    csv('y_true,pred_a,pred_b', ({ y, a, b }) => [y, a, b]),
  );
  writeFileSync(
    join(folder, 'last-month.csv'),
    csv('order_id,y_true,y_pred', ({ id, y, a }) => [id, y, a]),
  );
  writeFileSync(
    join(folder, 'today.csv'),
    csv('order_id,y_true,y_pred', ({ id, y, b }) => [id, y, b]),
  );
}

// Of the latest `npm run build`.
describe.runIf(existsSync(join(root, 'dist/cli.js')))('the examples in the guide', () => {
  it.each(commands)('$document: $command ends with $status', ({ command, status }) => {
    const done = spawnSync(command, {
      shell: true,
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    expect(done.status, done.stderr).toBe(status);
    expect(done.stdout).not.toBe('');
  });

  it.each(inLanguage('ts').map((block, number) => ({ ...block, number })))(
    '$document: the TypeScript compiles strictly, and says something',
    ({ code, number }) => {
      const file = join(folder, `example-${number}.ts`);
      writeFileSync(file, code);
      const options = [
        '--noEmit',
        '--strict',
        '--noUncheckedIndexedAccess',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom',
      ];
      const modules = ['--module', 'node16', '--moduleResolution', 'node16', '--types', ''];
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [tsc, ...options, ...modules, file], { cwd: folder, encoding: 'utf8' });
      const script = join(folder, `example-${number}.js`);
      writeFileSync(script, transformSync(code, { loader: 'ts' }).code);
      expect(execFileSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })).not.toBe('');
    },
  );

  it('are found', () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(inLanguage('ts').length).toBeGreaterThan(2);
  });
});
