import { derivation } from '../losses/derivation.ts';
import { distributionById, type LossId, lossById } from '../losses/index.ts';
import { libraryById, namesOfLoss } from './libraries/index.ts';
import { snippet, snippetLibraries } from './libraries/snippets.ts';

/** The derivation of a loss from its distribution as a Markdown document, with its names and code. */
export function derivationDocument(id: LossId, parameters: Readonly<Record<string, number>> = {}): string {
  const loss = lossById(id);
  const steps = derivation(id, parameters);
  const title = loss.distribution
    ? `${distributionById(loss.distribution).name} errors imply ${loss.short}`
    : loss.name;
  const code = snippetLibraries.flatMap((library) => {
    const text = snippet(id, library.id, parameters);
    return text === undefined ? [] : [`### ${library.name}\n\n\`\`\`${library.language}\n${text}\n\`\`\``];
  });
  const names = namesOfLoss(id).map(
    ({ library, name, keys, source, note }) =>
      `- ${libraryById(library)!.name}: [\`${keys ? `${keys[0]}="${name}"` : name}\`](${source})${note ? ` (${note})` : ''}`,
  );
  return [
    `# ${title}`,
    `It estimates ${loss.estimator}. ${loss.why} Efficient when ${loss.optimal}. Hurts when ${loss.hurts}.`,
    ...steps.map((step, i) => `## ${i + 1}. ${step.title}\n\n${step.words}\n\n$$\n${step.formula.latex}\n$$`),
    ...(names.length > 0 ? [`## Names in code\n\n${names.join('\n')}`] : []),
    ...(code.length > 0 ? ['## Use it', ...code] : []),
    '',
  ].join('\n\n');
}
