import { readFileSync } from 'node:fs';

const source = (file: string): string => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');

/** The files that contribute to the library, in reading order. */
const files = [
  ['Functions', 'library/library.ts'],
  ['What is given', 'library/sample-from.ts'],
  ['What is given', 'analysis/columns/sample/sample.ts'],
  ['The report', 'analysis/report.ts'],
  ['The report', 'data/notice.ts'],
  ['The report', 'data/from-facts.ts'],
  ['The report', 'analysis/metrics.ts'],
  ['The comparison', 'analysis/compare/comparison.ts'],
  ['Tables', 'data/reader.ts'],
  ['Tables', 'data/table.ts'],
  ['Problems', 'data/problem.ts'],
] as const;

interface Declaration {
  name: string;
  isType: boolean;
  about: string;
  example?: string;
  code: string;
}

/** The reference of the library, made from the exports of its entry and the comments above them. */
export function apiReference(): string {
  const exported = exportedNames();
  const sections = new Map<string, string[]>();
  for (const [section, file] of files) {
    const wanted = declarationsIn(source(file)).filter(
      ({ name, isType }) => exported.names.has(name) || (isType && exported.wholeFiles.has(file)),
    );
    sections.set(section, [...(sections.get(section) ?? []), ...wanted.map(inMarkdown)]);
  }
  return [...sections].flatMap(([title, parts]) => [`## ${title}`, ...parts]).join('\n\n');
}

/** The names that the entry lists, and the files all of whose types it exports. */
export function exportedNames(): { names: Set<string>; wholeFiles: Set<string> } {
  const entry = source('index.ts');
  const lists = [...entry.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) => list!.split(','));
  const names = lists.map((name) => name.replace(/\btype\b/, '').trim()).filter(Boolean);
  const whole = [...entry.matchAll(/export type \* from '\.\/([^']+)'/g)].map(([, file]) => file!);
  return { names: new Set(names), wholeFiles: new Set(whole) };
}

/** Exported declarations with the comments above them; for functions only the signature. */
function declarationsIn(text: string): Declaration[] {
  const pattern =
    /(?:^\/\*\*((?:(?!\*\/).)*)\*\/\n)?^export (interface|type|class|const|function) (\w+).*?(?=^(?:\/\*\*|export |const |function |type |interface )|$(?![\s\S]))/gms;
  return [...text.matchAll(pattern)].map(([whole, comment = '', kind, name]) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
    const [about = '', example] = lines.join('\n').split('@example');
    const code = whole.slice(whole.indexOf('export ')).trim();
    const isType = kind === 'interface' || kind === 'type';
    return {
      name: name!,
      isType,
      about: about.trim(),
      ...(example !== undefined && { example: example.trim() }),
      code: isType ? code : kind === 'class' ? withoutConstructor(code) : headOf(code),
    };
  });
}

const withoutConstructor = (code: string): string => code.replace(/\n\n {2}constructor.*?\n {2}\}/s, '');

/** A function without its body. */
const headOf = (code: string): string =>
  code.replace(/\s*=>\s*\n?\s*unwrap\(.*$/s, '').replace(/^export const (\w+) = (?:async )?/, 'function $1');

const inMarkdown = ({ name, about, example, code }: Declaration): string =>
  [
    `### ${name}`,
    about,
    `\`\`\`typescript\n${code.replace(/^export /, '')}\n\`\`\``,
    ...(example ? [`\`\`\`typescript\n${example}\n\`\`\``] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
