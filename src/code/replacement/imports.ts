import type { Edit } from './edit.ts';

/**
 * Imports `name` in place of the bare name `local`: edits the import of `local`, which is dropped unless it is used
 * elsewhere. In a notebook cell whose imports are in an earlier cell, adds an import from `module`. If only that
 * module has the new name, this also replaces an import from another module.
 */
export function importInstead(
  text: string,
  local: string,
  name: string,
  { module, isOnly }: { module: string; isOnly: boolean },
): Edit[] {
  // Only the arguments change: the median and other quantiles are the same class.
  if (local === name) return [];
  const uses = text.match(new RegExp(`\\b${local}\\b`, 'g'))!.length;
  const edits: Edit[] = [];
  let imports = 0;
  let takesAll = false;
  for (const statement of text.matchAll(
    /^[ \t]*(?:>>> )?from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|(?:\\\r?\n|[^\n#])*)/gm,
  )) {
    const list = statement[2]!.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
    if (list.trim() === '*') {
      takesAll = true;
      continue;
    }
    const from = statement.index + statement[0].length - list.length;
    const entries = [...list.matchAll(/(\w+)(?:\s+as\s+(\w+))?/g)];
    const old = entries.findIndex(([, word, as]) => (as ?? word) === local);
    if (old < 0) continue;
    imports++;
    const [whole] = entries[old]!;
    const start = from + entries[old]!.index;
    const end = start + whole.length;
    // One use is the import, another the one to replace.
    const isNeeded = uses > 2;
    if (isOnly && statement[1] !== module) {
      const line = `from ${module} import ${name}`;
      const [margin] = /^[ \t]*(?:>>> )?/.exec(statement[0])!;
      const begin = statement.index + margin.length;
      const isSole = entries.length === 1 && !isNeeded;
      const finish = isSole ? statement.index + statement[0].trimEnd().length : begin;
      edits.push({ start: begin, end: finish, text: isSole ? line : `${line}\n${margin}` });
      continue;
    }
    const isThere = entries.some(([, word, alias]) => (alias ?? word) === name);
    if (isThere && isNeeded) continue;
    if (isNeeded) edits.push({ start: end, end, text: `, ${name}` });
    else if (!isThere) edits.push({ start, end, text: name });
    else {
      // With the comma after it, or for the last entry with the comma before it.
      const following = entries[old + 1];
      const before = entries[old - 1]!;
      edits.push(
        following
          ? { start, end: from + following.index, text: '' }
          : { start: from + before.index + before[0].length, end, text: '' },
      );
    }
  }
  // A wildcard import covers the new name too.
  return imports > 0 || takesAll ? edits : [atTop(text, `from ${module} import ${name}\n`)];
}

/**
 * Replaces the name in the list of a Julia `using` or `import`. An import of the whole module already covers the new
 * name.
 */
export function usingInstead(text: string, local: string, name: string): Edit[] {
  for (const statement of text.matchAll(/^[ \t]*(?:using|import)[ \t]+[\w.]+[ \t]*:([^\n#]*)/gm)) {
    const list = statement[1]!;
    const from = statement.index + statement[0].length - list.length;
    const words = [...list.matchAll(/[\w!]+/g)];
    const old = words.find(([word]) => word === local);
    if (!old) continue;
    const start = from + old.index;
    const isThere = words.some(([word]) => word === name);
    // One use is the import, another the one to replace.
    const isNeeded = text.match(new RegExp(`\\b${local}\\b`, 'g'))!.length > 2;
    if (isThere) return [];
    return isNeeded
      ? [{ start: start + local.length, end: start + local.length, text: `, ${name}` }]
      : [{ start, end: start + local.length, text: name }];
  }
  return [];
}

/** The line that attaches an R package, inserted above the first such line, or else above the first line of code. */
export function libraryLine(text: string, attach: string): Edit {
  const first = /^[ \t]*(?:library|require)\(/m.exec(text)?.index;
  const code = /^(?![ \t]*(?:#|\r?$))/m.exec(text)?.index ?? 0;
  const at = first ?? code;
  const indent = /^[ \t]*/.exec(text.slice(at))![0];
  return { start: at, end: at, text: `${indent}library(${attach})\n` };
}

/** What must stay above the imports: a cell magic, comments, the module docstring, and `__future__` imports. */
const head =
  /^(?:%%[^\n]*\n)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[rR]?("{3}|'{3})[\s\S]*?\1[^\n]*\n)?(?:(?:[ \t]*(?:#[^\n]*)?\r?\n)*from[ \t]+__future__[^\n]*\n)*/;

/** Inserts a line above all other code, with the prompt of the first line if it has one. */
function atTop(text: string, line: string): Edit {
  const at = head.exec(text)![0].length;
  const [prompt] = /^(?:[ \t]*>>> )?/.exec(text.slice(at))!;
  return { start: at, end: at, text: prompt + line };
}

/** The name a file uses for NumPy, with an edit that imports it if it was not imported. */
export function numpyIn({ text, before }: { text: string; before: string }): { name: string; edits: Edit[] } {
  const whole = /^[ \t]*import[ \t]+numpy(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:#.*)?\r?$/m.exec(
    `${before}\n${text}`,
  );
  if (whole) return { name: whole[1] ?? 'numpy', edits: [] };
  return { name: 'np', edits: [atTop(text, 'import numpy as np\n')] };
}

/**
 * The name a file uses for the Keras package, with an edit that imports it if only parts of it were imported.
 * Undefined if the file does not tell which of the three packages it is. The import can be in earlier cells of a
 * notebook.
 */
export function kerasIn({
  text,
  before,
}: {
  text: string;
  before: string;
}): { name: string; edits: Edit[] } | undefined {
  const code = `${before}\n${text}`;
  const whole = /^[ \t]*import[ \t]+(?:tf_)?keras(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:#.*)?\r?$/m.exec(code);
  if (whole) return { name: whole[1] ?? whole[0].trim().split(/\s+/)[1]!, edits: [] };
  if (/^[ \t]*from[ \t]+tensorflow[ \t]+import[ \t]+[^\n]*\bkeras\b(?![ \t]+as)/m.test(code))
    return { name: 'keras', edits: [] };
  const tensorflow = /^[ \t]*import[ \t]+tensorflow(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:#.*)?\r?$/m.exec(code);
  if (tensorflow) return { name: `${tensorflow[1] ?? 'tensorflow'}.keras`, edits: [] };
  const imported = /^(?:from|import)[ \t]+(tensorflow\.keras|tf_keras|keras)\b/m;
  const part = imported.exec(code);
  if (!part) return undefined;
  const statement = {
    'tensorflow.keras': 'from tensorflow import keras',
    tf_keras: 'import tf_keras as keras',
    keras: 'import keras',
  }[part[1]!];
  const here = imported.exec(text)?.index;
  const line = `${statement}\n`;
  return {
    name: 'keras',
    edits: [here === undefined ? atTop(text, line) : { start: here, end: here, text: line }],
  };
}
