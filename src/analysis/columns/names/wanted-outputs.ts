import { wordsIn } from './name-words.ts';

/**
 * Whether a name says what a program should have put out, as evaluators of language models call it:
 * `reference_outputs.score`, `golden_answer`. The expected output of a plant is a prediction, so that is left out.
 */
export function isWantedOutput(name: string): boolean {
  const words = wordsIn(name);
  const wanted = words.findIndex((word) => /^(?:reference|gold|golden|ideal)$/.test(word));
  return (
    wanted >= 0 && words.slice(wanted).some((word) => /^(?:output|answer|response|completion)s?$/.test(word))
  );
}
