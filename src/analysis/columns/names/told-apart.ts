import { tells } from './column-names.ts';
import { tellingWords } from './column-words.ts';
import { isLagged } from './earlier-values.ts';
import { setOf, wordsIn } from './name-words.ts';

type Part = 'observed' | 'predicted';

/** Shorter beginnings are those of many words. */
const fewestLetters = 3;

/** The beginnings of a role's words: `ber` of `berechnet`, `gem` of `gemessen`. */
const beginningsOf = (part: Part): ReadonlySet<string> =>
  new Set(
    [...setOf(tellingWords[part])].flatMap((word) =>
      [...word].map((_, length) => word.slice(0, length)).filter(({ length }) => length >= fewestLetters),
    ),
  );

const beginnings = { observed: beginningsOf('observed'), predicted: beginningsOf('predicted') };

/** Beside an observed value, what was expected is a prediction: `actual_score` with `expected_score`. */
const expectation =
  /^(?:expected|expd|exp|erwart\p{L}*|attendue?s?|esperad[ao]s?|attes[aio]|verwacht\p{L}*|ожида\p{L}*)$/u;

/**
 * Columns whose names differ only in a word for a role, or in an abbreviation of one: `temp_max_obs` and `temp_max_pred`,
 * `T gem.` and `T ber.`. What they have in common is the quantity, even if its words mean something else beside one
 * prediction alone: a maximum, a rate, a count.
 */
export function toldApart<T extends { name: string }>(columns: readonly T[]): Record<Part, T[]> {
  const alike = new Map<string, Record<Part, T[]>>();
  for (const column of columns) {
    const words = wordsIn(column.name);
    const abbreviated = wordsIn((column.name.match(abbreviation) ?? []).join(' '));
    const roles = words.map((word) => partOf(word, abbreviated.includes(word)));
    const said = [...new Set(roles.filter((part) => part !== undefined))];
    const quantity = words.filter((_, i) => roles[i] === undefined).join(' ');
    if (said.length !== 1 || quantity === '') continue;
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

const parts = ['observed', 'predicted'] as const;

/** The role that a word says, or an abbreviation of words for one role only. */
function partOf(word: string, isAbbreviated: boolean): Part | undefined {
  const said = expectation.test(word) ? 'predicted' : parts.find((part) => tells(part, word));
  if (said || !isAbbreviated || isLagged(word)) return said;
  const begun = parts.filter((part) => beginnings[part].has(word));
  return begun.length === 1 ? begun[0] : undefined;
}

/** A word with a period after it, which does not join it to another one as in names of R. */
const abbreviation = /\p{L}+(?=\.(?:[^\p{L}\p{N}]|$))/gu;
