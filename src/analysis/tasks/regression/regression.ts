import { type Decision, huberParameters, likelihoodOf } from '../../../choice/decide.ts';
import { ok, type Result } from '../../../data/problem.ts';
import { lossName } from '../../../losses/loss-name.ts';
import { picked } from '../../../numerics/elementwise.ts';
import { besideFindings, underConditions, withOpenQuestions } from '../../checks/conditions.ts';
import { judgeFits } from '../../checks/goodness-of-fit.ts';
import { caveatsOf } from '../../checks/regression-caveats.ts';
import { alongPrediction, likelihoodOfUneven, recommendUneven } from '../../checks/uneven-variance.ts';
import { type Cleaned, clean } from '../../columns/sample/clean.ts';
import { representativeRows } from '../../columns/sample/rows-by-weight.ts';
import type { RegressionSample } from '../../columns/sample/sample.ts';
import { type DrawnResiduals, drawResiduals } from '../../drawings/of-residuals.ts';
import { answerPurpose, needsMean, type Unpurposed } from '../../purpose/answer-purpose.ts';
import type { Recommendation, Report } from '../../report.ts';
import { explainUneven } from '../../words/answers/uneven-variance.ts';
import { conditionsOfDistribution } from '../../words/conditions.ts';
import { decisionInWords, lightTailedByChoice } from '../../words/reasons.ts';
import { efficiencyContext } from '../../words/worth.ts';
import { answerForShares, likelihoodOfShares } from '../bounded/share-answer.ts';
import { sampleSummary } from '../sample-summary.ts';
import { defineTask, type Question } from '../task.ts';
import { type Assumptions, checkAssumptions } from './check-assumptions.ts';
import { regressionWords } from './regression-words.ts';
import { type Study, studyResiduals } from './study.ts';

export type RegressionPart = Pick<
  Report,
  | 'sample'
  | 'recommendation'
  | 'comparison'
  | 'families'
  | 'losses'
  | 'shape'
  | 'tests'
  | 'fits'
  | 'checks'
  | 'methods'
  | 'farErrors'
> &
  Partial<Pick<Report, 'standardised'>>;

/** Analyzes residuals: their distribution first, then the assumptions, then the loss that both call for. */
function analyzeRegression(
  sample: RegressionSample,
  question: Question,
): Result<{ part: RegressionPart; material: DrawnResiduals }> {
  const cleaned = clean(sample);
  if (!cleaned.ok) return cleaned;
  const study = studyResiduals(cleaned.value, sample.ordered, question);
  const assumptions = checkAssumptions(study, question);
  const { residuals, quality, tests, decision } = study;
  const { findings, uneven, far } = assumptions;
  const { recommendation, losses, fits } = recommend(study, assumptions);
  return ok({
    part: {
      sample: sampleSummary(residuals, cleaned.value, quality),
      recommendation,
      comparison: decision.comparison,
      families: decision.families,
      losses,
      shape: decision.shape,
      tests,
      ...(fits && { fits }),
      checks: findings.map(({ check }) => check),
      ...(uneven && { standardised: uneven.report }),
      methods: decision.methods,
      farErrors: far,
    },
    material: { residuals, cleaned: cleaned.value, ...(uneven && { divided: uneven }) },
  });
}

/** The loss to use, as sure as the assumptions allow, beside the others. */
function recommend(study: Study, { findings, uneven, far }: Assumptions) {
  const { residuals, quality, tests, settings, studied, decision, centers } = study;
  const { purpose } = settings;
  const fits = judgeFits(quality.zeroInflated ? residuals : studied, tests, settings);
  const caveats = allCaveats(study, { findings, uneven, far }, fits);
  const answer = uneven ? recommendUneven(uneven) : decision;
  const before = answer.recommendation.strength;
  const { strength, qualified } = underConditions(
    besideFindings(before, findings),
    caveats,
    conditionsOfDistribution,
  );
  const context = efficiencyContext(residuals.worth, settings.inSampleParameters, caveats);
  const words = uneven
    ? explainUneven(decision, uneven, answer.losses, strength, context, purpose)
    : decisionInWords(withStrength(decision, strength), studied, fits, context, purpose);
  const { recommendation, losses } = answerPurpose(
    {
      kind: 'regression',
      residuals,
      asymmetry: decision.asymmetry,
      centers,
      recommendation: {
        ...answer.recommendation,
        ...qualified(withOpenQuestions(words, before, findings)),
        ...((uneven?.decision ?? decision).lightTails && {
          withoutConfidence: lightTailedByChoice(
            lossName(answer.recommendation.loss, answer.recommendation.parameters),
          ),
        }),
        strength,
        caveats,
      },
      losses: answer.losses,
      allLosses: answer.allLosses,
      likelihood: uneven ? likelihoodOfUneven(uneven) : likelihoodOf(decision),
      huber: { loss: 'huber', parameters: huberParameters(residuals) },
      ...(uneven && {
        errorAtAnEnd: uneven.errorAtAnEnd,
        scaleOfColumn: uneven.along !== alongPrediction,
      }),
      ...unstatedFor(study),
    },
    purpose,
  );
  return { recommendation, losses, fits };
}

/** The caveats of the checks, then those that the answer itself brings. */
function allCaveats(
  study: Study,
  { findings, uneven, far }: Assumptions,
  fits: Report['fits'],
): Recommendation['caveats'] {
  const { studied, decision } = study;
  const found = findings.flatMap((finding) => finding.caveats);
  const decided = uneven
    ? { residuals: uneven.standardized, decision: uneven.decision }
    : { residuals: studied, decision };
  const answersForMeans = isForMeans(study, needsMean(uneven ?? {}, study.centers, found));
  return [...found, ...caveatsOf(study, decided, { fits, far, answersForMeans })];
}

/** Whether the answer is for means, or names a loss for them because a few rows move them away from the center. */
function isForMeans({ settings: { purpose }, centers }: Study, needed: boolean): boolean {
  if (purpose !== undefined) return purpose === 'mean';
  return needed || (centers.undetermined && !centers.symmetric);
}

/** Without a stated purpose shares have another answer, of which the study of the residuals does not know. */
function unstatedFor({ cleaned, settings: { purpose } }: Study): Pick<Unpurposed, 'unstated'> {
  const { observed, predicted } = purpose === undefined ? {} : equallyWeightedPairs(cleaned);
  const shares = observed && predicted && likelihoodOfShares(observed, predicted);
  return shares ? { unstated: shares.likelihood } : {};
}

const withStrength = (decision: Decision, strength: Decision['recommendation']['strength']): Decision => ({
  ...decision,
  recommendation: { ...decision.recommendation, strength },
});

/** The task for numbers of any kind, of which only the residuals are known; proportions are recognized among them. */
export const regression = defineTask<RegressionSample, DrawnResiduals>({
  words: regressionWords,
  analyze(sample, question) {
    const analyzed = analyzeRegression(sample, question);
    if (!analyzed.ok) return analyzed;
    const { part, material } = analyzed.value;
    return ok({
      part: answerForShares(part, equallyWeightedPairs(material.cleaned), question.settings.purpose),
      material,
    });
  },
  draw: drawResiduals,
});

/** Observed and predicted values of equally weighted rows. */
function equallyWeightedPairs({ observed, predicted, residuals, weights }: Cleaned) {
  if (!observed || !predicted) return {};
  if (!weights) return { observed, predicted };
  const rows = representativeRows(weights, residuals);
  return { observed: picked(observed, rows), predicted: picked(predicted, rows) };
}
