import { lookups } from './lookup.ts';
import { isPiped, packageBefore } from './r-names.ts';
import type { Reader } from './reader.ts';
import { bracketStep } from './scan.ts';

const { keyAtPlace } = lookups.r;

/** An open bracket of R code. */
export interface RCall {
  /** The function called; empty if the bracket belongs to no call. */
  callee: string;
  /** The package that the call is qualified with. */
  root: string;
  /** The token of the bracket. */
  open: number;
  /** The number of arguments before this place. */
  place: number;
  /** Whether the bracket is inside a prior. */
  inPrior: boolean;
  /** The argument to which everything in the bracket belongs: `metrics = list("mae")`. */
  meantFor: string;
}

/** The open brackets around the current token, outermost first. */
export class Calls {
  readonly open: RCall[] = [];

  constructor(readonly reader: Reader) {}

  get innermost(): RCall | undefined {
    return this.open.at(-1);
  }

  /** Takes in a punctuation mark: an opening or closing bracket, or a comma. */
  read(i: number): void {
    const { reader, innermost } = this;
    const code = reader.tokens.code[i]!;
    const step = bracketStep(code);
    if (step > 0) this.open.push(this.#opened(i, code));
    else if (step < 0) this.open.pop();
    else if (code === 44 && innermost) innermost.place++;
  }

  #opened(i: number, code: number): RCall {
    const { reader, innermost } = this;
    const callee = code === 40 && reader.isIdentifier(i - 1) ? reader.word(i - 1) : '';
    const meantFor = callee === 'list' || callee === 'c' ? this.keyOf(i - 1) : '';
    const root = packageBefore(reader, i - 1);
    return {
      callee,
      // `gbm::gbm(distribution = list(name = "quantile"))`
      root: root >= 0 ? reader.word(root) : meantFor && innermost ? innermost.root : '',
      open: i,
      // A piped value is the first argument.
      place: callee && isPiped(reader, i - 1) ? 1 : 0,
      inPrior: (innermost?.inPrior ?? false) || callee === 'prior',
      meantFor,
    };
  }

  /** The argument to which token i belongs, by its name or by its place; empty if that is unknown. */
  keyOf(i: number): string {
    const { reader, innermost } = this;
    if (reader.is(i - 1, '=') && (reader.isIdentifier(i - 2) || reader.isString(i - 2))) {
      const name = reader.word(i - 2);
      // `distribution = list(name = "quantile", alpha = 0.25)`
      return name === 'name' && innermost?.callee === 'list' && innermost.meantFor
        ? innermost.meantFor
        : name;
    }
    const isAssigned = reader.is(i - 1, '-') && reader.is(i - 2, '<') && reader.isIdentifier(i - 3);
    if (isAssigned) return /^(?:\w*[._])?fam(?:s|ily|ilies)?\d*$/i.test(reader.word(i - 3)) ? 'family' : '';
    return innermost ? keyAtPlace(innermost.callee, innermost.place) || innermost.meantFor : '';
  }
}
