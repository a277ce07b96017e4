import type { Advised } from '../study/advice.ts';
import { summarize } from '../study/bounds.ts';
import type { Came } from '../study/confidence.ts';
import { study } from '../study/data-sets.ts';
import { resampledBounds } from '../study/resampled.ts';
import { beyondSection } from './beyond-section.ts';
import { change, share, table } from './markdown.ts';
import { sureness } from './sureness-section.ts';

/** How the advice did on real data. */
export function studySection(advised: readonly Advised[], confidence: readonly Came[]): string {
  const sets = Object.entries(study);
  const of = (id: string, model: string) => advised.find((one) => one.id === id && one.model === model)!;
  const measures = (id: string, model: 'linear' | 'boosted') => {
    const { headline, loss, strength, forMeans, forMedians } = of(id, model);
    const base = study[id]![model].l2!;
    return [
      `${loss}, ${strength}`,
      change(headline[1] / base[1]),
      change(headline[0] / base[0]),
      change(forMeans[1] / base[1]),
      change(forMedians[0] / base[0]),
    ];
  };
  return `## Does the advice make models better?

${sets.length} real data sets, a linear and a boosted model of each, fitted with MSE (L2). The tool was given the out-of-fold predictions. The models were then refitted with every loss, and the result of the advised loss on held-out rows was looked up. The predictions are in tools/validate/study; of data sets with more than 10,000 rows, every k-th row.

${table(
  [
    'against always L2',
    'headline RMSE',
    'headline MAE',
    'advice for totals: RMSE',
    'advice for typical values: MAE',
    'always Huber RMSE',
    'always Huber MAE',
    'always L1 RMSE',
    'always L1 MAE',
  ],
  summarize(advised).map(({ model, headline, meansRmse, mediansMae, huber, l1 }) => [
    model,
    ...[headline.rmse, headline.mae, meansRmse, mediansMae, huber.rmse, huber.mae, l1.rmse, l1.mae].map(
      change,
    ),
  ]),
)}

Geometric means over the data sets. No loss is best for everything: the advice for totals keeps or lowers the RMSE, the advice for typical values lowers the MAE, and the headline answers for totals where the two differ.

${sureness(resampledBounds(advised))}

![Mean absolute error on each data set](validation/study-mae.svg)

![Root mean squared error on each data set](validation/study-rmse.svg)

![Held-out likelihood on each data set](validation/study-likelihood.svg)

![Error of the total on each data set](validation/study-totals.svg)

Data set by data set, against MSE (L2): what the headline names, its RMSE and MAE, the RMSE of the advice for totals and the MAE of the advice for typical values.

${table(
  [
    'data set (package, target)',
    'rows',
    'linear: headline',
    'RMSE',
    'MAE',
    'totals: RMSE',
    'typical: MAE',
    'boosted: headline',
    'RMSE',
    'MAE',
    'totals: RMSE',
    'typical: MAE',
  ],
  sets.map(([id, { package: name, data, target, rows }]) => [
    `${data} (${name}, ${target})`,
    String(rows),
    ...measures(id, 'linear'),
    ...measures(id, 'boosted'),
  ]),
)}

${beyondSection}

### Confidence on real residuals

Samples of residuals from the larger sets; the variance of the location under each loss was simulated for each of them. Stated: the confidence that no other loss needs at least 10% less data. Came true: the share of samples where that was so.

${table(
  ['rows', 'strength', 'samples', 'stated, %', 'came true, %', 'within 25%, %'],
  confidence.map(({ n, strength, samples, stated, within10, within25 }) => [
    String(n),
    strength ?? 'all',
    String(samples),
    share(stated, 0),
    share(within10, 0),
    share(within25, 0),
  ]),
)}`;
}
