/** The index of the field at a character of a delimited line, from 0. Delimiters inside quotes don't count. */
export function fieldAt(line: string, character: number, delimiter: string): number {
  let field = 0;
  let quoted = false;
  for (let i = 0; i < Math.min(character, line.length); i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === delimiter && !quoted) field++;
  }
  return field;
}
