import { defineLibrary } from '../library.ts';

export const scikitSurvival = defineLibrary({
  id: 'scikit-survival',
  name: 'scikit-survival',
  language: 'python',
  imports: ['sksurv'],
  names: [
    {
      prefix: 'sksurv.linear_model.',
      source: 'https://scikit-survival.readthedocs.io/en/stable/api/linear_model.html',
      names: {
        'CoxPHSurvivalAnalysis|CoxnetSurvivalAnalysis': 'loss:cox',
        IPCRidge: 'loss:weighted-l2',
      },
    },
    {
      keys: ['loss'],
      source: 'https://scikit-survival.readthedocs.io/en/stable/api/ensemble.html',
      names: {
        coxph: 'loss:cox',
        squared: 'loss:l2',
        ipcwls: 'loss:weighted-l2',
      },
    },
  ],
});
