/**
 * Whether a line is a footer that databases print below a table: `(150 rows)`, `150 rows in set (0.01 sec)`, `150
 * record(s) selected.`, `Completion time: …`, `Elapsed: 00:00:00.01`.
 */
export const isFooter = (line: string): boolean =>
  /^\s*\(?\d[\d,.]*\s+(?:rows?|row\(s\)|records?|record\(s\)|lines?|tuples?|zeilen?|lignes?|filas?|registros?|righe|linhas)\b/i.test(
    line,
  ) ||
  /^\s*(?:completion time|time(?: taken)?|elapsed|execution time|duration|query ok)\b\s*[:,]/i.test(line);
