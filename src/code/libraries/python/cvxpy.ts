import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const cvxpy = defineLibrary({
  id: 'cvxpy',
  name: 'CVXPY',
  language: 'python',
  imports: ['cvxpy'],
  aliases: [[/^cvxpy\.atoms\.(?:\w+\.)*?(?=sum_squares$|norm1$|huber$|kl_div$)/, 'cvxpy.']],
  names: [
    {
      prefix: 'cvxpy.',
      source: 'https://www.cvxpy.org/tutorial/functions/index.html',
      names: {
        sum_squares: 'loss:l2',
        norm1: 'loss:l1',
        huber: { meaning: 'loss:huber', parameters: delta('M', { default: 1, place: 1 }) },
        kl_div: 'loss:soft-cross-entropy',
      },
    },
  ],
});
