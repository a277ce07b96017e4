/** A computation whose result is cached per source object, for as long as that object lives. */
export interface OncePer<Source extends object, Value> {
  (source: Source): Value;
  /** The cached result for a source, if there is one. */
  known(source: Source): Value | undefined;
  /** Caches a result that was computed elsewhere from the same values. */
  remember(source: Source, value: Value): void;
}

/** Caches a computation per source object, so that the tests of one family share one pass over the residuals. */
export function oncePer<Source extends object, Value>(
  compute: (source: Source) => Value,
): OncePer<Source, Value> {
  const values = new WeakMap<Source, Value>();
  const once = (source: Source): Value => {
    let value = values.get(source);
    if (value === undefined) {
      value = compute(source);
      values.set(source, value);
    }
    return value;
  };
  return Object.assign(once, {
    known: (source: Source) => values.get(source),
    remember: (source: Source, value: Value) => void values.set(source, value),
  });
}
