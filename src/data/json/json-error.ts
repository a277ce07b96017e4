/**
 * Locates the syntax error in JSON text: the index of the first wrong character and what was expected. Engines word
 * their errors differently and some omit the position, so the text is parsed again here. Undefined if the text is
 * valid. Nesting takes one byte per level, not a stack frame.
 */
export function findJsonError(text: string): { index: number; expected: string } | undefined {
  const token = /\s*(?:(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;
  const open: ('[' | '{')[] = [];
  let expect: 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or end' = 'value';
  for (;;) {
    const start = token.lastIndex;
    const found = token.exec(text);
    const place = (expected: string): { index: number; expected: string } => ({
      index: behindBlanks(text, start),
      expected,
    });
    if (!found) {
      const at = place('');
      const done = expect === ', or end' && open.length === 0;
      if (at.index >= text.length)
        return done ? undefined : { index: text.length, expected: wording(expect, open) };
      return { ...at, expected: wording(expect, open) };
    }
    const [, string, scalar, mark] = found;
    if (string !== undefined) {
      const end = endOfString(text, token.lastIndex);
      if (end < 0) return place('a complete string');
      token.lastIndex = end;
    }
    const isValue = string !== undefined || scalar !== undefined;
    if (expect === ':') {
      if (mark !== ':') return place(wording(expect, open));
      expect = 'value';
    } else if (expect === 'name' || expect === 'name or }') {
      if (string !== undefined) expect = ':';
      else if (mark === '}' && expect === 'name or }') {
        open.pop();
        expect = ', or end';
      } else return place(wording(expect, open));
    } else if (expect === ', or end') {
      const last = open.at(-1);
      if (last === undefined) return place(wording(expect, open));
      if (mark === ',') expect = last === '[' ? 'value' : 'name';
      else if (mark === (last === '[' ? ']' : '}')) open.pop();
      else return place(wording(expect, open));
    } else if (isValue) expect = ', or end';
    else if (mark === '[') {
      open.push(mark);
      expect = 'value or ]';
    } else if (mark === '{') {
      open.push(mark);
      expect = 'name or }';
    } else if (mark === ']' && expect === 'value or ]') {
      open.pop();
      expect = ', or end';
    } else return place(wording(expect, open));
  }
}

function behindBlanks(text: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  blanks.test(text);
  return blanks.lastIndex;
}

/**
 * The index after the string whose content begins at `at`; −1 if it is invalid. Works piece by piece, as strings can
 * be long.
 */
function endOfString(text: string, at: number): number {
  const piece = /(?:[^"\\\p{Cc}]|\x7f|[\x80-\x9f]){1,1000}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
  for (;;) {
    if (text[at] === '"') return at + 1;
    piece.lastIndex = at;
    if (!piece.test(text)) return -1;
    at = piece.lastIndex;
  }
}

function wording(expect: string, open: readonly string[]): string {
  if (expect !== ', or end') return expect === ':' ? '“:”' : `a ${expect.replaceAll(/[\]}]/g, '“$&”')}`;
  if (open.length === 0) return 'the end of the file';
  return open.at(-1) === '[' ? '“,” or “]”' : '“,” or “}”';
}

/** Line and column, both from 1. */
export function placeOf(text: string, index: number): { row: number; column: number } {
  const before = text.slice(0, index);
  const lines = before.split(/\r\n|\r|\n/);
  return { row: lines.length, column: lines.at(-1)!.length + 1 };
}
