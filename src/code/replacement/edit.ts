import type { Span } from '../reading/brackets.ts';

/** A change of a text: replaces the characters from start to end. */
export interface Edit extends Span {
  text: string;
}
