import type { Recommendation } from '../report.ts';
import { confidenceInWords } from './format.ts';

/** The confidence as displayed: none if the loss was not chosen for its precision, which is what the confidence is about. */
export const shownConfidence = ({
  confidence,
  withoutConfidence,
}: Pick<Recommendation, 'confidence' | 'withoutConfidence'>): string | undefined =>
  confidence === undefined || withoutConfidence !== undefined ? undefined : confidenceInWords(confidence);

/** The confidence and the strength of the answer, in one paragraph. */
export function confidenceParagraph(recommendation: Recommendation): string {
  const { strength, supposing, withoutConfidence } = recommendation;
  const shown = shownConfidence(recommendation);
  const unchecked = uncheckedInWords(recommendation);
  const sentences =
    shown === undefined
      ? [
          `Strength of the answer: ${strength}.`,
          ...(withoutConfidence ? [withoutConfidence] : []),
          ...(supposing ? [`This assumes that ${supposing}.`] : []),
        ]
      : [
          `Confidence: ${shown} that no other loss needs at least 10% less data${supposing ? `, assuming ${supposing}` : ''} (${strength}).`,
        ];
  return [...sentences, ...(unchecked ? [unchecked] : [])].join(' ');
}

/** What else the answer assumes that the file could not show: one sentence. */
export const uncheckedInWords = ({
  supposing,
  unchecked,
}: Pick<Recommendation, 'supposing' | 'unchecked'>): string | undefined =>
  unchecked && `This ${supposing ? 'also ' : ''}assumes that ${unchecked}, which could not be checked.`;
