import * as vscode from 'vscode';

/** What the tests read of a report. */
interface Report {
  source: { file: string };
  sample: { n: number };
  recommendation: { basic: string };
}

const folder = vscode.workspace.workspaceFolders![0]!.uri;
const sample = (name: string) => vscode.Uri.joinPath(folder, name);
const recommend = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<Report | undefined>('residualDiagnostics.recommendLoss', uri);

describe('in a web extension host', () => {
  it('does not have Node', () => {
    holds(typeof (globalThis as { importScripts?: unknown }).importScripts === 'function', 'a web worker');
    holds(vscode.env.uiKind === vscode.UIKind.Web, 'the web');
    let node: unknown;
    try {
      // Kept from the bundler, which would look for the module.
      node = (require as (name: string) => unknown)(['f', 's'].join(''));
    } catch {
      node = undefined;
    }
    holds(node === undefined, 'no file system of Node');
  });

  it('a compressed file gets the same verdict as the uncompressed rows', async () => {
    const rows = await vscode.workspace.fs.readFile(sample('old-faithful.csv'));
    const stream = new Blob([rows as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new CompressionStream('gzip'));
    const compressed = new Uint8Array(await new Response(stream).arrayBuffer());
    holds(compressed[0] === 0x1f && compressed[1] === 0x8b, 'gzip');
    await vscode.workspace.fs.writeFile(sample('waiting.csv.gz'), compressed);
    const report = await recommend(sample('waiting.csv.gz'));
    // 272 eruptions: R's datasets::faithful.
    holds(report?.sample.n === 272, `272 rows, not ${report?.sample.n}`);
    holds(report.recommendation.basic === 'l2', `L2, not ${report.recommendation.basic}`);
  });

  it('a hover over a loss names its distribution', async () => {
    const text = 'import torch.nn as nn\n\ncriterion = nn.MSELoss()\n';
    await vscode.workspace.fs.writeFile(sample('train.py'), new TextEncoder().encode(text));
    const { uri } = await vscode.workspace.openTextDocument(sample('train.py'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(2, 17),
    );
    const words = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    holds(
      words.some(({ value }) => /\*\*MSE \(L2\)\*\*: .*distribution: Normal/s.test(value)),
      `the distribution, not ${JSON.stringify(words)}`,
    );
  });

  it('a CSV file gets a verdict', async () => {
    // The last: its panel stays, for the runner to look at.
    const report = await recommend(sample('delivery-times.csv'));
    holds(report?.recommendation.basic === 'l1', `L1, not ${report?.recommendation.basic}`);
  });
});

/** Node's own assertions are out of reach here. */
function holds(what: boolean, words: string): asserts what {
  if (!what) throw new Error(`Expected ${words}.`);
}
