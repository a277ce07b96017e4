import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../../test/data/mutations.ts';

/** Rows of a time, an observed and a predicted value, and their difference with all its digits: 47 bytes a row. */
export function writeData(path: string, rows: number): void {
  const random = seeded(rows);
  const file = openSync(path, 'w');
  let text = 'time,observed,predicted,residual\n';
  for (let row = 0; row < rows; row++) {
    const predicted = 50 + 100 * random();
    const uniform = random() - 0.5;
    const residual = -3 * Math.sign(uniform) * Math.log(1 - 2 * Math.abs(uniform) + 1e-12);
    text += `${row},${(predicted + residual).toFixed(6)},${predicted.toFixed(6)},${residual}\n`;
    if (text.length > 2 ** 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
