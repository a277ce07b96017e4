import { defineLibrary } from '../library.ts';

/** Hugging Face Evaluate, whose metrics are loaded by name. */
export const huggingFaceEvaluate = defineLibrary({
  id: 'hugging-face-evaluate',
  name: 'Evaluate',
  language: 'python',
  imports: ['evaluate'],
  places: { 'evaluate.load': { 0: 'path' } },
  names: [
    {
      keys: ['path'],
      role: 'metric',
      source: 'https://huggingface.co/docs/evaluate/choosing_a_metric',
      names: {
        mse: 'loss:l2',
        mae: 'loss:l1',
        mape: 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        brier_score: 'loss:brier',
      },
    },
  ],
});
