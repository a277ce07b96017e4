import { purposeForms } from '../purpose/named-purpose.ts';
import { assignableRoles, type Part, parts } from './parts.ts';

/** Input schemas for naming columns, as used in the manifest and by assistants. */
export const partSchemas: Record<string, object> = Object.fromEntries(
  assignableRoles.map((id) => {
    const { about, several } = parts[id] as Part;
    const description = `${several ? 'Columns' : 'Column'} with ${about}. Leave out to have it guessed.`;
    return [
      id,
      several
        ? { type: 'array', items: { type: 'string' }, minItems: 1, description }
        : { type: 'string', description },
    ];
  }),
);

/** The kind of target, if the user states it. */
export const taskSchema = {
  type: 'string',
  enum: ['regression', 'counts', 'positive', 'classification'],
  description: 'What kind of number the target is. Leave out to have it detected.',
};

/** What the predictions are used for, if the user states it. */
export const purposeSchema = {
  type: 'string',
  description: `What the predictions will be used for: totals and RMSE (mean), typical values and MAE (median), intervals (distribution), or a quantile or costs. Written as ${purposeForms}. Ask the user; leave out where nothing is known.`,
};
