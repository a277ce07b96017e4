import type { Measurements } from '../measure.ts';
import { share, table } from './markdown.ts';

/** What the checks detect, and how often the tests reject a true hypothesis. */
export function checksSection({ sizes, visible }: Pick<Measurements, 'sizes' | 'visible'>): string {
  const ids = [...new Set(sizes.map(({ id }) => id))];
  const numbers = [...new Set(sizes.map(({ n }) => n))];
  return `## What each check would have seen

Each check states the smallest effect that it would report in 95 of 100 samples. How often was that effect found, and how often was it reported where there was none? ${visible[0]?.samples ?? 0} samples each; the standard error of 95% is ${share(Math.sqrt((0.05 * 0.95) / (visible[0]?.samples ?? 1)))}%.

${table(
  ['check', 'n', 'smallest effect said', 'found, %', 'false alarms, %'],
  visible.map(({ check, n, visible: effect, found, falseAlarms }) => [
    check,
    String(n),
    effect.toPrecision(3),
    share(found),
    share(falseAlarms),
  ]),
)}

## Size of the tests

Percentage of samples from its own null hypothesis that each test rejects at 10 / 5 / 1%. The standard error of a size of 5% is ${numbers.map((n) => `${share(Math.sqrt((0.05 * 0.95) / sizes.find((row) => row.n === n)!.samples))}% at n = ${n}`).join(', ')}.

${table(
  ['test', ...numbers.map((n) => `n = ${n}`)],
  ids.map((id) => [
    sizes.find((row) => row.id === id)!.name,
    ...numbers.map(
      (n) =>
        sizes
          .find((row) => row.id === id && row.n === n)
          ?.rejected.map((value) => share(value))
          .join(' / ') ?? '–',
    ),
  ]),
)}

![Size of the tests for a normal distribution](validation/size-normal.svg)

![Size of the tests for a Laplace distribution](validation/size-laplace.svg)

![Size of the tests of the assumptions](validation/size-assumptions.svg)`;
}
