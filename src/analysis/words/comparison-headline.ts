import type { Difference } from '../compare/comparison.ts';
import type { MetricResult } from '../compare/judge.ts';
import { metricDefinitions } from '../compare/metrics/metric.ts';
import { listed, number, wholeNumber } from './format.ts';

/** The metrics for the first sentence, in this order. */
const leading = ['mae', 'rmse', 'pinball', 'logLoss', 'accuracy'] as const;

/** One sentence: `b.csv beats a.csv by 6% in MAE (2% to 10%); in RMSE they can’t be told apart.` */
export function comparisonHeadline(results: readonly MetricResult[], names: readonly string[]): string {
  const metrics = leading.flatMap((id) => results.filter((result) => result.id === id));
  const decided = metrics.filter(({ best }) => best!.length < names.length);
  const open = metrics.filter(({ best }) => best!.length === names.length);
  const clauses = leads(decided, names);
  if (open.length > 0) {
    const where = `in ${listed(open.map(({ id }) => metricDefinitions[id].name))}`;
    const who =
      names.length === 2 && clauses.length === 0 ? listed(names) : names.length === 2 ? 'they' : 'the models';
    clauses.push(`${where} ${who} can’t be told apart`);
  }
  const sentence = clauses.join('; ');
  return `${sentence.startsWith('in ') ? `I${sentence.slice(1)}` : sentence}.`;
}

/** The best model in each metric, and its margin; metrics that agree are combined. */
function leads(decided: readonly MetricResult[], names: readonly string[]): string[] {
  const said = new Map<string, string[]>();
  for (const result of decided) {
    const [who, how] = lead(result, names);
    said.set(who, [...(said.get(who) ?? []), how]);
  }
  return [...said].map(([who, how]) => `${who} ${listed(how)}`);
}

function lead({ id, best, lead }: MetricResult, names: readonly string[]): [string, string] {
  const metric = metricDefinitions[id];
  if (!lead) {
    const others = names.length - best!.length;
    const behind = others === 1 ? 'the other model' : `the other ${others}`;
    const who = listed(best!.map((position) => names[position]!));
    return [`${who} can’t be told apart, but are ahead of ${behind}`, `in ${metric.name}`];
  }
  return [`${lead.model} beats ${lead.baseline}`, `by ${margin(lead, metric.name)}`];
}

/** `6% in MAE (2% to 10%)`, or `2 points in accuracy (1 to 3)` for a proportion. */
function margin({ relative, difference, interval }: Difference, metric: string): string {
  const text =
    relative === undefined
      ? (value: number) => number(100 * Math.abs(value), 2)
      : (value: number) => `${wholeOrMore(100 * Math.abs(value))}%`;
  const size = relative === undefined ? `${text(difference)} points` : text(relative);
  return `${size} in ${metric}${interval ? ` (${range(interval, text)})` : ''}`;
}

/** The ends of an interval by size, the smaller first. */
const range = (ends: readonly [number, number], text: (value: number) => string): string =>
  [...ends]
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map(text)
    .join(' to ');

const wholeOrMore = (value: number): string =>
  value >= 10 ? wholeNumber(Math.round(value)) : number(value, value >= 1 ? 2 : 1);
