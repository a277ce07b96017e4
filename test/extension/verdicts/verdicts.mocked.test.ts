import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { createVerdicts } from '../../../src/extension/verdicts/verdicts.ts';

/** An address is its own text here; the folders of the workspace are /a and /b. */
vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => {};
    fire() {}
  },
  Uri: { joinPath: () => '/extension/samples/', parse: (text: string) => text },
  workspace: {
    getWorkspaceFolder: (uri: string) => {
      const index = ['/a/', '/b/'].findIndex((folder) => uri.startsWith(folder));
      return index < 0 ? undefined : { index };
    },
  },
}));

const made = () =>
  createVerdicts({
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: async () => {} },
    subscriptions: [],
    extensionUri: '/extension',
  } as never);
const report = (file: string) => ({ schema: 1, source: { file } }) as Report;

describe('the verdict that code is checked against', () => {
  it('is the latest in the folder that contains the code, or else in any', () => {
    const verdicts = made();
    expect(verdicts.latestFor('/a/train.py' as never)).toBeUndefined();
    for (const uri of ['/a/old.csv', '/a/new.csv', '/b/valid.csv']) verdicts.add(uri as never, report(uri));
    const heldAgainst = (code: string) => verdicts.latestFor(code as never)?.report.source.file;
    expect(heldAgainst('/a/train.py')).toBe('/a/new.csv');
    expect(heldAgainst('/b/train.py')).toBe('/b/valid.csv');
    expect(heldAgainst('/elsewhere/train.py')).toBe('/b/valid.csv');
    verdicts.add('/a/old.csv' as never, report('/a/old.csv'));
    expect(heldAgainst('/a/train.py')).toBe('/a/old.csv');
  });

  it('is that of another folder if its own has none', () => {
    const verdicts = made();
    verdicts.add('/b/valid.csv' as never, report('/b/valid.csv'));
    expect(verdicts.latestFor('/a/train.py' as never)?.uri).toBe('/b/valid.csv');
  });
});
