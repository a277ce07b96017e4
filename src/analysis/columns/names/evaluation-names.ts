import { wordsIn } from './name-words.ts';
import { isWantedOutput } from './wanted-outputs.ts';

/** Whether a name is that of a target where models are evaluated, and nowhere else: `y_true`, `ground truth`, `golden_answer`. */
export const isOfEvaluation = (name: string): boolean =>
  isWantedOutput(name) ||
  /(?:^| )(?:y ?(?:true|truth|test|actual|obs|observed|val|valid)|ground ?truth|gt|truth)(?: |$)/.test(
    wordsIn(name).join(' '),
  );
