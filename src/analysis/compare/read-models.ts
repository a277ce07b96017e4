import type { Notice } from '../../data/notice.ts';
import { ok, type Result } from '../../data/problem.ts';
import type { ByteSource } from '../../data/source.ts';
import type { Column, ReadOptions, Table } from '../../data/table.ts';
import type { AssignedRoles } from '../columns/assigned-roles.ts';
import { namesModels } from '../columns/names/column-names.ts';
import type { Roles } from '../columns/parts.ts';
import { levelOfBound } from '../columns/predictions/prediction-family.ts';
import { readSample, type SampleRead } from '../columns/read-sample.ts';
import { cellsOf, rowsOf } from '../columns/sample/cells.ts';
import { sampleOf } from '../columns/sample/sample-of.ts';
import { rangesIn } from '../predicted-ranges/predicted-ranges.ts';
import { unweighted } from '../words/notices/of-comparison.ts';
import * as refuse from '../words/refusals/of-comparison.ts';
import type { NamedSample, SharedRows } from './compare-models.ts';
import { rowsAt } from './complete-rows.ts';
import { columnNamed, type ModelTable } from './keys.ts';
import type { ModelRanges } from './metrics/range-metrics.ts';
import { pairRows } from './pair-rows.ts';
import { structureOf } from './structure-of.ts';

/** Where the models are: each in its own file, or several in one. */
export interface ModelSource {
  source: ByteSource;
  /** The model's name; the file’s name if absent. */
  name?: string;
  read?: ReadOptions;
  /** Guessed if absent. */
  roles?: Roles;
}

export interface ModelOptions {
  /** Columns by role; those not named are guessed. */
  named?: Omit<AssignedRoles, 'predicted'>;
  /** Columns of predictions (or residuals), one per model; or one that every file has. */
  predicted?: readonly string[];
  /** Column that names the model of each row. */
  model?: string;
  /** Column that identifies a row in every file. */
  key?: string;
  ordered?: boolean;
  onProgress?: (name: string, fraction: number) => void;
  signal?: AbortSignal;
}

/** Models on the same rows. */
export interface ReadModels {
  models: NamedSample[];
  shared: SharedRows;
}

/** Reads every file, finds the models in it, and pairs their rows. */
export async function readModels(
  sources: readonly ModelSource[],
  options: ModelOptions,
): Promise<Result<ReadModels>> {
  const tables: ModelTable[] = [];
  const notices: Notice[] = [];
  for (const [index, from] of sources.entries()) {
    const read = await readTableOf(from, options, index / sources.length);
    if (!read.ok) return read;
    const { table, roles } = read.value;
    const name = from.name ?? from.source.name;
    const own = modelsIn({ name, table, roles: roles[0]! }, roles, options, sources.length === 1);
    if (!own.ok) return own;
    tables.push(...own.value);
    // That notice says that one file's models were combined, which is not the case here.
    notices.push(...read.value.notices.filter(({ id }) => id !== 'several-models'));
  }
  if (tables.length < 2) return refuse.oneModel;
  const paired = pairRows(tables, options.key);
  if (!paired.ok) return paired;
  const models: NamedSample[] = [];
  for (const [index, { name, table, roles }] of tables.entries()) {
    const sample = sampleOf(table, roles);
    if (!sample.ok) return sample;
    const own = paired.value.rows[index]!;
    const ranges = rangesOf(table.columns, roles, own);
    models.push({ name, sample: rowsAt(sample.value, own), ...(ranges && { ranges }) });
  }
  const firstRows = paired.value.rows[0]!;
  const areWeighted = models.some(({ sample }) => sample.weights);
  return ok({
    models,
    shared: {
      pairedBy: paired.value.pairedBy,
      notices: [
        ...paired.value.notices,
        ...unique(notices.filter(({ id }) => !areWeighted || id !== 'weighted')),
        ...(areWeighted ? [unweighted({})] : []),
      ],
      structure: (keep) =>
        structureOf(
          tables[0]!,
          Uint32Array.from(keep, (row) => firstRows[row]!),
          options.ordered ?? false,
        ),
    },
  });
}

/** What a model predicts besides its point prediction, for the paired rows. */
function rangesOf(columns: readonly Column[], roles: Roles, rows: Uint32Array): ModelRanges | undefined {
  const found = rangesIn(columns, roles);
  if (!found) return undefined;
  const { quantiles, interval, scale } = found;
  const bounds =
    interval?.level === undefined
      ? []
      : [
          { level: levelOfEnd(-interval.level), values: interval.lower },
          { level: levelOfEnd(interval.level), values: interval.upper },
        ];
  const all = quantiles.length > 0 ? quantiles : bounds;
  if (all.length === 0 && !scale) return undefined;
  const at = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return {
    quantiles: all.map(({ level, values }) => ({ level, values: at(values) })),
    ...(scale && { scale: at(scale) }),
  };
}

const levelOfEnd = (share: number): number => Number(((1 + share) / 2).toFixed(9));

