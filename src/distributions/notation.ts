/** One formula in two notations: for mathematics on a page and for a terminal. `@name` stands for a parameter's value. */
export interface Formula {
  latex: string;
  plain: string;
}

/** A parameter as it is written if its value is unknown. */
export interface Parameter {
  latex: string;
  plain: string;
  /** What it is, a noun phrase. */
  meaning: string;
}
