import type { ClassificationSample, RegressionSample, Sample } from '../analysis/columns/sample/sample.ts';
import { number } from '../analysis/words/format.ts';
import { failed, ok, type Result } from '../data/problem.ts';

/** Any array-like of numbers: a plain array, a typed array, a column of a data frame. */
type Numbers = ArrayLike<number>;

type Loose<T> = {
  [K in keyof T]: NonNullable<T[K]> extends Float64Array | Int32Array
    ? Numbers | Extract<T[K], undefined>
    : T[K];
};

/** What `analyze` takes: a sample whose columns are array-likes of numbers. */
export type AnySample = Loose<RegressionSample> | Loose<ClassificationSample>;

const columns = [
  'residuals',
  'predicted',
  'observed',
  'weights',
  'scale',
  'probabilities',
  'confidence',
] as const;
const codes = ['labels', 'predictedLabels', 'groups'] as const;

/** Converts what a program passes into the sample that the analysis needs; a value it cannot use is a problem. */
export function sampleFrom(given: AnySample): Result<Sample> {
  const loose = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  if (loose.residuals === undefined && loose.labels === undefined) {
    return wrong(
      'A sample needs `residuals`, or `labels` with `classes` and `probabilities` or `predictedLabels`.',
    );
  }
  if (
    loose.labels !== undefined &&
    loose.probabilities === undefined &&
    loose.predictedLabels === undefined
  ) {
    return wrong('Labels need `probabilities` or `predictedLabels` beside them.');
  }
  const classes = loose.labels === undefined ? undefined : loose.classes;
  if (loose.labels !== undefined && (!isArrayLike(classes) || classes.length < 1)) {
    return wrong('Labels need `classes`: the name of each class, in the order of the probabilities.');
  }
  const names = isArrayLike(classes) ? Array.from(classes) : [];
  const positions = new Map(names.map((name, i) => [name, i]));
  const repeated = names.find((name, i) => positions.get(name) !== i);
  if (repeated !== undefined)
    return wrong(`\`classes\` holds “${repeated}” twice, but each class needs a name of its own.`);
  const sample: Record<string, unknown> = { ...loose };
  let rows: number | undefined;
  for (const name of [...columns, ...codes]) {
    const values = loose[name];
    if (values === undefined) continue;
    if (!isArrayLike(values)) return wrong(`\`${name}\` is not an array of numbers.`);
    const typed = typedOf(values, (codes as readonly string[]).includes(name));
    if (!typed) return wrong(`\`${name}\` holds something other than numbers.`);
    if (typed instanceof Int32Array) {
      const most = name === 'groups' ? 2 ** 31 - 1 : (classes as ArrayLike<unknown>).length - 1;
      const stray = strayCode(values, most);
      if (stray !== undefined)
        return wrong(
          `\`${name}\` holds ${stray}, but must be whole numbers from 0 to ${most}, or -1 if missing.`,
        );
    }
    const own =
      name === 'probabilities' ? values.length / (classes as ArrayLike<unknown>).length : values.length;
    rows ??= own;
    if (own !== rows) return wrong(`\`${name}\` has ${own} rows where the others have ${rows}.`);
    sample[name] = typed;
  }
  const contradiction = 'residuals' in sample && contradictionIn(sample as unknown as RegressionSample);
  return contradiction ? wrong(contradiction) : ok(sample as unknown as Sample);
}

/** Rounding explains a difference of this share of the typical residual, or of this share of the values. */
const [roundingOfResiduals, roundingOfValues] = [0.05, 1e-6];

/** Says what contradicts that residuals are observed − predicted values, where all three are given. */
function contradictionIn({ residuals, observed, predicted }: RegressionSample): string | undefined {
  if (!observed || !predicted) return undefined;
  let [squares, known] = [0, 0];
  for (const residual of residuals) {
    if (!Number.isFinite(residual)) continue;
    squares += residual * residual;
    known++;
  }
  const tolerance = roundingOfResiduals * Math.sqrt(squares / known);
  const row = residuals.findIndex((residual, at) => {
    const [y, mean] = [observed[at]!, predicted[at]!];
    const most = tolerance + roundingOfValues * Math.max(Math.abs(y), Math.abs(mean));
    return Math.abs(y - mean - residual) > most;
  });
  if (row < 0) return undefined;
  const [residual, y, mean] = [residuals, observed, predicted].map((values) => number(values[row]!));
  return `\`residuals\` must be observed − predicted values, but in row ${row + 1} the residual is ${residual}, the observed value ${y} and the predicted one ${mean}.`;
}

const isArrayLike = (value: unknown): value is ArrayLike<unknown> =>
  typeof value === 'object' && value !== null && Number.isSafeInteger((value as { length?: unknown }).length);

/** Missing values (null, undefined, NaN) become NaN, or -1 in codes. Undefined where a value is not a number. */
function typedOf(values: ArrayLike<unknown>, areCodes: boolean): Float64Array | Int32Array | undefined {
  // A copy: results are cached by array, and the caller may still write into its own.
  if (!areCodes && values instanceof Float64Array) return values.slice();
  if (areCodes && values instanceof Int32Array) return values;
  const missing = areCodes ? -1 : Number.NaN;
  const typed = areCodes ? new Int32Array(values.length) : new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? missing;
    if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean')
      return undefined;
    typed[row] = areCodes && Number.isNaN(value) ? -1 : Number(value);
  }
  return typed;
}

/** The first value that is neither missing nor a whole number from 0 to `most`; undefined if there is none. */
function strayCode(values: ArrayLike<unknown>, most: number): number | undefined {
  for (let row = 0; row < values.length; row++) {
    const code = Number(values[row] ?? Number.NaN);
    const isCode = Number.isInteger(code) && code >= -1 && code <= most;
    if (!isCode && !Number.isNaN(code)) return code;
  }
  return undefined;
}

const wrong = (message: string): Result<never> =>
  failed('wrong-sample', message, 'See `analyze` in the library’s types for what a sample holds.');
