import { tells } from './column-names.ts';
import { wordsIn } from './name-words.ts';

type Part = 'observed' | 'predicted';

/**
 * Columns whose names differ only in a word for a role: `temp_max_obs` and `temp_max_pred`. What they have in common is
 * the quantity, even if its words mean something else beside one prediction alone: a maximum, a rate, a count.
 */
export function toldApart<T extends { name: string }>(columns: readonly T[]): Record<Part, T[]> {
  const alike = new Map<string, Record<Part, T[]>>();
  for (const column of columns) {
    const words = wordsIn(column.name);
    const parts = words.map(partOf);
    const said = [...new Set(parts.filter((part) => part !== undefined))];
    if (said.length !== 1) continue;
    const quantity = words.filter((_, i) => parts[i] === undefined).join(' ');
    const own = alike.get(quantity) ?? { observed: [], predicted: [] };
    own[said[0]!].push(column);
    alike.set(quantity, own);
  }
  const pairs = [...alike.values()].filter((own) => own.observed.length > 0 && own.predicted.length > 0);
  return {
    observed: pairs.flatMap(({ observed }) => observed),
    predicted: pairs.flatMap(({ predicted }) => predicted),
  };
}

const partOf = (word: string): Part | undefined =>
  (['observed', 'predicted'] as const).find((part) => tells(part, word));
