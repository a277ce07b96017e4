import type { SurveyColumn } from '../../data/text/survey.ts';
import { isNamed, isResidual } from '../columns/names/column-names.ts';
import { isIdentifier } from '../columns/names/identifiers.ts';
import { isInfluence } from '../columns/names/influence-names.ts';

/** Further columns of a wide file are not read: they would take more memory than they are worth. */
const mostColumns = 100;
/** A text column with more distinct values among the sampled rows, most of which occur once, is not a category. */
const mostTexts = 50;

/** Names of the columns that the errors may depend on: no row identifiers, no free text. */
export const possibleDrivers = (columns: readonly SurveyColumn[]): string[] =>
  columns
    .filter(mayDrive)
    .slice(0, mostColumns)
    .map(({ name }) => name);

function mayDrive({ name, kind, sample }: SurveyColumn): boolean {
  // Other residuals and influence measures describe the errors; they are not what the errors depend on.
  if (kind === 'number')
    return !isIdentifier(name) && !isNamed('index', name) && !isResidual(name) && !isInfluence(name);
  if (kind !== 'text') return true;
  const known = sample.filter((value) => value !== null);
  const distinct = new Set(known).size;
  return distinct <= mostTexts || distinct <= known.length / 2;
}
