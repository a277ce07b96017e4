/** Names and cells of a text that needs no quotes: as many in every line, none empty; undefined for others. */
export function plainTable(text: string): { names: string[]; rows: string[][] } | undefined {
  const [names, ...rows] = text
    .replace(/\r/g, '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const isPlain =
    rows.length >= 20 &&
    new Set(names).size === names!.length &&
    rows.every((cells) => cells.length === names!.length && cells.every((cell) => /^[\w.: -]+$/.test(cell)));
  return isPlain && names!.every((name) => /^[\p{L}_.][\p{L}\d_. ()]*$/u.test(name))
    ? { names: names!, rows }
    : undefined;
}
