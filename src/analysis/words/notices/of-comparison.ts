import { defineNotice } from '../../../data/notice.ts';
import { count } from '../format.ts';

interface Rows {
  rows: number;
}

const areLeftOut = (rows: number): string => `${rows === 1 ? 'is' : 'are'} left out`;

export const incomplete = defineNotice('incomplete', 'incomplete', ({ rows }: Rows) => ({
  text: `${count(rows, 'row')} ${areLeftOut(rows)} for all models, because at least one has no value there.`,
  advice: 'Fill them in to compare the models on all rows.',
}));

export const unpaired = defineNotice(
  'unpaired',
  'unpaired',
  ({ model, rows, key }: Rows & { model: string; key: readonly string[] }) => ({
    text: `${count(rows, 'row')} of “${model}” ${rows === 1 ? 'has' : 'have'} no partner in every other model (by “${key.join(', ')}”) and ${areLeftOut(rows)}.`,
    advice: 'Predict the same rows with every model to compare them on all.',
  }),
);

export const otherObserved = defineNotice('other-observed', 'other-observed', ({ rows }: Rows) => ({
  text: `${count(rows, 'row')} with another observed value in one of the models ${areLeftOut(rows)}.`,
  advice: 'Check that all models were tried on the same data.',
}));

export const pairedUnchecked = defineNotice('paired-unchecked', 'paired-unchecked', () => ({
  text: 'The rows are paired by position; without observed values it can’t be checked that they are the same rows.',
  advice: 'Save the observed values, or a column that names each row, with the errors of every model.',
}));

export const unweighted = defineNotice('unweighted', 'weighted', () => ({
  text: 'Sample weights play no role in a comparison: every row counts once.',
  advice: 'To compare models on the rows that the weights stand for, draw rows in proportion to them.',
}));
