import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../../test/data/mutations.ts';

/**
 * Writes rows of a time, an observed and a predicted value, and their difference in full precision: 47 bytes per row.
 */
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

/** Writes a target, its prediction and many features, like a test set with all its columns. */
export function writeWideData(path: string, rows: number, columns: number): void {
  const random = seeded(columns);
  const features = Array.from({ length: columns - 2 }, (_, index) => `x${index + 1}`);
  const file = openSync(path, 'w');
  let text = `${[...features, 'observed', 'predicted'].join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    for (let feature = 0; feature < features.length; feature++) text += `${random().toFixed(4)},`;
    const predicted = 50 + 100 * random();
    text += `${(predicted + 3 * (random() + random() + random() - 1.5)).toFixed(4)},${predicted.toFixed(4)}\n`;
    if (text.length > 2 ** 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
