import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Done, PanelState } from '../../src/panel/protocol.ts';

const folder = join(import.meta.dirname, 'reports');

/** A recorded report, as the engine made it. */
export const recorded = (name: string): Done =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** Every state that the page can be in, by name. */
export function states(): Record<string, PanelState> {
  const reports = readdirSync(folder).map((file) => file.replace('.json', ''));
  return {
    ...Object.fromEntries(reports.map((name) => [name, recorded(name)])),
    empty: { kind: 'empty' },
    loading: { kind: 'loading', file: 'valid.csv', stage: 'Reading rows', fraction: 0.42 },
    'loading-unknown': { kind: 'loading', file: 'valid.csv', stage: 'Reading rows' },
    problem: {
      kind: 'problem',
      file: 'broken.csv',
      problem: {
        code: 'unclosed-quote',
        message: 'A quote is opened on line 17 and never closed.',
        hint: 'Close the quote, or double it if it belongs to the text.',
        row: 17,
        column: 4,
      },
      reading: recorded('laplace').reading,
    },
    cancelled: { kind: 'cancelled', file: 'valid.csv' },
    'file-gone': { kind: 'file-gone', file: 'valid.csv' },
    changed: {
      ...recorded('laplace'),
      locked: true,
      changes: ['The answer is now L1 (MAE); it was L2 (MSE).', '40 rows more.'],
    },
  };
}
