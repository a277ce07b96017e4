/** The same names, the empty ones filled and the repeated ones numbered. */
export function distinctNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  /** The number that was last given to a name. */
  const given = new Map<string, number>();
  return wanted.map((wish, column) => {
    const base = wish || `column ${column + 1}`;
    let name = base;
    let count = given.get(base) ?? 1;
    while (used.has(name)) name = `${base} (${++count})`;
    given.set(base, count);
    used.add(name);
    return name;
  });
}
