/** Something that was noticed in a file, what was done about it, and what the user can do. Part of the report. */
export interface Notice {
  /** Stable kebab-case id, for programs. */
  id: string;
  /** What was noticed and what was done about it. */
  text: string;
  /** What to do if that is not what was meant. */
  advice: string;
}
