import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const jaxopt = defineLibrary({
  id: 'jaxopt',
  name: 'JAXopt',
  language: 'python',
  imports: ['jaxopt'],
  names: [
    {
      prefix: 'jaxopt.loss.',
      source: 'https://jaxopt.github.io/stable/objective_and_loss.html',
      names: {
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 2 }) },
        'binary_logistic_loss|binary_sparsemax_loss': 'loss:binary-cross-entropy',
        'multiclass_logistic_loss|multiclass_sparsemax_loss': 'loss:cross-entropy',
        'binary_hinge_loss|multiclass_hinge_loss|binary_perceptron_loss': 'loss:hinge',
      },
    },
    {
      prefix: 'jaxopt.objective.',
      source: 'https://jaxopt.github.io/stable/objective_and_loss.html',
      names: {
        'least_squares|ridge_regression': 'loss:l2',
        'binary_logreg|l2_binary_logreg': 'loss:binary-cross-entropy',
        'multiclass_logreg|l2_multiclass_logreg': 'loss:cross-entropy',
        multiclass_linear_svm: 'loss:hinge',
      },
    },
  ],
});
