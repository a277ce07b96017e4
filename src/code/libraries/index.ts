import type { DistributionId, LossId } from '../../losses/index.ts';
import { tensorflowJs } from './javascript/tensorflow-js.ts';
import { distributions } from './julia/distributions.ts';
import { flux } from './julia/flux.ts';
import { glm } from './julia/glm.ts';
import type { CodeName, Library, Meaning } from './library.ts';
import { catboost } from './python/catboost.ts';
import { jax } from './python/jax.ts';
import { keras } from './python/keras.ts';
import { lightgbm } from './python/lightgbm.ts';
import { ngboost } from './python/ngboost.ts';
import { numpy } from './python/numpy.ts';
import { numpyro } from './python/numpyro.ts';
import { optax } from './python/optax.ts';
import { pymc } from './python/pymc.ts';
import { pyro } from './python/pyro.ts';
import { pytorch } from './python/pytorch.ts';
import { scikitLearn } from './python/scikit-learn.ts';
import { scipy } from './python/scipy.ts';
import { statsmodels } from './python/statsmodels.ts';
import { tensorflow } from './python/tensorflow.ts';
import { tensorflowProbability } from './python/tensorflow-probability.ts';
import { xgboost } from './python/xgboost.ts';
import { betareg } from './r/betareg.ts';
import { brms } from './r/brms.ts';
import { gamlss } from './r/gamlss.ts';
import { mass } from './r/mass.ts';
import { nnet } from './r/nnet.ts';
import { quantreg } from './r/quantreg.ts';
import { r } from './r/r.ts';
import { type Values, valueWriter } from './snippet.ts';
import { stan } from './stan/stan.ts';

/** Every library that is known, the most used first. */
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
  stan,
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

/** The libraries for which code is offered, in the order they are listed; `language` is for highlighting. */
export const snippetLibraries = libraries.filter(({ snippets }) => Object.keys(snippets).length > 0);

/**
 * Code that uses a loss in a library, its parameters filled in; undefined where the library cannot be given it.
 *
 * `snippet('huber', 'pytorch', { delta: 2.5 })` holds `nn.HuberLoss(delta=2.5)`.
 */
export const snippet = (loss: LossId, library: string, parameters: Values = {}): string | undefined =>
  libraryById(library)?.snippets[loss]?.(valueWriter(parameters));
