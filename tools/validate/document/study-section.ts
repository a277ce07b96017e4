import type { Advised } from '../study/advice.ts';
import { summarize } from '../study/bounds.ts';
import type { Came } from '../study/confidence.ts';
import { study } from '../study/data-sets.ts';
import { change, share, table } from './markdown.ts';

/** What the advice did on real data. */
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

${sets.length} real data sets, a linear and a boosted model of each, fitted with MSE (L2). The tool was given the out-of-fold predictions; then the models were refitted with every loss, and what the advised one gave on held-out rows was looked up. The predictions are in tools/validate/study, of sets with more than 10,000 rows every k-th one.

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

### Beyond these data sets

The rules above were chosen with sight of these figures, so 61 other data sets of R packages (AER, plm, MASS, carData, nlme, lme4, survival and others; 88 to 8000 rows, at most 3000 used; own refits, boosted trees with leaves fitted to the loss, not in the repository) were asked beside them. 10 of the 13 bounds hold. Missed: the RMSE of the advice for totals of linear models is 0.9% below L2's, not 1%; the headline's MAE of boosted models equals L2's, where 0.5% less was wanted (always Huber: 1.6% less, with an RMSE 4.1% above L2's; the headline's is 2.0% above); “target” is missing for 1 of 122 files, where a count model of 151 rows lost 6% of the total.

Three rules were changed after a first look at these 61, each for a reason of its own, and kept because the RMSE fell in both collections; so they are no clean proof either. Beside a trend along the predictions the answer for means comes first. Under uneven variance Huber's likelihood stands in for weighted L2 or Laplace's unless the standardized residuals speak strongly for these. And a log link pays from 1% on, or from what chance gives with few rows. The headline's RMSE fell by 1.6 points for linear and by 1.9 for boosted models of the 61, by 0.3 and 0.1 of the 40; its MAE changed by +0.4 and −0.8, and by +0.4 and −0.2 points. Confidence, before these changes: of samples with 100 / 300 rows 63 / 59% stated and 63 / 56% came true; of the strong ones 92 / 96% and 88 / 93%.

Why are so few answers strong with 100 rows? Of such samples from errors with 1% outliers of ten standard deviations, 37% hold no outlier: no method can tell these from normal errors. If more than one normal sample in seven were answered by a strong “MSE (L2)”, over 5% of those would be strong and wrong. At a confidence of 85% in place of 90% this happened in 20% of them, and on real residuals of 100 rows only 21 of 28 such answers for MSE (L2) were right. With 200 rows 76% of the normal samples are answered strongly, with 300 rows 96%.

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
