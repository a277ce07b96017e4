/** Which field of a delimited line holds this character, counted from 0; quotes hide delimiters. */
export function fieldAt(line: string, character: number, delimiter: string): number {
  let field = 0;
  let quoted = false;
  for (let i = 0; i < Math.min(character, line.length); i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === delimiter && !quoted) field++;
  }
  return field;
}
