import { asymmetryOf } from '../../choice/asymmetry.ts';
import { decide, huberParameters } from '../../choice/decide.ts';
import { ok, type Result } from '../../data/problem.ts';
import type { DrawnResiduals } from '../drawings/of-residuals.ts';
import type { Purpose } from '../report.ts';
import type { TargetPart } from '../tasks/examine-target.ts';
import { answerPurpose } from './answer-purpose.ts';
import { examineCenters } from './centers.ts';

/** The answer for a purpose if the target is a count or positive: its own likelihood serves for the distribution. */
export function forPurpose<Part extends TargetPart>(
  kind: 'counts' | 'positive',
  answered: Result<{ part: Part; material: DrawnResiduals }>,
  purpose: Purpose | undefined,
): Result<{ part: Part; material: DrawnResiduals }> {
  if (!answered.ok) return answered;
  const { part, material } = answered.value;
  const { recommendation } = part;
  const { residuals, cleaned } = material;
  const likelihood = { loss: recommendation.loss, parameters: recommendation.parameters };
  const asymmetry = asymmetryOf(residuals);
  // Losses for medians are compared by the distribution of the errors, losses for means by their variance.
  const ofCenter = purpose === 'median' ? decide(residuals) : undefined;
  const { recommendation: answer, losses } = answerPurpose(
    {
      kind,
      residuals,
      asymmetry,
      centers: examineCenters(residuals, cleaned.observed, asymmetry),
      recommendation,
      losses: ofCenter?.losses ?? part.losses,
      allLosses: ofCenter?.allLosses ?? part.losses,
      likelihood,
      huber: { loss: 'huber', parameters: huberParameters(residuals) },
    },
    purpose,
  );
  return ok({ part: { ...part, recommendation: answer, losses }, material });
}
