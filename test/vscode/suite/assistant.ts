import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, until, workbench } from './workbench.ts';

describe('an assistant in the chat view', () => {
  const window = workbench();
  // The stand-in’s model: without one VS Code sends no question.
  before(() => until(async () => (await vscode.lm.selectChatModels({ vendor: 'stand-in' })).length > 0));
  after(() => vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar'));

  it('asks before the tool reads a file, and answers with the tool’s words', async () => {
    const report = await recommend(sample('old-faithful.csv'));
    const [firstWords] = report!.recommendation.headline.split(/[.:]/);
    await vscode.commands.executeCommand('workbench.action.chat.open', {
      query: '@assistant Which loss suits old-faithful.csv?',
    });
    const view = window.page.locator('.interactive-session');
    await view
      .getByText('Read old-faithful.csv, analyze it on this machine')
      .filter({ visible: true })
      .first()
      .waitFor();
    await view.getByRole('button', { name: 'Allow' }).filter({ visible: true }).first().click();
    await view.getByText(firstWords!).filter({ visible: true }).first().waitFor();
  });
});
