import { wordsIn } from './name-words.ts';

/**
 * Whether a name says what a program should have put out, as evaluators of language models call it:
 * `reference_outputs.score`, `golden_answer`, `gold_score`. The expected output of a plant is a prediction, so that is left out.
 */
export function isWantedOutput(name: string): boolean {
  const words = wordsIn(name);
  const wanted = words.findIndex((word) => /^(?:reference|gold|golden|ideal)$/.test(word));
  if (wanted < 0) return false;
  const after = words.slice(wanted + 1);
  return (
    words.slice(wanted).some((word) => /^(?:output|answer|response|completion)s?$/.test(word)) ||
    // Of annotators; the metal has a price.
    (/^gold/.test(words[wanted]!) &&
      after.length > 0 &&
      after.every((word) => /^(?:score|rating|label|annotation)s?$/.test(word)))
  );
}
