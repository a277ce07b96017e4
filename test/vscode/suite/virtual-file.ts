import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, workbench } from './workbench.ts';

describe('a file without a local path', () => {
  const window = workbench();

  it('is read by its own file system, and followed there', async () => {
    const held = new Map<string, Uint8Array>();
    const reads: string[] = [];
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const absent = (uri: vscode.Uri) => vscode.FileSystemError.FileNotFound(uri);
    const no = () => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const provider = vscode.workspace.registerFileSystemProvider('held', {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => {}),
      stat(uri) {
        const content = held.get(uri.path);
        if (!content) throw absent(uri);
        return { type: vscode.FileType.File, ctime: 0, mtime: reads.length, size: content.length };
      },
      readFile(uri) {
        const content = held.get(uri.path);
        if (!content) throw absent(uri);
        reads.push(uri.path);
        return content;
      },
      readDirectory: () => [],
      createDirectory: no,
      writeFile: no,
      delete: no,
      rename: no,
    });
    const uri = vscode.Uri.parse('held://notes/run 3/valid.csv');
    held.set(uri.path, await vscode.workspace.fs.readFile(sample('delivery-times.csv')));
    const report = await recommend(uri);
    assert.equal(report?.recommendation.basic, 'l1');
    assert.deepEqual(reads, [uri.path]);
    const headline = window.panel.getByRole('heading', { level: 1 });
    await headline.filter({ hasText: 'L1' }).waitFor();

    held.set(uri.path, await vscode.workspace.fs.readFile(sample('old-faithful.csv')));
    changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    await headline.filter({ hasText: 'L2' }).waitFor();

    const gone = vscode.Uri.parse('held://notes/absent.csv');
    assert.equal(await recommend(gone), undefined);
    await window.panel.getByRole('heading', { level: 1, name: 'absent.csv is gone' }).waitFor();
    provider.dispose();
  });
});
