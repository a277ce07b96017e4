/** A computation that is remembered for each object it was made from, for as long as that object lives. */
export interface OncePer<Source extends object, Value> {
  (source: Source): Value;
  /** What is remembered for a source, if anything is. */
  known(source: Source): Value | undefined;
  /** Remembers what was computed elsewhere from the same values. */
  remember(source: Source, value: Value): void;
}

/** Remembers a computation: tests of one family share one pass over the residuals. */
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
