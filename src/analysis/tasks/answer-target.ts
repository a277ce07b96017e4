import { ok, type Result } from '../../data/problem.ts';
import { besideFindings, underConditions, withOpenQuestions } from '../checks/conditions.ts';
import { fewRows } from '../checks/few-rows.ts';
import { inSampleCaveat } from '../checks/in-sample.ts';
import type { RegressionSample } from '../columns/sample/sample.ts';
import type { DrawnResiduals } from '../drawings/of-residuals.ts';
import type { Purpose, Recommendation, Report } from '../report.ts';
import type { Conditions } from '../words/conditions.ts';
import { kindOfTarget } from '../words/open-questions.ts';
import {
  dataFinding,
  equallyWeighted,
  examineTarget,
  type FoundInData,
  type NonnegativeTarget,
  type TargetPart,
  targetOf,
} from './examine-target.ts';
import type { TargetKind } from './recognize-task.ts';
import { asEfficiencies, type ComparedCandidate, cappedConfidence, strengthFor } from './variance-choice.ts';

type Caveats = Recommendation['caveats'];
type Strength = Recommendation['strength'];

/** The decisions specific to a kind of nonnegative target; everything else is the same for all of them. */
export interface TargetChoice<Summary> {
  /** Parts of the report that exist only for such targets. */
  summary: Summary;
  compared: readonly ComparedCandidate[];
  chosen: ComparedCandidate;
  basic: Recommendation['basic'];
  distribution: string;
  /** Confidence in the choice, before it is capped by the number of rows. */
  confidence: number;
  /** Whether no answer is strong, however confident. */
  doubtful: boolean;
  conditions: Conditions;
  /** What the values themselves show. */
  ofData: FoundInData;
  /** Further caveats. */
  caveats: Caveats;
  words(
    strength: Strength,
    purpose: Purpose | undefined,
  ): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'>;
}

/** Analyzes one kind of nonnegative target: the choice among its likelihoods, adjusted for the checks. */
export function answerTarget<Summary extends Partial<Report>>(
  sample: RegressionSample,
  settings: Report['settings'],
  { impossible }: TargetKind,
  choose: (target: NonnegativeTarget) => TargetChoice<Summary>,
): Result<{ part: TargetPart & Summary; material: DrawnResiduals }> {
  const found = targetOf(sample, impossible);
  if (!found.ok) return found;
  const target = found.value;
  const { worth: n } = target.residuals;
  const choice = choose(equallyWeighted(target));
  const { chosen, compared } = choice;
  const confidence = cappedConfidence(choice.confidence, n);
  const examined = examineTarget(target, chosen, settings);
  const findings = [dataFinding(target, choice.ofData), ...examined.findings];
  const caveats = [
    ...findings.flatMap((finding) => finding.caveats),
    inSampleCaveat(target.residuals, settings),
    ...(settings.purpose === undefined || settings.purpose === 'mean' ? [fewRows(target.residuals)] : []),
    ...choice.caveats,
  ].filter((caveat) => caveat !== undefined);
  const { strength, qualified } = underConditions(
    besideFindings(strengthFor(confidence, n, choice.doubtful), findings),
    caveats,
    choice.conditions,
  );
  const words = withOpenQuestions(
    choice.words(strength, settings.purpose),
    strengthFor(confidence, n),
    findings,
    choice.doubtful ? [kindOfTarget] : [],
  );
  const part = {
    sample: examined.sample,
    tests: examined.tests,
    checks: findings.map(({ check }) => check),
    losses: asEfficiencies(compared, n),
    ...choice.summary,
    recommendation: qualified({
      loss: chosen.id,
      basic: choice.basic,
      distribution: choice.distribution,
      strength,
      parameters: chosen.parameters ?? {},
      confidence,
      ...words,
      caveats,
    }),
  };
  return ok({
    part,
    material: { ...target, relative: { pearson: examined.pearson, sizes: examined.sizes } },
  });
}
