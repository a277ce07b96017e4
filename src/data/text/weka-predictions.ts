/** A line of Weka's predictions: `2 1:no 2:yes + 0.52`, with a plus if the classes differ. */
const prediction = /^\s*\d+\s+(\d+):(\S+)\s+(\d+):(\S+)\s+(?:\+\s+)?([*\d][\d.,*]*)\s*(?:\(.*\)\s*)?$/;

/**
 * Labels with predicted labels, or with the probabilities of all classes, as Weka prints them. Undefined if the text
 * is something else. The first row has the names. https://waikato.github.io/weka-wiki/making_predictions/
 *
 * @example wekaPredictions(' inst# actual predicted error prediction\n 1 1:a 2:b + 0.6')
 * // [['actual', 'predicted', 'confidence'], ['a', 'b', '0.6']]
 */
export function wekaPredictions(text: string): string[][] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const header = lines.findIndex((line) => /^\s*inst#\s+actual\s+predicted\s+error\b/.test(line));
  if (header < 0 || header > 3) return undefined;
  const matches = lines.slice(header + 1).map((line) => prediction.exec(line));
  const rows = matches.filter((match) => match !== null);
  // Predictions of numbers have no class before a colon; they are a table of four columns.
  if (rows.length === 0 || rows.length < matches.length) return undefined;
  const names = new Map(
    rows.flatMap(([, i, label, k, other]) => [
      [Number(i), label!],
      [Number(k), other!],
    ]),
  );
  // Weka truncates long names, so that two with the same start would become one class.
  const isCut = new Set(names.values()).size < names.size;
  const called = (index: string, name: string) => (isCut ? `${index}:${name}` : name);
  const shares = rows.map((row) => row[5]!.replaceAll('*', '').split(','));
  const classes = shares[0]!.length;
  if (shares.some(({ length }) => length !== classes)) return undefined;
  const titles =
    classes === 1
      ? ['confidence']
      : shares[0]!.map((_, index) => {
          const name = names.get(index + 1);
          return `probability ${name === undefined ? index + 1 : called(`${index + 1}`, name)}`;
        });
  return [
    ['actual', 'predicted', ...titles],
    ...rows.map(([, i, label, k, other], row) => [called(i!, label!), called(k!, other!), ...shares[row]!]),
  ];
}
