import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { memorySource } from '../../../src/data/source.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';

const samples = join(import.meta.dirname, '../../../media/samples');

async function reportOf(file: string, bytes: Uint8Array): Promise<Report> {
  const read = await readSample(memorySource(file, bytes));
  if (read.kind !== 'done') throw new Error(file);
  const analyzed = analyzeSample(read.sample, { pairs: true }, originOf(file, read));
  if (!analyzed.ok) throw new Error(`${file}: ${analyzed.problem.message}`);
  return analyzed.value.report;
}

/** Files of which each shows a situation that the samples don't, by the rows that a generator gives. */
const situations: Record<
  string,
  { rows: number; header: string; row: (random: Random, i: number) => string }
> = {
  normal: { rows: 500, header: 'residual', row: ({ normal }) => `${normal()}` },
  few: { rows: 15, header: 'residual', row: ({ normal }) => `${normal()}` },
  many: { rows: 5000, header: 'residual', row: ({ normal }) => `${normal() + 0.02 * normal() ** 3}` },
  skewed: { rows: 600, header: 'residual', row: ({ exponential }) => `${exponential() - 1}` },
  bounded: { rows: 600, header: 'residual', row: ({ uniform }) => `${uniform() - 0.5}` },
  'heavy-tails': { rows: 400, header: 'residual', row: ({ normal }) => `${normal() / Math.abs(normal())}` },
  repeated: { rows: 600, header: 'y_true,y_pred', row: (_, i) => `${((i % 60) * 7) % 31},${i % 60}` },
  'uneven-variance': {
    rows: 600,
    header: 'y_true,y_pred',
    row: ({ normal, uniform }) => {
      const mean = 1 + 9 * uniform();
      return `${mean + 0.4 * mean * normal() - 3},${mean - 3}`;
    },
  },
  'slightly-uneven': {
    rows: 6000,
    header: 'y_true,y_pred',
    row: ({ normal, uniform }) => {
      const mean = 10 * uniform() - 5;
      return `${mean + (1 + 0.02 * mean) * normal()},${mean}`;
    },
  },
  positive: {
    rows: 400,
    header: 'observed,predicted',
    row: ({ normal, uniform }) => {
      const mean = Math.exp(1 + 2 * uniform());
      return `${mean * Math.exp(0.5 * normal() - 0.125)},${mean}`;
    },
  },
  shares: {
    rows: 400,
    header: 'observed,predicted',
    row: ({ normal, uniform }) => {
      const mean = 0.02 + 0.96 * uniform();
      return `${1 / (1 + Math.exp(-Math.log(mean / (1 - mean)) - 0.7 * normal()))},${mean}`;
    },
  },
  binary: {
    rows: 400,
    header: 'label,probability',
    row: ({ uniform }) => {
      const probability = uniform();
      return `${uniform() < probability ? 1 : 0},${probability}`;
    },
  },
  'along-a-pair': {
    rows: 900,
    header: 'shift,site,y_true,y_pred',
    row: ({ normal, uniform }, i) => {
      const mean = 50 + 20 * uniform();
      const [shift, site] = [['day', 'night'][i % 2]!, ['harbor', 'station', 'airport'][(i >> 1) % 3]!];
      const own = shift === 'night' && site === 'harbor' ? 2.5 : 0;
      return `${shift},${site},${mean + own + normal()},${mean}`;
    },
  },
  'along-a-column': {
    rows: 900,
    header: 'site,y_true,y_pred',
    row: ({ normal, uniform }, i) => {
      const mean = 50 + 20 * uniform();
      return `${['harbor', 'station', 'airport'][i % 3]},${mean + (i % 3) + normal()},${mean}`;
    },
  },
  'ranges-too-narrow': {
    rows: 600,
    header: 'y,q0.1,q0.5,q0.9',
    row: ({ normal, uniform }) => {
      const mean = 20 + 10 * uniform();
      return [mean + 3 * normal(), mean - 1.8, mean, mean + 1.8].join(',');
    },
  },
  'weakly-dependent': {
    rows: 307,
    header: 't,residual',
    row: (() => {
      let last = 0;
      return ({ normal }: Random, i: number) => {
        last = (i > 0 ? 0.2 * last : 0) + normal();
        return `${i},${last}`;
      };
    })(),
  },
};

/** The reports of all samples and of the situations, by name. */
export async function writtenReports(): Promise<[name: string, report: Report][]> {
  const random = seededRandom(16);
  const files = readdirSync(samples)
    .filter((file) => !file.endsWith('.md'))
    .sort()
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(samples, file))) }));
  const made = Object.entries(situations).map(([name, { rows, header, row }]) => ({
    file: `${name}.csv`,
    bytes: new TextEncoder().encode(
      `${header}\n${Array.from({ length: rows }, (_, i) => row(random, i)).join('\n')}\n`,
    ),
  }));
  return Promise.all(
    [...files, ...made].map(
      async ({ file, bytes }): Promise<[string, Report]> => [file, await reportOf(file, bytes)],
    ),
  );
}
