import { Uri } from 'vscode';
import type { Report, Roles } from '../../analysis/report.ts';
import { recommendForClipboard } from '../data-files/clipboard.ts';
import { activeDataFile, pickDataFile } from '../data-files/data-files.ts';
import { openSampleCode, sampleFor } from '../data-files/samples.ts';
import { log } from '../log.ts';
import { recommendForVariable } from '../notebooks/notebook-variable.ts';
import { recommendForVariables } from '../notebooks/recommend-for-variables.ts';
import type { Panels } from '../panels/panels.ts';
import type { Surroundings } from '../panels/surroundings.ts';
import { compareModels } from './compare-models.ts';
import { compareWithLastCommit } from './compare-with-last-commit.ts';
import { queryWarehouse } from './query-warehouse.ts';
import { recommendFor } from './recommend.ts';

/** What a command can use. */
export interface CommandContext {
  around: Surroundings;
  panels: Panels;
}

export type Command = (context: CommandContext, ...given: unknown[]) => unknown;

/** Every command of the extension, by its id; package.json gives each its title. */
export const commandTable = {
  'residualDiagnostics.recommendLoss': ({ around, panels }, given) =>
    recommend({ around, panels }, given instanceof Uri ? given : activeDataFile()),
  'residualDiagnostics.chooseFile': (context) => recommend(context, undefined),
  'residualDiagnostics.compareModels': ({ around, panels }, _, selected) =>
    compareModels(selected, panels, around.memory),
  'residualDiagnostics.compareWithLastCommit': async ({ around, panels }, given) => {
    const uri = given instanceof Uri ? given : (activeDataFile() ?? (await pickDataFile(around)));
    return uri && compareWithLastCommit(uri, around, panels);
  },
  'residualDiagnostics.fromClipboard': ({ around, panels }) => recommendForClipboard(around, panels),
  'residualDiagnostics.recommendForVariable': ({ around, panels }, given) =>
    recommendForVariable(given, around, panels),
  'residualDiagnostics.recommendForVariables': ({ around, panels }, given) =>
    recommendForVariables(given, around, panels),
  'residualDiagnostics.openSample': async ({ around, panels }, given) => {
    const uri = await sampleFor(around.extensionUri, given);
    return uri && recommendFor(uri, panels, around.memory);
  },
  'residualDiagnostics.openSampleCode': ({ around }) => openSampleCode(around.extensionUri),
  'residualDiagnostics.queryWarehouse': (_, given) => queryWarehouse(given as Roles | undefined),
  'residualDiagnostics.showLog': () => log.show(),
} as const satisfies Record<string, Command>;

async function recommend(
  { around, panels }: CommandContext,
  given: Uri | undefined,
): Promise<Report | undefined> {
  const uri = given ?? (await pickDataFile(around));
  return uri && recommendFor(uri, panels, around.memory);
}
