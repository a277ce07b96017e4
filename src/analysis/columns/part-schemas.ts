import { purposeForms } from '../purpose/named-purpose.ts';
import { namedPartIds, type Part, parts } from './parts.ts';

/** What a model may say of the columns, as the manifest's schema describes it. */
export const partSchemas: Record<string, object> = Object.fromEntries(
  namedPartIds.map((id) => {
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

/** The kind of target, where the user says it. */
export const taskSchema = {
  type: 'string',
  enum: ['regression', 'counts', 'positive', 'classification'],
  description: 'What kind of number the target is. Leave out to have it detected.',
};

/** What the predictions are used for, where the user says it. */
export const purposeSchema = {
  type: 'string',
  description: `What the predictions will be used for: totals and RMSE (mean), typical values and MAE (median), intervals (distribution), or a quantile or costs. Written as ${purposeForms}. Ask the user; leave out where nothing is known.`,
};
