import type { Roles } from '../report.ts';

/** Columns by the part that someone outside (a command line, an assistant) says they play. */
export interface NamedParts {
  residual?: string | undefined;
  observed?: string | undefined;
  predicted?: string | undefined;
  label?: string | undefined;
  probabilities?: readonly string[] | undefined;
}

/**
 * The roles that named columns make up; undefined where none is named, and a sentence where they do not fit together.
 * `word` is how a part is called where it was named.
 *
 * @example rolesNamed({ observed: 'y', predicted: 'f' }) // { roles: { observed: 'y', predicted: 'f' } }
 */
export function rolesNamed(
  { residual, observed, predicted, label, probabilities = [] }: NamedParts,
  word: (part: keyof NamedParts) => string = (part) => part,
): { roles: Roles | undefined } | { wrong: string } {
  const wrong = (message: string) => ({ wrong: message });
  if (observed !== undefined && residual !== undefined)
    return wrong(`Name ${word('residual')} or ${word('observed')}, not both.`);
  if (observed !== undefined && predicted === undefined)
    return wrong(`${word('observed')} needs ${word('predicted')} beside it.`);
  if (probabilities.length > 0 && label === undefined)
    return wrong(`${word('probabilities')} needs ${word('label')} beside it.`);
  if (label !== undefined) {
    if (probabilities.length > 0) return { roles: { label, probabilities: [...probabilities] } };
    if (predicted !== undefined) return { roles: { label, predictedLabel: predicted } };
    return wrong(
      `${word('label')} needs ${word('probabilities')} (one or more), or ${word('predicted')} for predicted labels.`,
    );
  }
  if (residual !== undefined) return { roles: { residual, ...(predicted !== undefined && { predicted }) } };
  if (observed !== undefined) return { roles: { observed, predicted: predicted! } };
  if (predicted !== undefined)
    return wrong(`${word('predicted')} needs ${word('residual')} or ${word('observed')} beside it.`);
  return { roles: undefined };
}

/** The other way round: how roles are named. */
export function partsNamed(roles: Roles): NamedParts {
  if ('predictedLabel' in roles) return { label: roles.label, predicted: roles.predictedLabel };
  if ('label' in roles) return { label: roles.label, probabilities: roles.probabilities };
  if ('observed' in roles) return { observed: roles.observed, predicted: roles.predicted };
  return { residual: roles.residual, ...(roles.predicted !== undefined && { predicted: roles.predicted }) };
}
