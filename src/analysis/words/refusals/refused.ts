import type { failed } from '../../../data/problem.ts';

/** What is refused, in place of a value. */
export type Refused = ReturnType<typeof failed>;
