import { expect, it } from 'vitest';
import { isFooter } from '../../../src/data/text/footer.ts';

it.each([
  '(150 rows)',
  '1 row',
  '  (1 row)',
  '150  rows in set (0.01 sec)',
  '3 row(s) returned',
  '150 record(s) selected.',
  ...['record', 'line', 'tuple', 'Zeile', 'Zeilen', 'ligne', 'fila', 'registro'].map((word) => `1 ${word}`),
  ...['records', 'lines', 'tuples', 'lignes', 'filas', 'registros', 'righe', 'linhas'].map(
    (word) => `12,345 ${word}`,
  ),
  '1.234 Zeilen',
  'Completion time: 2026-11-29T12:00:00',
  'Time: 3.1 ms',
  'Time taken: 0.2 seconds',
  ' Elapsed: 00:00:00.01',
  'Execution time  : 3 s',
  'Duration, 3 s',
  'Query OK, 3 rows affected',
])('“%s” stands below a table', (line) => {
  expect(isFooter(line)).toBe(true);
});

it.each([
  'rows 150',
  'all 150 rows',
  '1x rows',
  '150rows',
  '150 rowers',
  '150 columns',
  'The elapsed: 3',
  'elapsed 3',
  'Timeout: 3',
  'time of day: 3',
  'Elapsedx: 3',
  '1 2 3',
])('“%s” does not', (line) => {
  expect(isFooter(line)).toBe(false);
});
