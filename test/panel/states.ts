import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssignedRoles } from '../../src/analysis/columns/assigned-roles.ts';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import type { AnalysisOptions } from '../../src/analysis/columns/sample/sample.ts';
import { compareSources } from '../../src/analysis/compare/compare-sources.ts';
import { drawPlots } from '../../src/analysis/drawings/draw-plots.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import { verdictChanges } from '../../src/analysis/words/verdict-changes.ts';
import { memorySource } from '../../src/data/source.ts';
import { codeOf } from '../../src/engine/code-of.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import type { Done, PanelState } from '../../src/panel/protocol.ts';

const samples = join(import.meta.dirname, '../../media/samples');

/** The state that the engine makes of a file. */
export async function analyzed(
  file: string,
  bytes: Uint8Array,
  options?: AnalysisOptions,
  named?: AssignedRoles,
): Promise<Done> {
  const read = await readSample(memorySource(file, bytes), named && { named });
  if (read.kind !== 'done') throw new Error(`${file}: ${JSON.stringify(read)}`);
  const { table, roles, sample } = read;
  const result = analyzeSample(sample, options, originOf(file, read));
  if (!result.ok) throw new Error(`${file}: ${result.problem.message}`);
  const { value } = result;
  return {
    kind: 'done',
    file,
    report: value.report,
    plots: drawPlots(value),
    reading: table.reading,
    readOptions: {},
    choices: [roles],
    code: codeOf(value.report),
    locked: false,
    updated: Date.UTC(2026, 0, 2, 9, 30),
    memory: { framework: 'pytorch', folded: ['numbers', 'murphy'] },
    settings: { digits: 4 },
  };
}

/** Three models on the same rows, one clearly the best. */
async function compared(): Promise<Done> {
  const { normal, laplace } = seededRandom(7);
  const models: Record<string, () => number> = {
    'ridge.csv': () => 1.4 * normal(),
    'boosting.csv': () => 0.8 * laplace(),
    'network.csv': () => 0.6 + 0.5 * normal(),
  };
  const observed = Array.from({ length: 600 }, () => 20 + 3 * normal());
  const files = Object.entries(models).map(([file, draw]) => ({
    file,
    bytes: new TextEncoder().encode(
      `y_true,y_pred\n${observed.map((y) => `${y},${y - draw()}`).join('\n')}\n`,
    ),
  }));
  const outcome = await compareSources(
    files.map(({ file, bytes }) => ({ source: memorySource(file, bytes) })),
  );
  return {
    ...(await analyzed(files[0]!.file, files[0]!.bytes)),
    compared: { by: { kind: 'files', files: files.map(({ file }) => file) }, outcome },
  };
}

/** Of the tasks that no sample shows: a positive target, shares, weights, two classes, labels without probabilities. */
async function otherTasks(): Promise<Record<'positive' | 'shares' | 'weighted' | 'binary' | 'labels', Done>> {
  const { normal, uniform } = seededRandom(9);
  const made = (header: string, row: () => string) =>
    analyzed(
      `${header.split(',').join('-')}.csv`,
      new TextEncoder().encode(`${header}\n${Array.from({ length: 400 }, row).join('\n')}\n`),
    );
  const anyOf = (names: string[]) => names[Math.floor(names.length * uniform())]!;
  const animals = ['cat', 'dog', 'a-rather-long-name-of-an-animal', 'a-rather-long-name-of-another'];
  return {
    positive: await made('observed,predicted', () => {
      const mean = Math.exp(1 + 2 * uniform());
      return `${mean * Math.exp(0.5 * normal() - 0.125)},${mean}`;
    }),
    shares: await made('observed_share,predicted_share', () => {
      const share = 0.05 + 0.9 * uniform();
      return `${Math.min(1, Math.max(0, share + 0.3 * Math.sqrt(share * (1 - share)) * normal()))},${share}`;
    }),
    weighted: await made('y_true,y_pred,sample_weight', () => {
      const [mean, weight] = [50 + 20 * uniform(), 1 + Math.floor(5 * uniform())];
      return `${mean + normal() / Math.sqrt(weight)},${mean},${weight}`;
    }),
    binary: await made('label,probability', () => {
      const probability = uniform();
      return `${uniform() < probability ? 1 : 0},${probability}`;
    }),
    labels: await made('label,predicted_label', () => {
      const animal = anyOf(animals);
      return `${animal},${uniform() < 0.8 ? animal : anyOf(animals)}`;
    }),
  };
}

