/** A class with its score. */
export interface NamedScore {
  label: string;
  score: number;
}

const isOfLabel = (key: string): boolean =>
  /^(?:label|labels|class|class_?name|category|name|tag|value)$/i.test(key);
const isOfScore = (key: string): boolean =>
  /^(?:score|scores|prob|probs|proba|probability|confidence|p|logit|likelihood)$/i.test(key);

/**
 * The classes and scores of a list such as `[{"label": "cat", "score": 0.9}, …]`, in whatever order it has them; undefined
 * where a list is another one or empty.
 */
export function namedScores(list: readonly unknown[]): NamedScore[] | undefined {
  if (list.length === 0) return undefined;
  const scores: NamedScore[] = [];
  for (const element of list) {
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
    const entries = Object.entries(element);
    const label = entries.find(([key]) => isOfLabel(key))?.[1];
    const score = entries.find(([key]) => isOfScore(key))?.[1];
    const isNamed = typeof label === 'string' || typeof label === 'number' || typeof label === 'boolean';
    if (entries.length !== 2 || !isNamed || typeof score !== 'number') return undefined;
    scores.push({ label: String(label), score });
  }
  return new Set(scores.map(({ label }) => label)).size === scores.length ? scores : undefined;
}
