import type { Recommendation } from '../report.ts';
import { confidenceInWords } from './format.ts';

/** The confidence as words show it: none where the loss was not chosen for its precision, which is what it is about. */
export const shownConfidence = ({
  confidence,
  withoutConfidence,
}: Pick<Recommendation, 'confidence' | 'withoutConfidence'>): string | undefined =>
  confidence === undefined || withoutConfidence !== undefined ? undefined : confidenceInWords(confidence);

/** The confidence and the strength of the answer, in one paragraph. */
export function confidenceParagraph(recommendation: Recommendation): string {
  const { strength, supposing, withoutConfidence } = recommendation;
  const shown = shownConfidence(recommendation);
  if (shown !== undefined)
    return `Confidence: ${shown} that no other loss needs at least 10% less data${supposing ? `, assuming ${supposing}` : ''} (${strength}).`;
  return [
    `Strength of the answer: ${strength}.`,
    ...(withoutConfidence ? [withoutConfidence] : []),
    ...(supposing ? [`This assumes that ${supposing}.`] : []),
  ].join(' ');
}
