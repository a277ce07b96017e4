import type { SurveyColumn } from '../../data/text/survey.ts';
import { isNamed, isResidual } from '../columns/names/column-names.ts';
import { isIdentifier } from '../columns/names/identifiers.ts';
import { isInfluence } from '../columns/names/influence-names.ts';

/** A wide file’s further columns are not read: they would take more memory than they are likely to tell. */
const mostColumns = 100;
/** A text with more values among the rows looked at, most of them seen once, is no category. */
const mostTexts = 50;

/** Names of the columns that may tell what the errors depend on: no names of rows, no free text. */
export const possibleDrivers = (columns: readonly SurveyColumn[]): string[] =>
  columns
    .filter(mayDrive)
    .slice(0, mostColumns)
    .map(({ name }) => name);

function mayDrive({ name, kind, sample }: SurveyColumn): boolean {
  // Residuals beside those that are analyzed, and their influence, are what the errors are, not what they depend on.
  if (kind === 'number')
    return !isIdentifier(name) && !isNamed('index', name) && !isResidual(name) && !isInfluence(name);
  if (kind !== 'text') return true;
  const known = sample.filter((value) => value !== null);
  const distinct = new Set(known).size;
  return distinct <= mostTexts || distinct <= known.length / 2;
}