const unique = (notices: readonly Notice[]): Notice[] =>
  notices.filter(({ text }, index) => notices.findIndex((other) => other.text === text) === index);

/** A file's table with all of its columns, and their possible roles: several choices if several models share a target. */
async function readTableOf(
  { source, read, roles }: ModelSource,
  { named, predicted, ordered = false, onProgress, signal }: ModelOptions,
  begun: number,
): Promise<Result<{ table: Table; roles: Roles[]; notices: Notice[] }>> {
  const readWith = (given: Roles | undefined): Promise<SampleRead> =>
    readSample(source, {
      ...read,
      ordered,
      beside: 'all',
      ...(given
        ? { roles: given }
        : { named: { ...named, ...(predicted?.[0] !== undefined && { predicted: predicted[0] }) } }),
      onProgress: (fraction) => onProgress?.(source.name, begun + fraction),
      ...(signal && { signal }),
    });
  const alike = await readWith(roles);
  // The columns of the first file are tried on the others, which may have different ones.
  const lacksColumns = alike.kind === 'problem' && alike.problem.code === 'unknown-column';
  const first = roles && lacksColumns ? await readWith(undefined) : alike;
  if (first.kind === 'problem') return { ok: false, problem: first.problem };
  if (first.kind === 'done') return ok({ table: first.table, roles: [first.roles], notices: first.notices });
  const models = ofOneTarget(first.choices);
  if (!models) return refuse.unclearColumns(source.name);
  const chosen = await readWith(models[0]);
  if (chosen.kind !== 'done') throw new Error('Columns that were chosen must be found again.');
  return ok({ table: chosen.table, roles: models, notices: chosen.notices });
}

/** Choices that differ only in the prediction are several models; residual columns are one model each. */
function ofOneTarget(choices: readonly Roles[]): Roles[] | undefined {
  const [first] = choices as [Roles];
  const alike = choices.filter((other) =>
    first.kind === 'observed'
      ? other.kind === 'observed' && other.observed === first.observed
      : first.kind === 'residual' && other.kind === 'residual',
  );
  return alike.length > 1 && alike.length === choices.length ? alike : undefined;
}

/** The models of one file: from the columns named or found, from the model column, or a single one. */
function modelsIn(
  { name, table, roles }: ModelTable,
  choices: readonly Roles[],
  { predicted = [], model }: ModelOptions,
  isOnly: boolean,
): Result<ModelTable[]> {
  const column = model ?? modelColumn(roles, isOnly);
  if (column !== undefined) return modelsOfColumn({ name, table, roles }, column);
  const named =
    predicted.length > 1 ? predicted.map((column) => withPrediction(roles, column, table)) : choices;
  if (named.length > 1 && isOnly) {
    return ok(named.map((one) => ({ name: predictionOf(one), table, roles: one })));
  }
  if (named.length > 1) return refuse.severalPredictions(name, named.map(predictionOf));
  return ok([{ name, table, roles }]);
}

/** In a single file, the groups are models if their column is named so. */
const modelColumn = ({ group }: Roles, isOnly: boolean): string | undefined =>
  isOnly && group !== undefined && namesModels(group) ? group : undefined;

/** The roles for another model in the same file: it has its own ranges, matched by the name of its prediction. */
function withPrediction(roles: Roles, column: string, { columns }: Table): Roles {
  if (roles.kind === 'residual') return { ...roles, residual: column };
  if (roles.kind === 'predicted-label') return { ...roles, predictedLabel: column };
  if (roles.kind === 'probabilities') return { ...roles, probabilities: [column] };
  if (column === roles.predicted) return roles;
  const { lower: _, upper: __, quantiles: ___, scale: ____, ...others } = roles;
  const bounds = columns
    .map(({ name }) => name)
    .filter((name) => name.startsWith(column) && /^[^a-z0-9]/i.test(name.slice(column.length)))
    .filter((name) => levelOfBound(name) !== undefined);
  return { ...others, predicted: column, ...(bounds.length > 0 && { quantiles: bounds }) };
}

function predictionOf(roles: Roles): string {
  if (roles.kind === 'residual') return roles.residual;
  if (roles.kind === 'observed') return roles.predicted;
  return roles.kind === 'predicted-label' ? roles.predictedLabel : roles.probabilities.join(', ');
}

/** The rows of each model, in order of first appearance. */
function modelsOfColumn({ name, table, roles }: ModelTable, model: string): Result<ModelTable[]> {
  const column = columnNamed(table, model);
  if (!column) return refuse.lacksModels(name, model);
  const cell = cellsOf(column);
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const own = cell(row);
    if (own === undefined) continue;
    const known = rows.get(own);
    if (known) known.push(row);
    else rows.set(own, [row]);
  }
  const { group, ...others } = roles;
  const grouped = group === model ? (others as Roles) : roles;
  return ok([...rows].map(([value, own]) => ({ name: value, table: rowsOf(table, own), roles: grouped })));
}
