import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Report, recommend, sample, workbench } from './workbench.ts';

const extension = vscode.extensions.getExtension('residual-diagnostics.residual-diagnostics')!;
const { steps } = extension.packageJSON.contributes.walkthroughs[0] as { steps: Step[] };

interface Step {
  id: string;
  description: string;
  media: { svg: string; altText: string };
  completionEvents: string[];
}

const openSample = (name?: string): Thenable<Report | undefined> =>
  vscode.commands.executeCommand('residualDiagnostics.openSample', name);

describe('the walkthrough', () => {
  const window = workbench();
  before(() => extension.activate());

  it('has at most five steps', () => assert.ok(steps.length <= 5));

  for (const { id, description, media, completionEvents } of steps) {
    it(`“${id}” has an action, and only commands that exist`, async () => {
      const inLinks = [...description.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command!);
      const inEvents = completionEvents.flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []);
      assert.ok(inLinks.length > 0);
      const known = new Set(await vscode.commands.getCommands());
      assert.deepEqual(
        [...inLinks, ...inEvents].filter((command) => !known.has(command)),
        [],
      );
    });

    it(`“${id}” has a picture in the theme’s colors that VS Code’s policy lets through`, async () => {
      const uri = vscode.Uri.joinPath(extension.extensionUri, media.svg);
      const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.match(svg, /var\(--vscode-/);
      // Styles and anything from elsewhere are blocked; scripts have no place in a picture.
      assert.doesNotMatch(svg, /<script|<style|\sstyle=|\son\w+=|href|url\(|<image|<foreignObject/i);
      assert.ok(media.altText.length > 40);
    });
  }

  it('opens, and its first button shows the sample’s verdict', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`);
    const step = window.page.locator('.getting-started-step', { hasText: 'See it on sample data' });
    await step.click();
    await window.page.locator('iframe.webview.ready:visible').first().waitFor();
    await step.getByRole('button', { name: 'Open the sample' }).click();
    await window.panel.getByRole('heading', { level: 1 }).filter({ hasText: 'L1' }).waitFor();
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });
});

describe('open sample data', () => {
  const window = workbench();
  const headline = () => window.panel.getByRole('heading', { level: 1 });
  const rows = () => window.page.locator('.quick-input-list .monaco-list-row');
  const filter = (words: string) =>
    window.page.locator('.quick-input-widget input:visible').first().fill(words);

  it('shows the verdict on the given sample', async () => {
    const report = await openSample('old-faithful.csv');
    assert.equal(report?.recommendation.loss, 'l2');
    await headline().filter({ hasText: report.recommendation.headline }).waitFor();
  });

  it('lets the user pick a sample by what it demonstrates', async () => {
    const report = openSample();
    const row = rows().filter({ hasText: 'An exact tie' });
    await row.filter({ hasText: 'cars.csv' }).click();
    assert.equal((await report)?.source.file, 'cars.csv');
    await headline().waitFor();
  });

  it('accepts only a sample’s name as a path', async () => {
    const report = openSample('../../package.json');
    await rows().first().waitFor();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await report, undefined);
  });

  it('is among the files to choose from', async () => {
    const report = vscode.commands.executeCommand<Report>('residualDiagnostics.chooseFile');
    // Once the workspace's files are there, nothing moves under the pointer.
    await rows().filter({ hasText: 'cars.csv' }).waitFor();
    await filter('sample');
    await rows().filter({ hasText: 'Sample data…' }).click();
    await rows().filter({ hasText: 'An exact tie' }).waitFor();
    await filter('insect');
    await rows().filter({ hasText: 'Counts' }).click();
    assert.equal((await report).source.file, 'insect-sprays.csv');
  });

  it('does not check the user’s code against a sample', async () => {
    await recommend(sample('old-faithful.csv'));
    await openSample('delivery-times.csv');
    await vscode.commands.executeCommand('residualDiagnostics.openSampleCode');
    const { document } = vscode.window.activeTextEditor!;
    const place = document.positionAt(document.getText().indexOf('nn.MSELoss') + 4);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as { value: string }).value));
    assert.match(text.join(), /old-faithful/);
    assert.doesNotMatch(text.join(), /delivery-times/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
