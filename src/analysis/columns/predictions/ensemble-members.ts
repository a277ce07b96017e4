import type { Pair } from './pair-guess.ts';

/**
 * If an ensemble's mean is present, it is the prediction: `Qsim_mean` with `Qsim_m01`, `Qsim_m02` …, `ens_mean` with
 * `mem01`, `mem02` …
 */
export function withoutMembers(pairs: Pair[]): Pair[] {
  const means = pairs.filter(({ predicted }) => /(?:mean|avg|average)$/i.test(predicted.name));
  if (means.length !== 1) return pairs;
  const stem = means[0]!.predicted.name.replace(/(?:ens(?:emble)?)?[ _.-]?(?:mean|avg|average)$/i, '');
  const isMember = ({ predicted: { name } }: Pair) =>
    name.startsWith(stem) && /^[ _.-]?\p{L}*[ _.-]?\d+$/u.test(name.slice(stem.length));
  const members = pairs.filter(isMember);
  const called = new Set(members.map(({ predicted: { name } }) => name.replace(/\d+$/, '')));
  const areOfOne = stem !== '' || (called.size === 1 && !called.has(''));
  return areOfOne && members.length >= fewestMembers && members.length === pairs.length - 1 ? means : pairs;
}
const fewestMembers = 3;
