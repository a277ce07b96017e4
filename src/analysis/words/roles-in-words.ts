import { isGoal } from '../columns/names/goal-names.ts';
import { columnsOfPart, type Part, partIds, parts, type Roles } from '../columns/parts.ts';

/** `residual = y_true − y_pred` and the like. */
export function rolesInWords(roles: Roles): string {
  switch (roles.kind) {
    case 'residual': {
      const own = /^residuals?$/i.test(roles.residual) ? 'residual' : `residual = ${roles.residual}`;
      const beside = (['observed', 'predicted'] as const).filter((part) => roles[part] !== undefined);
      return [own, ...beside.map((part) => `${part} = ${roles[part]}`)].join(', ');
    }
    case 'observed':
      return `residual = ${roles.observed} − ${roles.predicted}`;
    case 'predicted-label':
      return `label = ${roles.label}, predicted label = ${roles.predictedLabel}${roles.confidence === undefined ? '' : `, its probability = ${roles.confidence}`}`;
    case 'probabilities':
      return `label = ${roles.label}, probabilities = ${listed(roles.probabilities)}`;
  }
}

/** A reading beside others, from which the values of its split may tell it apart: `residual = y − fit, where target = mass`. */
export const choiceInWords = (roles: Roles): string =>
  rolesInWords(roles) + (roles.splitValues ? `, where ${roles.split}${splitValuesInWords(roles)}` : '');

/** What to consider before a plan or a budget is chosen as the prediction; undefined for other readings. */
export const goalInWords = (roles: Roles): string | undefined =>
  roles.kind === 'observed' && isGoal(roles.predicted)
    ? `“${roles.predicted}” may be a goal: choose it only if it was meant to predict “${roles.observed}”.`
    : undefined;

/** `ordered by date; groups: store`; empty if the rows have no such columns. */
export const rowPartsInWords = (roles: Roles): string =>
  partIds
    .flatMap((id) => {
      const { phrase }: Part = parts[id];
      const [column] = columnsOfPart(roles, id);
      if (phrase === undefined || column === undefined) return [];
      return [`${phrase} ${column}${id === 'split' ? splitValuesInWords(roles) : ''}`];
    })
    .join('; ');

const splitValuesInWords = ({ splitValues }: Roles): string =>
  splitValues ? ` = ${splitValues.join(' or ')}` : ', held-out rows';

/** If there are many columns, the first two and the last represent all. */
const listed = (names: readonly string[]): string =>
  names.length <= 4
    ? names.join(', ')
    : `${names[0]}, ${names[1]}, … ${names.at(-1)} (${names.length} columns)`;
