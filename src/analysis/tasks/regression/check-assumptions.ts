import { checkBias } from '../../checks/bias.ts';
import { checkData } from '../../checks/data.ts';
import { farErrors } from '../../checks/far-errors.ts';
import type { Finding } from '../../checks/finding.ts';
import { checkIndependence, withPlaces } from '../../checks/independence.ts';
import { checkVariance, withScaleAlong } from '../../checks/variance.ts';
import type { FarErrors } from '../../far-errors.ts';
import type { Question } from '../task.ts';
import { type Standardized, standardize } from './standardized.ts';
import type { Study } from './study.ts';

/** How well the assumptions hold, and what that makes of the residuals. */
export interface Assumptions {
  /** On the data, bias, variance and independence, in this order. */
  findings: Finding[];
  /** If the variance is uneven. */
  uneven: Standardized | undefined;
  /** Errors too far out for the fitted distribution. */
  far: FarErrors;
}

export function checkAssumptions(study: Study, question: Question): Assumptions {
  const { residuals, cleaned, studied, decision } = study;
  const variance = checkVariance(study);
  const isUneven = variance.caveats.some(({ id }) => id === 'heteroscedastic');
  const along = isUneven ? undefined : question.scaleAlong?.({ residuals, cleaned });
  const uneven = isUneven || along ? standardize(study, question, along) : undefined;
  const far = farErrors(uneven?.standardized ?? studied, (uneven?.decision ?? decision).families);
  const independence = withPlaces(checkIndependence(study), question.places?.({ residuals, cleaned }));
  return {
    findings: [
      checkData(study, far),
      checkBias(study, 'distribution', independence.worth),
      withScaleAlong(variance, along),
      independence,
    ],
    uneven,
    far,
  };
}
