import { namedScores, scoresByPosition } from '../named-scores.ts';

/** The values in one cell and their keys. */
export interface CellValues {
  keys: string[];
  values: (number | string)[];
}

/** Longer lists, longer cells and deeper records are left as text. */
const mostElements = 1000;
const longestCell = 20_000;
const deepest = 8;

/**
 * The values of a cell that contains a list or a record, as programs write the probabilities of a row into one cell:
 * `[0.9, 0.1]`, `[0.9 0.1]`, `tensor([0.9, 0.1])`, `c(0.9, 0.1)`, `{'cat': 0.9, 'dog': 0.1}`, `[{'label': 'cat',
 * 'score': 0.9}, …]`, `{"classes": ["cat", "dog"], "scores": [0.9, 0.1]}`. Their keys are those that the JSON reader
 * would use. Undefined for other cells, and for those without a number.
 */
export function valuesIn(cell: string): CellValues | undefined {
  const text = cell.trim();
  if (text.length > longestCell) return undefined;
  if (/^(?:\{|\[\s*\{)/.test(text)) return documentIn(text) ?? looseRecord(text);
  // Runs of spaces are collapsed first: the pattern could divide them among its parts in too many ways.
  const list =
    /^(?:(?:(?:np|numpy|jnp|torch|tf)\.)?(?:[tT]ensor|array|Array|DenseVector|list|c)\s*\()?\s*[[(]?\s*([^[\](){}=]+?)\s*[\])]?(?:,\s*\w+=[^[\]()]*)?\)?$/.exec(
      text.replace(/\s+/g, ' '),
    );
  if (!list || !/^(?:[[(]|\w+(?:\.\w+)?\s*\()/.test(text)) return undefined;
  const cells = list[1]!.split(/\s*[,;]\s*|\s+/).filter((one) => one !== '');
  if (cells.length < 2 || cells.length > mostElements) return undefined;
  const values = cells.map(numberIn);
  return values.some(Number.isNaN) ? undefined : { keys: values.map((_, index) => `[${index}]`), values };
}

/** Reads a record, or a list of classes with scores, written as JSON or in Python. */
function documentIn(text: string): CellValues | undefined {
  let document: unknown;
  try {
    document = JSON.parse(asJson(text));
  } catch {
    return undefined;
  }
  const entries = entriesOf(document, '', 0);
  if (!entries || entries.length > mostElements) return undefined;
  if (!entries.some(([, value]) => typeof value === 'number')) return undefined;
  return { keys: entries.map(([key]) => key), values: entries.map(([, value]) => value) };
}

const pythonWords: Record<string, string> = { None: 'null', True: 'true', False: 'false' };

/**
 * Python's spelling of a record converted to JSON. An unclosed quotation mark matches the rest of the text, which
 * keeps the time linear.
 */
const asJson = (text: string): string =>
  text.replace(
    /"(?:[^"\\]|\\.)*(?:"|\\?$)|'((?:[^'\\]|\\.)*)(?:'|\\?$)|\b(?:None|True|False)\b/gs,
    (token, inside: string | undefined) =>
      inside === undefined ? (pythonWords[token] ?? token) : JSON.stringify(inside),
  );

type Entries = [key: string, value: number | string][];

/** The scalars in a document with their paths; undefined if it is too deep or contains a list of records. */
function entriesOf(value: unknown, key: string, depth: number): Entries | undefined {
  if (value === null) return [];
  if (typeof value === 'boolean') return [[key, String(value)]];
  if (typeof value === 'number' || typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || depth === deepest) return undefined;
  const of = (children: readonly (readonly [string, unknown])[]): Entries | undefined => {
    const found = children.map(([name, child]) => entriesOf(child, key + name, depth + 1));
    return found.some((own) => !own) ? undefined : found.flatMap((own) => own!);
  };
  if (Array.isArray(value)) {
    const scores = namedScores(value);
    // A single class is the prediction, with its score.
    if (scores?.length === 1) return of(Object.entries(value[0] as object).map(inRecord));
    if (scores) return scores.map(({ label, score }) => [`${key}.${label}`, score]);
    const hasRecords = value.some((element) => typeof element === 'object' && element !== null);
    return hasRecords ? undefined : of(value.map((element, index) => [`[${index}]`, element] as const));
  }
  const record = Object.entries(value);
  const pair = scoresByPosition(record);
  const scores = pair && Object.fromEntries(pair.scores.map(({ label, score }) => [label, score]));
  return of(record.map(([name, child]) => inRecord([name, name === pair?.key ? scores : child])));
}

const inRecord = ([name, child]: [string, unknown]): [string, unknown] => [`.${name}`, child];

/** Reads a record of numbers whose keys are not quoted: `{0: 0.25, 1: 0.75}`. */
function looseRecord(text: string): CellValues | undefined {
  const [, inside] = /^\{([^{}[\]]+)\}$/.exec(text) ?? [];
  if (inside === undefined) return undefined;
  const pairs = [
    ...inside.matchAll(/\s*(?:'([^']*)'|"([^"]*)"|([^\s'":,]+))\s*:\s*([-+.\deE]+)\s*(?:,|$)/gy),
  ];
  if (pairs.length < 2 || pairs.length > mostElements) return undefined;
  if (pairs.reduce((sum, [whole]) => sum + whole.length, 0) !== inside.length) return undefined;
  const values = pairs.map((pair) => numberIn(pair[4]!));
  if (values.some(Number.isNaN)) return undefined;
  return { keys: pairs.map(([, single, double, bare]) => `.${single ?? double ?? bare}`), values };
}

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
