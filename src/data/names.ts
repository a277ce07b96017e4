/** Returns a function that makes names unique by numbering repeated ones. */
export function nameGiver(): (wish: string) => string {
  const used = new Set<string>();
  /** The last number used for a name. */
  const given = new Map<string, number>();
  return (wish) => {
    let name = wish;
    let count = given.get(wish) ?? 1;
    while (used.has(name)) name = `${wish} (${++count})`;
    given.set(wish, count);
    used.add(name);
    return name;
  };
}

/** Makes names unique: fills in empty ones and numbers repeated ones. */
export function distinctNames(wanted: readonly string[]): string[] {
  const give = nameGiver();
  return wanted.map((wish, column) => give(wish || `column ${column + 1}`));
}
