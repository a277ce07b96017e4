import type { Notice } from '../../data/notice.ts';
import type { Problem } from '../../data/problem.ts';
import type { Roles } from './parts.ts';

/** The conclusion of a group of rules about the columns; `others` are less likely readings. */
export type Guess =
  | { kind: 'found'; roles: Roles; notices: Notice[]; others?: Roles[] }
  /** Several interpretations are possible, the likeliest first: the user is asked. */
  | { kind: 'tie'; choices: Roles[] }
  | { kind: 'none'; problem: Problem };

export const found = (roles: Roles, ...notices: Notice[]): Guess => ({ kind: 'found', roles, notices });

/** A single choice is found, several are a tie. */
export const among = (choices: Roles[], ...notices: Notice[]): Guess =>
  choices.length === 1 ? found(choices[0]!, ...notices) : { kind: 'tie', choices };
