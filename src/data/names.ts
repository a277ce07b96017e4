/** Gives names that were not given before: a repeated one is numbered. */
export function nameGiver(): (wish: string) => string {
  const used = new Set<string>();
  /** The number that was last given to a name. */
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

/** The same names, the empty ones filled and the repeated ones numbered. */
export function distinctNames(wanted: readonly string[]): string[] {
  const give = nameGiver();
  return wanted.map((wish, column) => give(wish || `column ${column + 1}`));
}
