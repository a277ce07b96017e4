import { normalizeName } from './name-words.ts';

/**
 * Which of a label's classes a column's name refers to: warehouses write `HIGH` for `high`, R `New.York` for `New
 * York`. An exact match takes precedence; undefined if there is no match, or more than one.
 *
 * @example classMeant(['high', 'low'])('HIGH') // 'high'
 */
export function classMeant(classes: readonly string[]): (name: string) => string | undefined {
  const exact = new Set(classes);
  const alike = new Map<string, string | undefined>();
  for (const name of classes.filter(isWord)) {
    const key = normalizeName(name);
    alike.set(key, alike.has(key) ? undefined : name);
  }
  return (name) => (exact.has(name) ? name : alike.get(normalizeName(name)));
}

/** Numbers match only exactly: `10` is not `1.0`. */
const isWord = (name: string): boolean => /\p{L}/u.test(name);

/** The names in the spelling of a label's classes if every class is among them and no two match the same; else unchanged. */
export function spelledAsClasses(names: readonly string[], classes: readonly string[]): string[] {
  if (classes.every((name) => names.includes(name))) return [...names];
  const meant = classMeant(classes);
  const spelled = names.map((name) => meant(name) ?? name);
  const isWhole = classes.every((name) => spelled.includes(name)) && new Set(spelled).size === names.length;
  return isWhole ? spelled : [...names];
}

/** Words that a probability or logit column starts with, before the name of its class: `p_setosa`, `prob 2`. */
const probabilityPrefix =
  /^(?:.*(?:prob(?:a(?:bilit(?:y|ies))?)?s?|scores?|logits?|confidence)|p|pr|y_?prob|y_?score|pred|conf)(?:\.values)?(?:[\s_.:\-[(]|(?=\d))+(?:class\s*=\s*)?(?=.)/i;

/** The class in the name of a probability column: `p_setosa` → `setosa`, `P (class=a)` → `a`. */
export const classOfProbabilityColumn = (name: string): string =>
  name
    .replace(probabilityPrefix, '')
    .replace(/(?<![\])])[\])]+$/, '')
    .replace(/[\s_.](?:prob(?:a|ability)?|score)$/i, '')
    .trim();
