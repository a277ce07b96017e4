import { isMissed } from '../situations/all.ts';
import type { Measured } from '../situations/situation.ts';
import { share, table } from './markdown.ts';

/** Simulated data whose right answer is known. */
export function situationsSection(measured: readonly Measured[]): string {
  const numbers = [...new Set(measured.map(({ n }) => n))];
  const names = [...new Set(measured.map(({ situation }) => situation))];
  const at = (name: string, n: number) => measured.find((one) => one.situation === name && one.n === n)!;
  const closed = measured.filter(({ open }) => open === undefined);
  const missed = closed.filter(isMissed);
  const open = names.filter((name) => at(name, numbers[0]!).open !== undefined);
  const cell = ({ strong, strongAndWrong, strongAndSilent }: Measured) =>
    [strong, strongAndWrong, strongAndSilent].map((value) => share(value, 0)).join(' / ');
  return `## Situations with a known answer

Errors of many kinds, most of them from distributions that the tool does not know. The table shows the share of answers that are strong; strong and wrong (a loss that needs over 10% more data than the best for the stated purpose, or the wrong kind of target); and strong without any of the caveats that the situation calls for. The last two may be at most 5% each. ${numbers.map((n) => at(names[0]!, n).samples).join(' / ')} samples of each at n = ${numbers.join(' / ')}. ${closed.length - missed.length} of ${closed.length} cells hold.${missed.length > 0 ? ` Missed: ${missed.map(({ situation, n }) => `${situation} (n = ${n})`).join('; ')}.` : ''}

${table(
  ['strong / wrong / silent, %', ...numbers.map((n) => `n = ${n}`), `advised at n = ${numbers[1]}`],
  names.map((name) => [
    open.includes(name) ? `${name} *(open)*` : name,
    ...numbers.map((n) => cell(at(name, n))),
    at(name, numbers[1]!)
      .advised.slice(0, 3)
      .map(([loss, value]) => `${loss} ${share(value, 0)}`)
      .join(', '),
  ]),
)}

*Open* situations are measured but not counted, because the columns cannot show what is wrong: ${open.map((name) => `${name} (${at(name, numbers[0]!).open})`).join('; ')}.`;
}
