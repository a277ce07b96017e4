import { describe, expect, it } from 'vitest';
import type { Memento, Uri } from 'vscode';
import { createPurposes } from '../../../src/extension/panels/purposes.ts';

const uri = (path: string) => ({ toString: () => path }) as Uri;

function memory(): Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    // What is kept goes through JSON, as it does in the editor.
    update: async (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  } as Memento;
}

describe('the purpose that the user chose', () => {
  it('is remembered for the file after a restart', () => {
    const store = memory();
    createPurposes(store).set(uri('a.csv'), { quantile: 0.9 });
    const later = createPurposes(store);
    expect(later.of(uri('a.csv'))).toEqual({ quantile: 0.9 });
    expect(later.of(uri('b.csv'))).toBeUndefined();
  });

  it('can be reset', () => {
    const purposes = createPurposes(memory());
    purposes.set(uri('a.csv'), 'mean');
    purposes.set(uri('a.csv'), undefined);
    expect(purposes.of(uri('a.csv'))).toBeUndefined();
  });

  it('is forgotten, the oldest first, beyond 200 files', () => {
    const purposes = createPurposes(memory());
    for (let i = 0; i <= 200; i++) purposes.set(uri(`${i}.csv`), 'median');
    expect(purposes.of(uri('0.csv'))).toBeUndefined();
    expect(purposes.of(uri('200.csv'))).toBe('median');
  });
});
