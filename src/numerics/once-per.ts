/**
 * Remembers a computation for each object it was made from, for as long as that object lives: tests of one family
 * share one pass over the residuals.
 */
export function oncePer<Source extends object, Value>(
  compute: (source: Source) => Value,
): (source: Source) => Value {
  const known = new WeakMap<Source, Value>();
  return (source) => {
    let value = known.get(source);
    if (value === undefined) {
      value = compute(source);
      known.set(source, value);
    }
    return value;
  };
}
