import { Uri } from 'vscode';
import type { Report, Roles } from '../../analysis/report.ts';
import { activeDataFile, pickDataFile } from '../data-files/data-files.ts';
import { openSampleCode, sampleFor } from '../data-files/samples.ts';
import { activeUnsavedText, clipboardText, recommendForText } from '../data-files/unsaved-text.ts';
import { log } from '../log.ts';
import { recommendForVariable } from '../notebooks/notebook-variable.ts';
import { recommendForVariables } from '../notebooks/recommend-for-variables.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { showComparison } from './compare-models.ts';
import { compareWithLastCommit } from './compare-with-last-commit.ts';
import { queryWarehouse } from './query-warehouse.ts';
import { recommendFor } from './recommend.ts';

/** What commands can use. */
export interface CommandContext {
  services: Services;
  panels: Panels;
}

export type Command = (context: CommandContext, ...given: unknown[]) => unknown;

/** All commands of the extension by id; package.json has their titles. */
export const commandTable = {
  'residualDiagnostics.recommendLoss': (context, given) => {
    const uri = given instanceof Uri ? given : activeDataFile();
    const unsaved = uri ? undefined : activeUnsavedText();
    return unsaved ? recommendForText(unsaved, context.services, context.panels) : recommend(context, uri);
  },
  'residualDiagnostics.chooseFile': (context) => recommend(context, undefined),
  'residualDiagnostics.compareModels': ({ services, panels }, _, selected) =>
    showComparison(selected, panels, services.memory),
  'residualDiagnostics.compareWithLastCommit': async ({ services, panels }, given) => {
    const uri = given instanceof Uri ? given : (activeDataFile() ?? (await pickDataFile(services)));
    return uri && compareWithLastCommit(uri, services, panels);
  },
  'residualDiagnostics.fromClipboard': async ({ services, panels }) =>
    recommendForText(await clipboardText(), services, panels),
  'residualDiagnostics.recommendForVariable': ({ services, panels }, given) =>
    recommendForVariable(given, services, panels),
  'residualDiagnostics.recommendForVariables': ({ services, panels }, given) =>
    recommendForVariables(given, services, panels),
  'residualDiagnostics.openSample': async ({ services, panels }, given) => {
    const uri = await sampleFor(services.extensionUri, given);
    return uri && recommendFor(uri, panels, services.memory);
  },
  'residualDiagnostics.openSampleCode': ({ services }) => openSampleCode(services.extensionUri),
  'residualDiagnostics.queryWarehouse': (_, given) => queryWarehouse(given as Roles | undefined),
  'residualDiagnostics.showLog': () => log.show(),
} as const satisfies Record<string, Command>;

async function recommend(
  { services, panels }: CommandContext,
  given: Uri | undefined,
): Promise<Report | undefined> {
  const uri = given ?? (await pickDataFile(services));
  return uri && recommendFor(uri, panels, services.memory);
}
