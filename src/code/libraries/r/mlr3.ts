import { defineLibrary } from '../library.ts';

export const mlr3 = defineLibrary({
  id: 'mlr3',
  name: 'mlr3',
  language: 'r',
  imports: ['mlr3', 'mlr3measures', 'mlr3verse'],
  places: { msr: { 0: 'measure' }, msrs: { 0: 'measure' } },
  names: [
    {
      keys: ['measure'],
      role: 'metric',
      source: 'https://mlr3.mlr-org.com/reference/index.html',
      names: {
        'regr.rmse|regr.mse': 'loss:l2',
        'regr.mae': 'loss:l1',
        'regr.mape': 'loss:mape',
        'regr.smape': 'loss:smape',
        'regr.rmsle|regr.msle': 'loss:squared-log',
        'regr.pinball': 'loss:quantile',
        'classif.logloss': 'loss:cross-entropy',
        'classif.bbrier|classif.mbrier': 'loss:brier',
      },
    },
  ],
});
