/**
 * The roles that columns can have, in one table: the guessing rules, the command-line options, the schema of the
 * assistant's tool, the panel's form and the words for roles are all derived from it.
 */
export interface Part {
  /** Its name in a form. */
  label: string;
  /** What the column holds, as a clause for help texts and schemas. */
  about: string;
  holds: 'numbers' | 'anything';
  /** Its name on the command line and for assistants; roles without one can only be recognized. */
  option?: string;
  /** How a report says that a column has this role, before the column’s name: `ordered by date`. */
  phrase?: string;
  /** Whether several columns can have it together. */
  several?: true;
}

export const parts = {
  residual: {
    label: 'Residual',
    about: 'the residuals (observed minus predicted)',
    holds: 'numbers',
    option: 'residual',
  },
  observed: { label: 'Observed', about: 'the observed values', holds: 'numbers', option: 'observed' },
  predicted: {
    label: 'Predicted',
    about: 'the predicted values; beside a label, the predicted class',
    holds: 'numbers',
    option: 'predicted',
  },
  label: { label: 'Label', about: 'the true class', holds: 'anything', option: 'label' },
  probabilities: {
    label: 'Probabilities',
    about: 'the predicted probabilities: one column for each class, or one for the positive class',
    holds: 'numbers',
    option: 'probability',
    several: true,
  },
  predictedLabel: { label: 'Predicted label', about: 'the predicted class', holds: 'anything' },
  confidence: {
    label: 'Confidence',
    about: 'the probability of the predicted class',
    holds: 'numbers',
    option: 'confidence',
  },
  order: {
    label: 'Order of the rows',
    about: 'times or increasing numbers that order the rows',
    holds: 'anything',
    option: 'order',
    phrase: 'ordered by',
  },
  group: {
    label: 'Group',
    about: 'the series, store, subject or model that a row belongs to',
    holds: 'anything',
    option: 'group',
    phrase: 'groups:',
  },
  split: {
    label: 'Split',
    about:
      'the split of a row (train, test …); “column=value,value” analyzes these values, else the held-out rows',
    holds: 'anything',
    option: 'split',
    phrase: 'split:',
  },
  weight: {
    label: 'Weight',
    about: 'the weight of a row',
    holds: 'numbers',
    option: 'weight',
    phrase: 'weights:',
  },
  scale: {
    label: 'Predicted standard deviation',
    about: 'the predicted standard deviation of a row, by which its residual is divided',
    holds: 'numbers',
    option: 'scale',
    phrase: 'divided by',
  },
  lower: { label: 'Lower bound', about: 'the lower bound of a prediction interval', holds: 'numbers' },
  upper: { label: 'Upper bound', about: 'the upper bound of a prediction interval', holds: 'numbers' },
  quantiles: { label: 'Quantiles', about: 'predicted quantiles', holds: 'numbers', several: true },
} as const satisfies Record<string, Part>;

export type PartId = keyof typeof parts;

/** Roles that the user can assign by name. */
export type AssignableRole = {
  [P in PartId]: (typeof parts)[P] extends { option: string } ? P : never;
}[PartId];

export const partIds = Object.keys(parts) as PartId[];

export const assignableRoles = partIds.filter(
  (id): id is AssignableRole => (parts[id] as Part).option !== undefined,
);

/** Roles that are possible for rows of every kind. */
export const rowPartIds = ['order', 'group', 'split', 'weight'] as const;
/** Roles that accompany a numeric prediction. */
const ofPredictions = ['scale', 'lower', 'upper', 'quantiles'] as const;

/** What a file can hold: the roles that each kind requires, in the order of the form, and the optional ones. */
export const kinds = {
  residual: {
    text: 'residuals',
    needs: ['residual'],
    may: ['observed', 'predicted', ...rowPartIds, ...ofPredictions],
  },
  observed: {
    text: 'observed and predicted values',
    needs: ['observed', 'predicted'],
    may: [...rowPartIds, ...ofPredictions],
  },
  probabilities: {
    text: 'labels and probabilities',
    needs: ['label', 'probabilities'],
    may: rowPartIds,
  },
  'predicted-label': {
    text: 'labels and predicted labels',
    needs: ['label', 'predictedLabel'],
    may: ['confidence', ...rowPartIds],
  },
} as const satisfies Record<string, { text: string; needs: readonly PartId[]; may: readonly PartId[] }>;

export type RolesKind = keyof typeof kinds;

type Holds<P extends PartId> = (typeof parts)[P] extends { several: true } ? string[] : string;

/** Which column has which role: the roles that the kind requires, and any of the optional ones. */
export type Roles = {
  [K in RolesKind]: { kind: K } & { [P in (typeof kinds)[K]['needs'][number]]: Holds<P> } & {
    [P in (typeof kinds)[K]['may'][number]]?: Holds<P>;
  } & More;
}[RolesKind];

interface More {
  /** Values of the split column whose rows are analyzed; if absent, all except those of training. */
  splitValues?: string[];
  /** The classes of the probability columns, if their names do not give them. */
  classes?: string[];
}

/** The columns with one role, whatever its kind. */
export function columnsOfPart(roles: Roles, part: PartId): string[] {
  const value = (roles as Partial<Record<PartId, string | string[]>>)[part];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The columns that have a role. */
export const columnsOf = (roles: Roles): string[] => partIds.flatMap((part) => columnsOfPart(roles, part));
