import type { DistributionId, LossId } from '../../../losses/ids.ts';
import { catboost } from './catboost.ts';
import { jax } from './jax.ts';
import { distributions, flux, glm } from './julia.ts';
import { keras } from './keras.ts';
import type { CodeName, Library, Meaning } from './library.ts';
import { lightgbm } from './lightgbm.ts';
import { ngboost } from './ngboost.ts';
import { numpy } from './numpy.ts';
import { numpyro } from './numpyro.ts';
import { optax } from './optax.ts';
import { pymc } from './pymc.ts';
import { pyro } from './pyro.ts';
import { pytorch } from './pytorch.ts';
import { r } from './r.ts';
import { betareg, brms, gamlss, mass, nnet, quantreg } from './r-packages.ts';
import { scikitLearn } from './scikit-learn.ts';
import { scipy } from './scipy.ts';
import { stan } from './stan.ts';
import { statsmodels } from './statsmodels.ts';
import { tensorflow } from './tensorflow.ts';
import { tensorflowJs } from './tensorflow-js.ts';
import { tensorflowProbability } from './tensorflow-probability.ts';
import { xgboost } from './xgboost.ts';

/** Every library whose names are known, the most used first. */
export const libraries: readonly Library[] = [
  pytorch,
  keras,
  tensorflow,
  scikitLearn,
  xgboost,
  lightgbm,
  catboost,
  optax,
  jax,
  statsmodels,
  scipy,
  numpy,
  tensorflowProbability,
  ngboost,
  pymc,
  numpyro,
  pyro,
  stan,
  r,
  mass,
  quantreg,
  nnet,
  gamlss,
  brms,
  betareg,
  distributions,
  flux,
  glm,
  tensorflowJs,
];

const byMeaning = new Map<Meaning, CodeName[]>();
for (const name of libraries.flatMap(({ names }) => names)) {
  const same = byMeaning.get(name.meaning);
  if (same) same.push(name);
  else byMeaning.set(name.meaning, [name]);
}

/** The names in code of a distribution, library by library. */
export const namesOfDistribution = (id: DistributionId): readonly CodeName[] =>
  byMeaning.get(`distribution:${id}`) ?? [];

/** The names in code of a loss, library by library. */
export const namesOfLoss = (id: LossId): readonly CodeName[] => byMeaning.get(`loss:${id}`) ?? [];

/** The library of that id. */
export const libraryById = (id: string): Library | undefined =>
  libraries.find((library) => library.id === id);
