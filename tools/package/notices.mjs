import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages whose code or files are included in a build, according to esbuild.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]} folders below node_modules, without duplicates
 */
export function bundledPackages({ outputs }) {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((input) => {
      const parts = input.split('node_modules/');
      if (parts.length === 1) return [];
      const [scope, name] = parts.at(-1).split('/');
      const folder = scope.startsWith('@') ? `${scope}/${name}` : scope;
      return [`${parts.slice(0, -1).join('node_modules/')}node_modules/${folder}`];
    }),
  );
  return [...new Set(folders)].sort();
}

/** The license texts of those packages, each text once, under the names of all packages that have it. */
export function notices(folders) {
  const byText = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    const body = text || `License: ${license ?? 'see the package'}`;
    byText.set(body, [...(byText.get(body) ?? []), `${name} ${version} (${license ?? 'see below'})`]);
  }
  const sections = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
  return `Residual Diagnostics contains the following packages, under the licenses below.\n\n${sections.join(
    `\n\n${'-'.repeat(80)}\n\n`,
  )}\n`;
}
