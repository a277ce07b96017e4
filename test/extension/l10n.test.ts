import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/extension');

/** Texts that no user reads: what is logged, and what only a programmer can cause. */
const notForUsers = /^(?:log\.\w+|Error)$/;
/** Markup, code, and the product’s own name. */
const noMessage = /[<>\n]| \+ |\{"|\["|-src |blob:|^Residual Diagnostics(?:, | \()?$/;

const isMessage = (text: string): boolean =>
  /\p{L} |\s\p{L}/u.test(text) && (text.match(/\p{L}+/gu) ?? []).length > 1 && !noMessage.test(text);

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const nameOf = ({ type, name, object, property }: Node): string =>
  type === 'MemberExpression' ? `${nameOf(object as Node)}.${nameOf(property as Node)}` : String(name);

/** Strings of two or more words that stand in no call of `l10n.t`. */
function notTranslated(text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (!isNode(value)) return;
    const { type, callee, arguments: given } = value;
    if (
      type.startsWith('TS') &&
      type !== 'TSAsExpression' &&
      type !== 'TSSatisfiesExpression' &&
      type !== 'TSNonNullExpression'
    )
      return;
    if (type === 'ImportDeclaration' || type === 'ImportExpression') return;
    if (type === 'CallExpression' || type === 'NewExpression') {
      const name = nameOf(callee as Node);
      if (notForUsers.test(name)) return;
      // What a message is filled with may hold a text of its own.
      if (name === 'l10n.t') {
        visit((given as Node[]).filter(({ type }) => type !== 'Literal'));
        return;
      }
    }
    const said =
      type === 'Literal'
        ? value.value
        : type === 'TemplateElement'
          ? (value.value as { cooked: string }).cooked
          : '';
    if (typeof said === 'string' && isMessage(said)) found.push(said);
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
}

describe('the extension’s own strings', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  it.each(files)('of %s can be translated', (file) => {
    expect(notTranslated(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  it('would be found', () => {
    expect(notTranslated("show('No folder is open.')")).toEqual(['No folder is open.']);
    expect(notTranslated(['show(`“$', '{name}” is a folder.`)'].join(''))).toEqual(['” is a folder.']);
    expect(notTranslated("show(l10n.t('No folder is open.'))")).toEqual([]);
  });
});

describe('the manifest’s strings', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  const keys = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!);

  it('exist, each of them', () => {
    for (const key of keys) expect(strings[key], key).toMatch(/\S/);
  });

  it('are all used', () => {
    expect(Object.keys(strings).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('occur nowhere else', () => {
    const { contributes } = JSON.parse(manifest);
    const shown =
      /^(?:title|category|description|markdownDescription|displayName|userDescription|altText)$|[dD]escriptions$/;
    const literal: string[] = [];
    const visit = (value: unknown, key: string, isShown: boolean) => {
      if (typeof value === 'string') {
        if (isShown && !value.startsWith('%')) literal.push(`${key}: ${value}`);
      } else if (value && typeof value === 'object')
        for (const [name, inner] of Object.entries(value))
          visit(inner, name, shown.test(name) || (Array.isArray(value) && isShown));
    };
    // The schema of the tool is read by models, not by people.
    const { languageModelTools, ...rest } = contributes;
    visit(rest, 'contributes', false);
    for (const { displayName, userDescription } of languageModelTools)
      visit({ displayName, userDescription }, 'tool', false);
    expect(literal).toEqual([]);
  });
});
