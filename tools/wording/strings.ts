import { parseAst } from 'vitest/node';

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** Stands for an inserted value. */
const gap = '{…}';

/** Whether a text has at least two words separated by a space, and is neither markup, code nor style. */
const isProse = (text: string): boolean =>
  /\p{L}{2,}[”’),.:;]* [“(]?(?:\p{L}|\d|\{…\})|\{…\} \p{L}{2,}/u.test(text) &&
  !/[<>\\]|-src |=\{|: #|var\(--|^M\d|^\s*(?:import|from) |\bdef \w+\(|;\n/.test(text);

/** Calls whose texts no reader sees. */
const notRead = /^(?:log\.\w+|Error|RegExp)$/;

const nameOf = ({ type, name, object, property }: Node): string =>
  type === 'MemberExpression' ? `${nameOf(object as Node)}.${nameOf(property as Node)}` : String(name);

const textOfTemplate = ({ quasis }: Node): string =>
  (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(gap);

/** An element's text with gaps, if it has text of its own. */
function textOfElement({ children = [] }: Node): string {
  return (children as Node[])
    .map((child) => {
      if (child.type === 'JSXText') return String(child.value);
      if (child.type !== 'JSXExpressionContainer') return textOfElement(child);
      const { type, value } = child.expression as Node;
      return type === 'Literal' ? String(value) : type === 'JSXEmptyExpression' ? '' : gap;
    })
    .join('')
    .replace(/\s+/g, ' ');
}

const hasOwnText = ({ children }: Node): boolean =>
  ((children ?? []) as Node[]).some(({ type, value }) => type === 'JSXText' && /\p{L}/u.test(String(value)));

/** Whether a node is a class attribute, a font, or names to look for in other texts. */
const isUnread = ({ type, name, key }: Node): boolean =>
  (type === 'JSXAttribute' && (name as Node).name === 'class') ||
  (type === 'Property' && /^(?:class\w*|font\w*|aliases)$/.test(String((key as Node).name)));

/** Every string of a source file that people may read, in order; `{…}` stands for inserted values. */
export function proseIn(source: string, lang: 'ts' | 'tsx'): string[] {
  const found: string[] = [];
  const add = (text: string) => {
    if (isProse(text)) found.push(text.trim());
  };
  const visit = (value: unknown, isInText: boolean): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, isInText);
      return;
    }
    if (!isNode(value)) return;
    const { type } = value;
    if (/^(?:Import|Export(?:All|Named))\w+$/.test(type) && value.source) return;
    if (/^TS(?:Type|Interface|Literal|Union)/.test(type)) return;
    if (/^(?:Call|New)Expression$/.test(type) && notRead.test(nameOf(value.callee as Node))) return;
    if (isUnread(value)) return;
    if (type === 'Literal' && typeof value.value === 'string') add(value.value);
    if (type === 'TemplateLiteral') add(textOfTemplate(value));
    if (/^JSX(?:Element|Fragment)$/.test(type)) {
      const ownText = !isInText && hasOwnText(value);
      if (ownText) add(textOfElement(value));
      const { children, ...rest } = value;
      visit(Object.values(rest), false);
      visit(children, isInText || ownText);
      return;
    }
    // An expression among words is a separate text.
    visit(Object.values(value), isInText && type !== 'JSXExpressionContainer');
  };
  visit(parseAst(source, { lang }), false);
  return found;
}
