import { analyzeSample } from '../../../src/analysis/index.ts';
import type { LossUse, Report } from '../../../src/analysis/report.ts';
import { type DataSet, type Model, models, type Outcome, predictionsOf, study } from './data-sets.ts';

/** The advice for one model, and the outcomes of its losses. */
export interface Advised {
  id: string;
  model: Model;
  task: Report['task'];
  loss: string;
  strength: Report['recommendation']['strength'];
  saysTarget: boolean;
  headline: Outcome;
  forMeans: Outcome;
  forMedians: Outcome;
  forIntervals: Outcome;
}

/** Gets the advice for every model of the study, and looks up the outcomes of refitting with the advised losses. */
export function askAll(
  dataSets: Record<string, DataSet> = study,
  sampleOf: typeof predictionsOf = predictionsOf,
): Advised[] {
  return Object.entries(dataSets).flatMap(([id, dataSet]) =>
    models.map((model): Advised => {
      const analyzed = analyzeSample(sampleOf(id, model));
      if (!analyzed.ok) throw new Error(`${id}, ${model}: ${analyzed.problem.message}`);
      const { task, recommendation } = analyzed.value.report;
      const held = dataSet[model];
      const {
        mean = recommendation,
        median = recommendation,
        distribution = recommendation,
      } = recommendation.purposes ?? {};
      return {
        id,
        model,
        task,
        loss: recommendation.loss,
        strength: recommendation.strength,
        saysTarget: recommendation.caveats.some((caveat) => caveat.id === 'target'),
        headline: outcomeOf(recommendation, held),
        forMeans: outcomeOf(mean, held),
        forMedians: outcomeOf(median, held),
        forIntervals: outcomeOf(distribution, held),
      };
    }),
  );
}

/** The outcome of a loss, or of the nearest one that was tried. */
export function outcomeOf(use: Pick<LossUse, 'loss' | 'parameters'>, held: Record<string, Outcome>): Outcome {
  return held[nearestTried(use, Object.keys(held))]!;
}

function nearestTried(
  { loss, parameters: { nu, p } }: Pick<LossUse, 'loss' | 'parameters'>,
  tried: string[],
): string {
  const firstOf = (...names: string[]) => names.find((name) => tried.includes(name)) ?? 'l2';
  switch (loss) {
    case 'log-cosh':
    case 'huber-nll':
      return 'huber';
    case 'student-t':
      return firstOf(`student-t:${nu}`, 'student-t:3');
    case 'student-t-nll':
      return 'student-t:3';
    case 'lp':
      return firstOf(`lp:${p}`, ...(p! > 2 ? ['lp:3', 'l2'] : ['lp:1.5', 'huber']));
    case 'quantile':
    case 'expectile':
      return tried.find((name) => name.startsWith('expectile')) ?? 'l1';
    case 'tweedie':
    case 'inverse-gaussian':
      return firstOf('tweedie:1.7', 'gamma', 'poisson');
    default:
      return firstOf(loss);
  }
}
