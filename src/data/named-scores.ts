/** A class and its score. */
export interface NamedScore {
  label: string;
  score: number;
}

const isOfLabel = (key: string): boolean =>
  /^(?:label|labels|class|class_?name|category|name|tag|value)$/i.test(key);
const isOfScore = (key: string): boolean =>
  /^(?:score|scores|prob|probs|proba|probability|confidence|p|logit|likelihood)$/i.test(key);

/** BigQuery writes numbers as strings. */
const asNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
};

/**
 * The classes and scores in a list such as `[{"label": "cat", "score": 0.9}, …]`, in the list's order; undefined for
 * an empty or different list.
 */
export function namedScores(list: readonly unknown[]): NamedScore[] | undefined {
  if (list.length === 0) return undefined;
  const scores: NamedScore[] = [];
  for (const element of list) {
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
    const entries = Object.entries(element);
    const label = entries.find(([key]) => isOfLabel(key))?.[1];
    const score = asNumber(entries.find(([key]) => isOfScore(key))?.[1]);
    const isNamed = typeof label === 'string' || typeof label === 'number' || typeof label === 'boolean';
    if (entries.length !== 2 || !isNamed || score === undefined) return undefined;
    scores.push({ label: String(label), score });
  }
  return new Set(scores.map(({ label }) => label)).size === scores.length ? scores : undefined;
}

const isOfClasses = (key: string): boolean =>
  /^(?:(?:candidate|pred|predicted)_?)?(?:labels|classes|class_?names|categories)$/i.test(key);
const isOfScores = (key: string): boolean =>
  /^(?:(?:class|pred|predicted)_?)?(?:scores|probs|probas?|probabilities|confidences?|logits)$/i.test(key);

/**
 * The scores in a record that has classes and scores in two parallel lists: `{"labels": ["cat", "dog"], "scores":
 * [0.9, 0.1]}`. Undefined for other records. `key` is the key of the scores.
 */
export function scoresByPosition(
  record: readonly (readonly [string, unknown])[],
): { key: string; scores: NamedScore[] } | undefined {
  const lists = record.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  if (lists.length < 2) return undefined;
  const labels = lists.filter(([key]) => isOfClasses(key));
  const values = lists.filter(([key]) => isOfScores(key));
  if (labels.length !== 1 || values.length !== 1) return undefined;
  const [[, classes], [key, numbers]] = [labels[0]!, values[0]!];
  if (classes.length < 2 || classes.length !== numbers.length || classes.length > mostClasses)
    return undefined;
  if (!classes.every((name) => typeof name === 'string') || new Set(classes).size !== classes.length)
    return undefined;
  if (!numbers.every((score) => typeof score === 'number')) return undefined;
  return { key, scores: classes.map((label, index) => ({ label, score: numbers[index]! })) };
}

/** Longer lists are not scores of classes. */
const mostClasses = 1000;
