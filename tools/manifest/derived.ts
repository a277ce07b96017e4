import { partSchemas, purposeSchema, taskSchema } from '../../src/analysis/columns/part-schemas.ts';
import { snippetLibraries } from '../../src/code/libraries/snippets.ts';
import { dataFilePattern } from '../../src/data/formats.ts';
import { plotDefinitions } from '../../src/panel/plots/registry.ts';

// biome-ignore lint/suspicious/noExplicitAny: a manifest is as deep as VS Code has it.
type Manifest = any;

const ofDataFiles = /resourceFilename =~ \/\^.+?\/i/;

/**
 * Adds to the manifest and its strings what follows from the program: the extensions of data files, the plots and
 * libraries to choose from, and what assistants can say about columns.
 */
export function derived(
  manifest: Manifest,
  strings: Record<string, string>,
): { manifest: Manifest; strings: Record<string, string> } {
  const changed = structuredClone(manifest);
  const { menus, configuration, languageModelTools } = changed.contributes;
  for (const items of Object.values<{ when?: string }[]>(menus))
    for (const item of items)
      if (item.when)
        item.when = item.when.replace(ofDataFiles, () => `resourceFilename =~ /${dataFilePattern}/i`);
  const { items } = configuration.properties['residualDiagnostics.plots'];
  items.enum = plotDefinitions.map(({ id }) => id);
  items.markdownEnumDescriptions = plotDefinitions.map(({ id }) => `%${keyOf('plots', id)}%`);
  const framework = configuration.properties['residualDiagnostics.framework'];
  framework.enum = snippetLibraries.map(({ id }) => id);
  framework.enumDescriptions = snippetLibraries.map(({ id }) => `%${keyOf('framework', id)}%`);
  const { inputSchema } = languageModelTools.find(
    ({ name }: { name: string }) => name === 'residualDiagnostics_recommendLoss',
  );
  const { file } = inputSchema.properties;
  inputSchema.properties = { file, ...partSchemas, task: taskSchema, purpose: purposeSchema };
  const others = Object.entries(strings).filter(([key]) => !/^setting\.(?:plots|framework)\./.test(key));
  return {
    manifest: changed,
    strings: {
      ...Object.fromEntries(others),
      ...Object.fromEntries(snippetLibraries.map(({ id, name }) => [keyOf('framework', id), name])),
      ...Object.fromEntries(plotDefinitions.map(({ id, about }) => [keyOf('plots', id), about])),
    },
  };
}

const keyOf = (setting: string, id: string) => `setting.${setting}.${id}`;
