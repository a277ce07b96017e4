import { seededRandom } from '../../../src/numerics/random.ts';
import type { Advised } from './advice.ts';
import { studyVerdicts } from './bounds.ts';
import { study } from './data-sets.ts';

const draws = 2000;

/**
 * How often each bound holds for data sets drawn with replacement from these, counts and others separately: an
 * estimate of what other collections of the same kinds would show.
 */
export function resampledBounds(advised: readonly Advised[]): { claim: string; share: number }[] {
  const random = seededRandom(1);
  const ids = Object.keys(study);
  const kinds = [true, false].map((counts) => ids.filter((id) => (study[id]!.kind === 'counts') === counts));
  const of = new Map(ids.map((id) => [id, advised.filter((one) => one.id === id)]));
  const held = new Map<string, number>();
  for (let draw = 0; draw < draws; draw++) {
    const drawn = kinds.flatMap((own) => own.map(() => own[Math.floor(own.length * random.uniform())]!));
    for (const { claim, holds } of studyVerdicts(drawn.flatMap((id) => of.get(id)!)))
      held.set(claim, (held.get(claim) ?? 0) + Number(holds));
  }
  return [...held].map(([claim, times]) => ({ claim, share: times / draws }));
}
