import { defineLibrary } from '../library.ts';

export const properscoring = defineLibrary({
  id: 'properscoring',
  name: 'properscoring',
  language: 'python',
  imports: ['properscoring', 'scoringrules'],
  aliases: [[/^scoringrules\./, 'properscoring.']],
  names: [
    {
      prefix: 'properscoring.',
      role: 'metric',
      source: 'https://pypi.org/project/properscoring/',
      names: {
        'crps_gaussian|crps_ensemble|crps_quadrature|crps_normal|crps_quantile|crps_laplace|crps_logistic|crps_t|crps_gamma|crps_poisson':
          'loss:crps',
        brier_score: 'loss:brier',
        quantile_score: 'loss:quantile',
      },
    },
  ],
});
