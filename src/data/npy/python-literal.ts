/** The value of a Python literal, such as the header of a .npy file. */
export type Literal = string | number | boolean | null | Literal[] | Map<string, Literal>;

const deepest = 32;

/** Parses a Python literal of strings, integers, names, tuples, lists and dicts; undefined if the text is invalid. */
export function parseLiteral(text: string): Literal | undefined {
  let at = 0;
  const blank = /\s*/y;
  const skip = (): string => {
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
    return text[at] ?? '';
  };
  const fail = (): never => {
    throw new SyntaxError();
  };

  function value(depth: number): Literal {
    const first = skip();
    if (depth > deepest) return fail();
    if (first === "'" || first === '"') return string(first);
    if (first === '(' || first === '[') return sequence(first === '(' ? ')' : ']', depth);
    if (first === '{') return dictionary(depth);
    const word = /[\w+-]+/y;
    word.lastIndex = at;
    const found = word.exec(text)?.[0] ?? fail();
    at = word.lastIndex;
    if (found === 'True' || found === 'False') return found === 'True';
    if (found === 'None') return null;
    return /^[+-]?\d+L?$/.test(found) ? Number.parseInt(found, 10) : fail();
  }

  function string(quote: string): string {
    let result = '';
    for (at++; text[at] !== quote; at++) {
      if (at >= text.length) fail();
      if (text[at] === '\\') at++;
      result += text[at];
    }
    at++;
    return result;
  }

  function sequence(close: string, depth: number): Literal[] {
    const items: Literal[] = [];
    for (at++; skip() !== close; ) {
      items.push(value(depth + 1));
      if (skip() === ',') at++;
      else if (skip() !== close) fail();
    }
    at++;
    return items;
  }

  function dictionary(depth: number): Map<string, Literal> {
    const items = new Map<string, Literal>();
    for (at++; skip() !== '}'; ) {
      const key = value(depth + 1);
      if (typeof key !== 'string' || skip() !== ':') fail();
      at++;
      items.set(key as string, value(depth + 1));
      if (skip() === ',') at++;
      else if (skip() !== '}') fail();
    }
    at++;
    return items;
  }

  try {
    const found = value(0);
    return skip() === '' ? found : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
