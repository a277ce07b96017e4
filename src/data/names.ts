/** The same names, the empty ones filled and the repeated ones numbered. */
export function distinctNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((given, column) => {
    const base = given || `column ${column + 1}`;
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base} (${count})`;
    used.add(name);
    return name;
  });
}
