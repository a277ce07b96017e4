/** How the rows depend on each other, which decides how precise a mean over them is. */
export type RowStructure =
  | { kind: 'independent' }
  /** Rows of equal code belong together; codes run from 0 to `count` − 1. */
  | { kind: 'grouped'; codes: Int32Array; count: number }
  /** Rows of equal period belong to one time; periods run from 0 to `count` − 1 in their order. */
  | { kind: 'ordered'; periods: Int32Array; count: number };

/** Fewer groups show too little of how much groups differ. */
export const leastGroups = 10;

/** How a mean over such rows is tested, as worded in reports. */
export const methodOf = ({ kind }: RowStructure): string =>
  ({
    independent: 'paired t-test, rows taken as independent',
    grouped: 'paired t-test, robust to correlation within groups',
    ordered: 'Diebold–Mariano, Harvey–Leybourne–Newbold correction, HAC variance',
  })[kind];
