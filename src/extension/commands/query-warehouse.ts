import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import { type AssignedRoles, assignmentsOf } from '../../analysis/columns/assigned-roles.ts';
import type { Roles } from '../../analysis/report.ts';
import { binsQuery } from '../../warehouse/bins-query.ts';
import { type DialectId, dialectIds, dialects } from '../../warehouse/dialects.ts';
import { sampleQuery } from '../../warehouse/sample-query.ts';
import { cannotAsk, cannotSummarize, defaultRows, type WarehouseRequest } from '../../warehouse/wanted.ts';

const title = l10n.t('Data in a warehouse');

/**
 * Asks for the engine, table and columns, and opens a query that exports them to a file: a random sample of the rows,
 * or their counts in bins. Suggests the columns of the file in the current panel. Resolves to the query.
 */
export async function queryWarehouse(roles?: Roles): Promise<string | undefined> {
  const dialect = await pickDialect();
  if (dialect === undefined) return undefined;
  const from = await ask(l10n.t('Which table? Its name in the warehouse, for example shop.forecasts'));
  if (from === undefined) return undefined;
  const columns = await askColumns(roles ? assignmentsOf(roles) : {});
  if (!columns) return undefined;
  const write = cannotSummarize(columns) === undefined ? await pickQuery() : sampleQuery;
  if (!write) return undefined;
  const problem = cannotAsk({ columns, from });
  if (problem !== undefined) {
    void window.showErrorMessage(problem);
    return undefined;
  }
  const next = (file: string): string => l10n.t('Then open {0} and choose “Recommend loss function”.', file);
  const content = write({ dialect, from, columns, rows: defaultRows, next });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'sql', content }));
  return content;
}

async function pickDialect(): Promise<DialectId | undefined> {
  const items = dialectIds.map((id) => ({ label: dialects[id].name, id }));
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Which engine runs the query?') }))
    ?.id;
}

async function pickQuery(): Promise<((wanted: WarehouseRequest) => string) | undefined> {
  const items: (QuickPickItem & { write: (wanted: WarehouseRequest) => string })[] = [
    {
      label: l10n.t('A random sample of the rows'),
      detail: l10n.t(
        'A million rows, with order and group columns. It answers everything but what is very rare.',
      ),
      write: sampleQuery,
    },
    {
      label: l10n.t('Counts in fine bins'),
      detail: l10n.t(
        'No row leaves the warehouse. It tells the distribution and the loss, not whether rows are independent.',
      ),
      write: binsQuery,
    },
  ];
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('What may leave the warehouse?') }))
    ?.write;
}

/** Asks for the residual column if the panel's file has one, otherwise for observed and predicted values. */
async function askColumns(known: AssignedRoles): Promise<AssignedRoles | undefined> {
  if (known.label !== undefined) return known;
  const { split: _, ...others } = known;
  if (known.residual !== undefined) {
    const residual = await ask(l10n.t('Which column holds the residuals?'), known.residual);
    return residual === undefined ? undefined : { ...others, residual };
  }
  const observed = await ask(l10n.t('Which column holds the observed values?'), known.observed);
  if (observed === undefined) return undefined;
  const predicted = await ask(l10n.t('Which column holds the predictions?'), known.predicted);
  return predicted === undefined ? undefined : { ...others, observed, predicted };
}

/** Asks for a name; undefined if the user cancels or enters none. */
async function ask(prompt: string, value = ''): Promise<string | undefined> {
  const given = await window.showInputBox({ title, prompt, value, ignoreFocusOut: true });
  return given?.trim() || undefined;
}