/** Sales of three stores with predicted quantiles that are too near each other in one of them. */
export async function withQuantiles(): Promise<Done> {
  const { normal, uniform } = seededRandom(18);
  const quantiles = [-1.2816, 0, 1.2816];
  const rows = Array.from({ length: 900 }, (_, i) => {
    const store = ['north', 'south', 'harbor'][i % 3]!;
    const mean = 20 + 10 * uniform();
    const y = mean + (store === 'harbor' ? 3 : 1.4) * normal();
    return [store, y, ...quantiles.map((z) => mean + 1.4 * z)].join(',');
  });
  return analyzed('stores.csv', new TextEncoder().encode(`store,y,q0.1,q0.5,q0.9\n${rows.join('\n')}\n`));
}

/** Predictions with a standard deviation of their own, too small by a third; the errors depend on the region. */
async function withScaleAndDrivers(): Promise<Done> {
  const { normal, uniform } = seededRandom(19);
  const rows = Array.from({ length: 800 }, (_, i) => {
    const region = ['east', 'west', 'coast', 'island'][i % 4]!;
    const [mean, sigma, age] = [50 + 20 * uniform(), 1 + uniform(), Math.floor(80 * uniform())];
    const y = mean + (region === 'island' ? 1.5 : 0) + 1.5 * sigma * (0.6 + age / 80) * normal();
    return [region, age, y, mean, sigma].join(',');
  });
  return analyzed(
    'regions.csv',
    new TextEncoder().encode(`region,age,y_true,y_pred,y_std\n${rows.join('\n')}\n`),
  );
}

/** At night at the harbor alone the predictions are too low: neither the shift nor the site tells it. */
async function withPairs(): Promise<Done> {
  const { normal, uniform } = seededRandom(23);
  const anyOf = (names: string[]) => names[Math.floor(names.length * uniform())]!;
  const rows = Array.from({ length: 900 }, () => {
    const [shift, site] = [anyOf(['day', 'night']), anyOf(['harbor', 'station', 'airport'])];
    const [mean, age] = [50 + 20 * uniform(), Math.floor(80 * uniform())];
    const own = shift === 'night' && site === 'harbor' ? 2.5 : 0;
    return [shift, site, age, mean + own + normal(), mean].join(',');
  });
  return analyzed(
    'shifts.csv',
    new TextEncoder().encode(`shift,site,age,y_true,y_pred\n${rows.join('\n')}\n`),
    { pairs: true },
  );
}

export const sampleState = (file: string): Promise<Done> => analyzed(file, readFileSync(join(samples, file)));

let made: ReturnType<typeof makeStates> | undefined;

/** Every state that the page can be in, by name. Analyzed once for all that ask. */
export const states = (): Promise<Record<string, PanelState>> => {
  made ??= makeStates();
  return made;
};

async function makeStates(): Promise<Record<string, PanelState>> {
  const laplace = await sampleState('delivery-times.csv');
  const normal = await sampleState('old-faithful.csv');
  return {
    laplace,
    normal,
    undecided: await sampleState('cars.csv'),
    'heavy-tails': await sampleState('dax-returns.csv'),
    'uneven-spread': await sampleState('engel-food.csv'),
    'in-order': await sampleState('michelson.csv'),
    outliers: await sampleState('newcomb.json'),
    rounded: await sampleState('earthquake-magnitudes.csv'),
    counts: await sampleState('insect-sprays.csv'),
    classes: await sampleState('iris-probabilities.csv'),
    ...(await otherTasks()),
    quantiles: await withQuantiles(),
    'scale-and-drivers': await withScaleAndDrivers(),
    pairs: await withPairs(),
    compared: await compared(),
    empty: { kind: 'empty' },
    loading: { kind: 'loading', file: 'valid.csv', stage: 'Reading rows', fraction: 0.42 },
    'loading-unknown': { kind: 'loading', file: 'valid.csv', stage: 'Reading rows' },
    problem: {
      kind: 'problem',
      file: 'broken.csv',
      problem: {
        code: 'unclosed-quote',
        message: 'A quote is opened on line 17 and never closed.',
        hint: 'Close the quote, or double it if it belongs to the text.',
        row: 17,
        column: 4,
      },
      reading: laplace.reading,
      readOptions: {},
    },
    'problem-paths': {
      kind: 'problem',
      file: 'runs.json',
      problem: {
        code: 'several-tables',
        message:
          'The JSON holds 2 tables of numbers: train.residuals (900 numbers), valid.residuals (100 numbers).',
        hint: 'Choose the one to read by its path, or keep only that one in the file.',
        paths: ['train.residuals', 'valid.residuals'],
      },
      readOptions: {},
    },
    canceled: { kind: 'canceled', file: 'valid.csv' },
    'file-gone': { kind: 'file-gone', file: 'valid.csv' },
    'gone-after-a-verdict': { ...laplace, before: 'gone' },
    'stopped-after-a-verdict': { ...laplace, before: 'stopped' },
    changed: {
      ...laplace,
      locked: true,
      changes: verdictChanges(normal.report, laplace.report),
    },
  };
}
