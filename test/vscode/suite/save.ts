import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import * as vscode from 'vscode';
import { appears } from '../hands.ts';
import { type Report, recommend, sample, until, workbench } from './workbench.ts';

const folder = 'saved';
const read = async (name: string) => vscode.workspace.fs.readFile(sample(`${folder}/${name}`));
const text = async (name: string) => new TextDecoder().decode(await read(name));

describe('saving from the panel', () => {
  const window = workbench();
  const dialogs = vscode.workspace.getConfiguration('files');
  let report: Report;
  before(async () => {
    // The dialog of VS Code's own, which can be typed in; the system's can't.
    await dialogs.update('simpleDialog.enable', true, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.createDirectory(sample(folder));
  });
  after(async () => {
    await dialogs.update('simpleDialog.enable', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(sample(folder), { recursive: true });
  });

  const open = async () => {
    report = (await recommend(sample('delivery-times.csv')))!;
    await window.panel.locator('#distribution svg.plot').first().waitFor();
  };
  /** Chooses the action in the panel; the dialog’s field, with what it proposes in it. */
  const chooseAction = async (menu: string, action: string) => {
    const entry = window.panel.getByRole('button', { name: action, exact: true }).locator('visible=true');
    // A page drawn anew in between closes its menus.
    while (!(await appears(entry))) await window.panel.getByRole('button', { name: menu }).first().click();
    await entry.click();
    const field = window.page.locator('.quick-input-widget input:visible').first();
    await until(async () => /\/[^/]+\.\w+$/.test(await field.inputValue()));
    return field;
  };
  /** The dialog takes Enter only when it has looked at what was typed, and goes a moment after it has. */
  const leave = async (field: Locator, key: 'Enter' | 'Escape') => {
    while (await field.isVisible()) {
      await window.page.keyboard.press(key);
      await field.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => {});
    }
  };
  /** Saves under the name proposed, in a folder of the test’s; the name. */
  const save = async (menu: string, action: string): Promise<string> => {
    const field = await chooseAction(menu, action);
    const proposed = await field.inputValue();
    const name = proposed.slice(proposed.lastIndexOf('/') + 1);
    assert.equal(proposed, sample(name).path);
    await field.fill(sample(`${folder}/${name}`).path);
    await leave(field, 'Enter');
    await window.panel.getByText(`Saved ${name}`).waitFor();
    return name;
  };

  it('writes the report as JSON, CSV, Markdown and HTML', async () => {
    await open();
    const json = await save('Export', 'Numbers as JSON');
    assert.deepEqual(JSON.parse(await text(json)), report);
    const csv = await save('Export', 'Numbers as CSV');
    assert.match(await text(csv), /^field,value\n/);
    assert.match(await text(csv), /^recommendation\.loss,l1$/m);
    const markdown = await save('Export', 'Report as Markdown');
    assert.match(await text(markdown), /^# .*L1/);
    const html = await save('Export', 'Page as HTML');
    assert.match(await text(html), /^<!DOCTYPE html>.*<svg.*<\/html>\n$/s);
    assert.ok((await text(html)).includes(report.recommendation.headline));
    assert.deepEqual(
      [json, csv, markdown, html],
      ['report.json', 'numbers.csv', 'report.md', 'report.html'].map((end) => `delivery-times-${end}`),
    );
  });

  it('writes a plot as SVG, PNG and numbers', async () => {
    await open();
    const menu = 'Save or copy: Histogram';
    const svg = await text(await save(menu, 'Save as SVG'));
    const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg)!;
    const png = Buffer.from(await read(await save(menu, 'Save as PNG')));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * Number(width), 2 * Number(height)]);
    assert.equal(png.toString('latin1', png.length - 8, png.length - 4), 'IEND');
    const numbers = await text(await save(menu, 'Save numbers as CSV'));
    assert.match(numbers, /^from,to,rows,/);
  });

  it('writes nothing when the dialog is canceled', async () => {
    await open();
    const field = await chooseAction('Export', 'Report as Markdown');
    await leave(field, 'Escape');
    const entries = await vscode.workspace.fs.readDirectory(sample('.'));
    assert.ok(!entries.some(([name]) => name === 'delivery-times-report.md'));
    assert.equal(await window.panel.getByText('Saved').count(), 0);
  });

  it('suggests the workspace folder for data without a file of the user’s', async () => {
    await vscode.env.clipboard.writeText('0.1\n-0.2\n0.3\n-0.1\n0.2\n-0.3\n0.05\n-0.15\n0.25\n-0.05');
    await vscode.commands.executeCommand('residualDiagnostics.fromClipboard');
    const field = await chooseAction('Export', 'Report as Markdown');
    assert.equal(await field.inputValue(), sample('clipboard-report.md').path);
    await leave(field, 'Escape');
  });
});
