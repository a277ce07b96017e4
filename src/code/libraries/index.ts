import type { DistributionId, LossId } from '../../losses/index.ts';
import { d3Random } from './javascript/d3-random.ts';
import { jstat } from './javascript/jstat.ts';
import { mlRegression } from './javascript/ml-regression.ts';
import { regressionJs } from './javascript/regression-js.ts';
import { simpleStatistics } from './javascript/simple-statistics.ts';
import { stdlib } from './javascript/stdlib.ts';
import { tensorflowJs } from './javascript/tensorflow-js.ts';
import { distances } from './julia/distances.ts';
import { distributions } from './julia/distributions.ts';
import { evotrees } from './julia/evotrees.ts';
import { fixedEffectModels } from './julia/fixed-effect-models.ts';
import { flux } from './julia/flux.ts';
import { gen } from './julia/gen.ts';
import { glm } from './julia/glm.ts';
import { lossFunctions } from './julia/loss-functions.ts';
import { lux } from './julia/lux.ts';
import { mixedModels } from './julia/mixed-models.ts';
import { mlj } from './julia/mlj.ts';
import { mljLinearModels } from './julia/mlj-linear-models.ts';
import { random } from './julia/random.ts';
import { robustModels } from './julia/robust-models.ts';
import { simpleChains } from './julia/simple-chains.ts';
import { statsBase } from './julia/statsbase.ts';
import { survivalJulia } from './julia/survival-julia.ts';
import type { CodeName, Library, Meaning } from './library.ts';
import { pythonLibraries } from './python-libraries.ts';
import { rLibraries } from './r-libraries.ts';
import { stan } from './stan/stan.ts';

/** All known libraries, the most used first in each language. */
export const libraries: readonly Library[] = [
  ...pythonLibraries,
  ...rLibraries,
  distributions,
  flux,
  lux,
  lossFunctions,
  glm,
  mixedModels,
  gen,
  mlj,
  random,
  robustModels,
  simpleChains,
  evotrees,
  survivalJulia,
  statsBase,
  distances,
  mljLinearModels,
  fixedEffectModels,
  stan,
  tensorflowJs,
  d3Random,
  jstat,
  simpleStatistics,
  mlRegression,
  regressionJs,
  stdlib,
];

const byMeaning = new Map<Meaning, CodeName[]>();
for (const name of libraries.flatMap(({ names }) => names)) {
  const same = byMeaning.get(name.meaning);
  if (same) same.push(name);
  else byMeaning.set(name.meaning, [name]);
}

/** The names of a distribution in code, library by library. */
export const namesOfDistribution = (id: DistributionId): readonly CodeName[] =>
  byMeaning.get(`distribution:${id}`) ?? [];

/** The names of a loss in code, library by library. */
export const namesOfLoss = (id: LossId): readonly CodeName[] => byMeaning.get(`loss:${id}`) ?? [];

const byId: ReadonlyMap<string, Library> = new Map(libraries.map((library) => [library.id, library]));

/** The library with this id. */
export const libraryById = (id: string): Library | undefined => byId.get(id);
