import { classification } from './classification/classification.ts';
import { counts } from './counts/counts.ts';
import { positive } from './positive/positive.ts';
import { regression } from './regression/regression.ts';

/** Every kind of prediction task. */
export const tasks = { regression, counts, positive, classification };
