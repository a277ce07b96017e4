import { formatNumber } from './formula.ts';
import type { LossId } from './ids.ts';
import { enclosingBracket, type Span } from './matching/brackets.ts';
import type { Use } from './matching/use.ts';
import { replacements } from './replacements.ts';

/** A change of a text: what stands from start to end becomes this. */
export interface Edit extends Span {
  text: string;
}

/**
 * Changes the loss named in code to another loss of the same library: its name, its parameters (from the data), and
 * the import that it needs. Undefined where the library has no such loss in this form, or a parameter is unknown.
 *
 * `replaceLoss('…nn.MSELoss()', use, 'l1', {})` gives the edit of `MSELoss` to `L1Loss`.
 */
export function replaceLoss(
  text: string,
  use: Use,
  loss: LossId,
  values: Readonly<Record<string, number>>,
): Edit[] | undefined {
  const { name } = use;
  if (!name || use.isImport) return undefined;
  const form = replacements.find(
    ({ library, prefix, keys }) =>
      library === name.library &&
      (keys ? name.keys?.some((key) => keys.includes(key)) : !name.keys && parentOf(name.name) === prefix),
  );
  const target = form?.losses[loss];
  if (!form || !target) return undefined;
  // A class is not a function: MeanSquaredError and mean_squared_error have different ways of being called.
  if (!name.keys && isClass(target.name) !== isClass(name.name.slice(form.prefix.length))) return undefined;
  const needed = Object.entries(target.parameters ?? {});
  const given = needed.map(([argument, value]): [string, string] | undefined => {
    if (typeof value === 'number') return [argument, String(value)];
    return values[value] === undefined ? undefined : [argument, formatNumber(values[value]!)];
  });
  if (given.some((one) => one === undefined)) return undefined;
  const arguments_ = given as [string, string][];
  if (form.inValue) {
    const value = [target.name, ...arguments_.map(([argument, number]) => `${argument}=${number}`)].join(':');
    return [{ start: use.start, end: use.end, text: value }];
  }
  const rename: Edit = { start: use.start, end: use.end, text: target.name };
  const bracket = name.keys ? enclosingBracket(text, use.start) : callBracket(text, use.end);
  if (arguments_.length > 0 && !bracket) return undefined;
  const edits = bracket ? setArguments(text, bracket, arguments_) : [];
  return [...importEdits(text, use, target.name, target.attach), rename, ...edits];
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.') + 1);
const isClass = (name: string) => /^[A-Z]/.test(name);

/** The bracket of the call whose name ends here. */
function callBracket(text: string, end: number): Span | undefined {
  const open = /^\s*\(/.exec(text.slice(end, end + 20));
  return open ? enclosingBracket(text, end + open[0].length) : undefined;
}

/** Changes the values of arguments that are there, and adds the others before the closing bracket. */
function setArguments(text: string, bracket: Span, given: readonly [name: string, value: string][]): Edit[] {
  const inside = text.slice(bracket.start, bracket.end);
  const inDictionary = text[bracket.start - 1] === '{';
  const missing: string[] = [];
  const edits: Edit[] = [];
  for (const [name, value] of given) {
    const pattern = inDictionary ? `(["']${name}["']\\s*:\\s*)([^,}]+)` : `(\\b${name}\\s*=\\s*)([^,)]+)`;
    const there = new RegExp(pattern).exec(inside);
    if (there) {
      const start = bracket.start + there.index + there[1]!.length;
      edits.push({ start, end: start + there[2]!.trimEnd().length, text: value });
    } else
      missing.push(
        inDictionary ? `"${name}": ${value}` : `${name}${/ = /.test(inside) ? ' = ' : '='}${value}`,
      );
  }
  if (missing.length === 0) return edits;
  const before = inside.trimEnd();
  const end = bracket.start + before.length;
  const comma = before.trim() === '' ? '' : before.endsWith(',') ? ' ' : ', ';
  return [...edits, { start: end, end, text: comma + missing.join(', ') }];
}

/** The import of a bare name, put before the one that brought the old name; or the package that R must attach. */
function importEdits(text: string, use: Use, name: string, attach: string | undefined): Edit[] {
  if (attach) {
    if (new RegExp(`\\b(?:library|require)\\(["']?${attach}\\b`).test(text)) return [];
    const first = /^(?:library|require)\(/m.exec(text)?.index ?? 0;
    return [{ start: first, end: first, text: `library(${attach})\n` }];
  }
  if (use.name?.keys || text[use.start - 1] === '.') return [];
  const local = text.slice(use.start, use.end);
  for (const statement of text.matchAll(/^([ \t]*)from\s+([\w.]+)\s+import\s+(\([^)]*\)|[^\n]*)/gm)) {
    const listed = (word: string) => new RegExp(`\\b${word}\\b`).test(statement[3]!);
    if (!listed(local)) continue;
    if (listed(name)) return [];
    return [
      {
        start: statement.index,
        end: statement.index,
        text: `${statement[1]}from ${statement[2]} import ${name}\n`,
      },
    ];
  }
  return [];
}
