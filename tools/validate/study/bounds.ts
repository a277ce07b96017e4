import type { Verdict } from '../acceptance.ts';
import type { Advised } from './advice.ts';
import { type DataSet, type Model, models, study } from './data-sets.ts';

const [mae, rmse] = [0, 1];
const biasOfTotal = 4;

/** Geometric means over the data sets of one model, as a multiple of the results of MSE (L2). */
export interface Summary {
  model: Model;
  headline: { mae: number; rmse: number };
  meansRmse: number;
  mediansMae: number;
  huber: { mae: number; rmse: number };
  l1: { mae: number; rmse: number };
}

export function summarize(advised: readonly Advised[], dataSets: Record<string, DataSet> = study): Summary[] {
  return models.map((model) => {
    const own = advised.filter((one) => one.model === model);
    const mean = (of: (one: Advised, held: DataSet[Model]) => number, measure: number) =>
      Math.exp(
        own.reduce((sum, one) => {
          const held = dataSets[one.id]![model];
          return sum + Math.log(of(one, held) / held.l2![measure]!);
        }, 0) / own.length,
      );
    const always = (loss: string) => ({
      mae: mean((_, held) => held[loss]![mae]!, mae),
      rmse: mean((_, held) => held[loss]![rmse]!, rmse),
    });
    return {
      model,
      headline: {
        mae: mean((one) => one.headline[mae]!, mae),
        rmse: mean((one) => one.headline[rmse]!, rmse),
      },
      meansRmse: mean((one) => one.forMeans[rmse]!, rmse),
      mediansMae: mean((one) => one.forMedians[mae]!, mae),
      huber: always('huber'),
      l1: always('l1'),
    };
  });
}

const percent = (ratio: number): string =>
  `${ratio >= 1 ? '+' : '−'}${Math.abs(100 * (ratio - 1)).toFixed(1)}%`;

/** The thirteen promises on real data. */
export function studyVerdicts(
  advised: readonly Advised[],
  dataSets: Record<string, DataSet> = study,
): Verdict[] {
  const held = ({ id, model }: Advised) => dataSets[id]![model];
  const harmful = advised.filter(
    (one) => one.strength === 'strong' && one.headline[rmse]! > 1.05 * held(one).l2![rmse]!,
  );
  const silent = advised.filter(
    (one) =>
      !one.saysTarget &&
      Math.abs(one.headline[biasOfTotal]!) > 0.05 &&
      Math.abs(held(one).l2![biasOfTotal]!) < 0.05,
  );
  const [counted, others] = [true, false].map((isCount) =>
    advised.filter(({ id }) => (dataSets[id]!.kind === 'counts') === isCount),
  ) as [Advised[], Advised[]];
  const falseCounts = others.filter(({ task }) => task === 'counts').length;
  const missedCounts = counted.filter(({ task }) => task !== 'counts').length;
  const verdict = (claim: string, measured: string, holds: boolean): Verdict => ({
    id: 'B1',
    claim,
    measured,
    holds,
  });
  const named = (found: Advised[]) =>
    found.length === 0 ? 'none' : found.map(({ id, model, loss }) => `${id} (${model}, ${loss})`).join(', ');
  return [
    ...summarize(advised, dataSets).flatMap(({ model, headline, meansRmse, mediansMae, huber, l1 }) => {
      const isLinear = model === 'linear';
      const better = Math.min(huber.mae, l1.mae);
      return [
        verdict(
          `${model}: the headline's RMSE is no worse than always Huber's`,
          `${percent(headline.rmse)} against ${percent(huber.rmse)}`,
          headline.rmse <= huber.rmse + 0.001,
        ),
        verdict(
          `${model}: the headline's MAE is at least ${isLinear ? 1 : 0.5}% better than L2's`,
          percent(headline.mae),
          headline.mae <= (isLinear ? 0.99 : 0.995),
        ),
        verdict(
          `${model}: advice for means has an RMSE ${isLinear ? 'at least 1% better than' : 'within 0.3% of'} L2's`,
          percent(meansRmse),
          meansRmse <= (isLinear ? 0.99 : 1.003),
        ),
        verdict(
          `${model}: advice for medians has an MAE within 0.5% of the better of always Huber and always L1`,
          `${percent(mediansMae)} against ${percent(better)}`,
          mediansMae <= better + 0.005,
        ),
      ];
    }),
    verdict(
      'every file is answered',
      `${advised.length} of ${2 * Object.keys(dataSets).length}`,
      advised.length === 2 * Object.keys(dataSets).length,
    ),
    verdict('no "strong" advice costs 5% of RMSE', named(harmful), harmful.length === 0),
    verdict(
      'the caveat "target" stands wherever totals move by over 5%',
      `missing: ${named(silent)}`,
      silent.length === 0,
    ),
    verdict(
      'at most 1 in 40 other targets is called counts',
      `${falseCounts} of ${others.length}`,
      falseCounts <= others.length / 40,
    ),
    verdict(
      'at most 1 in 4 counts is missed',
      `${missedCounts} of ${counted.length}`,
      missedCounts <= counted.length / 4,
    ),
  ];
}
