import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, until, workbench, write } from './workbench.ts';

const values = Array.from({ length: 40 }, (_, i) => Number((10 * Math.sin(3 * i * i)).toFixed(4)));
const lowest = values.indexOf(Math.min(...values));

describe('a point of a plot', () => {
  const window = workbench();
  const picture = () => window.panel.locator('#distribution [data-plot="quantiles"] svg.plot').first();
  const selected = () => {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    return document && selection && { document, selection, text: document.getText(selection) };
  };

  /** Done again where the picture was drawn anew in between, as it is when its place has got another width. */
  const untilSelected = (text: string, act: () => Promise<void>) =>
    until(async () => {
      await act().catch(() => {});
      const late = Date.now() + 1000;
      await until(() => selected()?.text === text || Date.now() > late);
      return selected()?.text === text;
    });

  it('opens its line in the file, the row selected: by a click and by keyboard', async () => {
    // Rows are not lines: a comment above, a blank line between, and a cell of two lines.
    const lines = values.map((value, i) => (i === 3 ? `"two\nlines",${value}` : `plain,${value}`));
    const csv = ['# errors', 'note,residual', ...lines.slice(0, 20), '', ...lines.slice(20)].join('\n');
    const uri = await write('points.csv', `${csv}\n`);
    await recommend(uri);
    const point = picture().locator(`[data-row="${lowest}"]`);
    await untilSelected(`plain,${values[lowest]}`, async () => {
      await point.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await point.boundingBox())!;
      await window.page.mouse.click(x + width / 2, y + height / 2);
    });
    assert.equal(selected()!.document.uri.toString(), uri.toString());

    await untilSelected(`plain,${Math.max(...values)}`, async () => {
      await picture().focus();
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('Enter');
    });
    // One editor for the file, beside the panel and not over it.
    assert.equal(vscode.window.visibleTextEditors.length, 1);
    await picture().waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('says so if the format has no lines to open', async () => {
    const uri = await write('points.json', JSON.stringify({ residual: values }));
    await recommend(uri);
    const words = `“points.json” has no lines to open; the place you are looking for is row ${lowest + 1}.`;
    const items = window.page.locator('.notifications-center .notification-list-item', { hasText: words });
    await until(async () => {
      await picture().focus();
      await window.page.keyboard.press('Home');
      await window.page.keyboard.press('Enter');
      await vscode.commands.executeCommand('notifications.showList');
      return items.first().isVisible();
    });
    await vscode.workspace.fs.delete(uri);
  });
});
