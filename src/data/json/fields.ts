import type { Account } from '../account.ts';
import { type NamedScore, namedScores, scoresByPosition } from '../named-scores.ts';
import { nameGiver } from '../names.ts';
import { firstNames } from '../notice.ts';
import { partsLeftOut } from '../notices.ts';
import { Refusal } from '../problem.ts';

/** Deeper records and longer lists are left out. */
const deepest = 8;
const mostElements = 1000;
/**
 * Stored in place of a list's length: `uneven` if the length varies, `byClass` if its scores became columns per
 * class.
 */
const uneven = -1;
const byClass = -2;
/** More cells per value than this, beyond the first ones, means that the records form no table. */
const mostGaps = 50;
const freeCells = 1_000_000;

/** A column that is filled as the rows arrive. */
export interface Field<T> {
  name: string;
  column: T;
}

/**
 * Turns the scalars of records into columns. Names in nested records are joined with dots, and elements of lists are
 * called `name[0]`, `name[1]`, …; a list must have the same length in every record. Names that merely look alike
 * (`{"a.b": 1, "a": {"b": 2}}`) stay apart.
 */
export class FieldColumns<T> {
  private readonly columns = new Map<string, Field<T> & { list?: string }>();
  private readonly lengths = new Map<string, number>();
  /** The classes of scores that have a list of classes beside them. */
  private readonly classes = new Map<string, ReadonlySet<string>>();
  /** Names of content that is in no column. */
  private readonly leftOut = new Set<string>();
  private readonly give = nameGiver();
  private records = 0;
  private values = 0;

  constructor(
    private readonly make: (name: string) => T,
    private readonly put: (column: T, value: unknown) => void,
  ) {}

  /** Adds the values of a record or row. */
  add(value: unknown): void {
    this.records++;
    if (Array.isArray(value)) {
      for (const [index, cell] of value.entries()) this.visit(`${index}`, `column ${index + 1}`, cell, 1);
    } else if (typeof value === 'object' && value !== null) {
      this.visitEntries(value, (key) => ({ path: key, name: key }), 1);
    } else this.visit('', 'value', value, 1);
  }

  private visit(path: string, name: string, value: unknown, depth: number, list?: string): void {
    if (typeof value !== 'object' || value === null) this.putScalar(path, name, value, list);
    else if (depth > deepest) this.leftOut.add(name);
    else if (!Array.isArray(value)) {
      const place = (key: string) => ({ path: `${path}\u0000${key}`, name: `${name}.${key}` });
      this.visitEntries(value, place, depth + 1, list);
    } else if (value.length > mostElements) this.leaveOut(path, name);
    else if (typeof value[0] === 'object' && value[0] !== null && !Array.isArray(value[0])) {
      this.visitObjects(path, name, value, depth);
    } else if (
      (this.lengths.get(path) ?? value.length) === value.length &&
      value.every((cell) => typeof cell !== 'object' || cell === null || Array.isArray(cell))
    ) {
      this.lengths.set(path, value.length);
      for (const [index, cell] of value.entries()) {
        this.visit(`${path}\u0000[${index}]`, `${name}[${index}]`, cell, depth + 1, list ?? path);
      }
    } else this.leaveOut(path, name);
  }

  /**
   * Visits the entries of a record. Scores beside a list of classes become one column per class, whatever the order
   * in each record.
   */
  private visitEntries(
    record: object,
    place: (key: string) => { path: string; name: string },
    depth: number,
    list?: string,
  ): void {
    const entries = Object.entries(record);
    const pair = scoresByPosition(entries);
    const scores = pair && place(pair.key);
    const length = scores && this.lengths.get(scores.path);
    const isPair = scores !== undefined && (length === undefined || length === byClass);
    for (const [key, child] of entries) {
      const { path, name } = place(key);
      if (isPair && key === pair!.key) this.visitScores(path, name, pair!.scores, depth);
      else this.visit(path, name, child, depth, list);
    }
  }

  private visitScores(path: string, name: string, scores: readonly NamedScore[], depth: number): void {
    const known = this.classes.get(path) ?? new Set(scores.map(({ label }) => label));
    this.classes.set(path, known);
    if (known.size !== scores.length || !scores.every(({ label }) => known.has(label))) {
      this.leaveOut(path, name);
      return;
    }
    this.lengths.set(path, byClass);
    for (const { label, score } of scores)
      this.visit(`${path}\u0000${label}`, `${name}.${label}`, score, depth + 1, path);
  }

  /**
   * Visits a list of objects. Scores of classes become one column per class; a single class is the prediction, with
   * its score.
   */
  private visitObjects(path: string, name: string, list: readonly unknown[], depth: number): void {
    const scores = namedScores(list);
    if (scores?.length === 1) this.visit(path, name, list[0], depth + 1);
    else if (scores) {
      for (const { label, score } of scores)
        this.visit(`${path}\u0000${label}`, `${name}.${label}`, score, depth + 1);
    } else this.leaveOut(path, name);
  }

  private leaveOut(path: string, name: string): void {
    this.lengths.set(path, uneven);
    this.leftOut.add(name);
  }

  private putScalar(path: string, name: string, value: unknown, list?: string): void {
    let field = this.columns.get(path);
    if (!field) {
      const own = this.give(name);
      field = { name: own, column: this.make(own), ...(list !== undefined && { list }) };
      this.columns.set(path, field);
    }
    this.put(field.column, value);
    this.values++;
    if (this.columns.size * this.records > freeCells + mostGaps * this.values)
      throw tooSparse(this.columns.size);
  }

  /** The columns, without those of lists whose length varies. */
  finish(): Field<T>[] {
    return [...this.columns.values()].filter(
      ({ list }) => list === undefined || this.lengths.get(list) !== uneven,
    );
  }

  /** Adds a notice about content that is in no column. */
  tell(account: Account): void {
    if (this.leftOut.size > 0) account.notice(partsLeftOut(firstNames([...this.leftOut])));
  }
}

const tooSparse = (columns: number): Refusal =>
  new Refusal(
    'too-many-columns',
    `The records have ${columns.toLocaleString('en')} different names, and few of them occur in more than one record.`,
    'Use the same names in all records, or keep only the records of interest.',
  );
