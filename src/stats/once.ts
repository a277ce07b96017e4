/**
 * Computes a value the first time it is asked of an object and remembers it as long as the object lives, so that
 * tests sharing an expensive intermediate (a sort, a regression) pay for it once.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
