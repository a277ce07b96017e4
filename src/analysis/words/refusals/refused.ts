import type { failed } from '../../../data/problem.ts';

/** A refusal, returned in place of a value. */
export type Refused = ReturnType<typeof failed>;
