import type { CodeName } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { bugsNames } from './bugs-model.ts';
import { argumentsAt, parametersInString } from './call-arguments.ts';
import { usesInModel, usesInSnippet } from './embedded.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { argumentsPiped, enclosingArguments } from './r-arguments.ts';
import { examplesAt, importedBy } from './r-documentation.ts';
import { Models } from './r-models.ts';
import { isDensity, isLink, isPiped, nameAmong, nameAnywhere, nameIn, packageBefore } from './r-names.ts';
import { attaching, engines, mention, packageOf, packagesAt } from './r-packages.ts';
import { priorAt, priorIn } from './r-priors.ts';
import { drawing, isCompared, isFunctionsName, takesFunction } from './r-strings.ts';
import { type Reader, words } from './reader.ts';
import { bracketStep, identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { useOf, useOfObject } from './use-of.ts';
import { Watch } from './watch.ts';

const { symbols, libraryOf, argument, keyAtPlace } = lookups.r;

/** Functions that attach packages, which may be named without quotes. */
const attachers = ['library', 'require', 'p_load', 'shelf'] as const;
const keywords = words([...attachers, 'function', 'family', 'psi']);
export const watch = new Watch([
  ...symbols.keys(),
  ...lookups.stan.symbols.keys(),
  ...bugsNames,
  ...Object.keys(keywords),
]);

/** Calls of brms whose first string is a prior in Stan’s language. */
const priorStrings = /^(?:prior|set_prior|prior_string)$/;

/** Functions of torch, keras and luz that are losses or metrics: nothing else is called so. */
const handedLoss = /^(?:nnf?|loss|metric|luz_metric)_\w+$/;

/** What is bound to a function of the user’s own. */
const own = '';

/** Where it is kept that a variable has a name: no function can be called so. */
const asVariable = (name: string): string => `${name} <-`;

/** An open bracket: what is called with it, and the arguments before this place. */
interface Call {
  callee: string;
  /** The package that the call is qualified with. */
  root: string;
  open: number;
  place: number;
  inPrior: boolean;
  /** The argument for which all that stands here is meant: `metrics = list("mae")`. */
  meantFor: string;
}

/** One reading of some R code. A name that is bound is the user’s own function, and hides the packages’. */
export class RWalk {
  readonly #uses: Use[] = [];
  readonly #calls: Call[] = [];
  readonly #models = new Models();
  /** Packages that strings of this statement name, to be attached if `library` is handed over. */
  readonly #mentioned: string[] = [];

  constructor(
    readonly language: Language,
    readonly reader: Reader,
    readonly bindings: Bindings,
  ) {}

  uses(): Use[] {
    const { kind, code } = this.reader.tokens;
    for (let i = 0; i < this.reader.count; i++) {
      if (kind[i] === punctuation) this.#readPunctuation(i);
      else if (this.reader.isNewline(i)) this.#endLine(i);
      else if (kind[i] === string) this.#readString(i);
      else if (this.reader.isDocumentation(i)) i = this.#readDocumentation(i);
      else if (kind[i] === identifier && watch.mayHold(code[i]!)) this.#readIdentifier(i);
    }
    return this.#uses;
  }

  #report(i: number, name: CodeName, isSymbol = true): void {
    const { reader } = this;
    const call = this.#calls.at(-1);
    const given = isSymbol ? argumentsPiped(reader, i, this.bindings) : [];
    // `rlm(y ~ x, psi = psi.huber, k = 2)`, `partial(rq, tau = 0.9)`: what is handed over takes the arguments of the call.
    const isNamed = reader.is(i - 1, '=') && reader.isIdentifier(i - 2);
    const isHanded =
      isSymbol && given.length === 0 && (isNamed || /^(?:partial|metric_tweak)$/.test(call?.callee ?? ''));
    const around = isHanded || !isSymbol ? enclosingArguments(reader, call, i) : given;
    if (name.unless && (isSymbol ? given : around).some((one) => name.unless!.includes(one.name ?? '')))
      return;
    const telling = isSymbol && !isHanded ? given : around.filter(({ name }) => name);
    const role = isSymbol ? this.#models.roleAt(reader, this.#calls, i, name) : undefined;
    const written = isSymbol ? role && { role } : parametersInString(name, reader.word(i));
    this.#uses.push(useOf(name, reader, i, telling, written));
  }

  #attach(root: string): void {
    for (const { id } of libraryOf(root)) this.bindings.import(id);
  }

  #readPunctuation(i: number): void {
    const { reader } = this;
    const code = reader.tokens.code[i]!;
    const step = bracketStep(code);
    const call = this.#calls.at(-1);
    if (step > 0) {
      const callee = code === 40 && reader.isIdentifier(i - 1) ? reader.word(i - 1) : '';
      const inPrior = (call?.inPrior ?? false) || callee === 'prior';
      const meantFor = callee === 'list' || callee === 'c' ? this.#keyOf(i - 1) : '';
      const root = packageBefore(reader, i - 1);
      // What is piped in takes the first place.
      const place = callee && isPiped(reader, i - 1) ? 1 : 0;
      this.#calls.push({
        callee,
        // `gbm::gbm(distribution = list(name = "quantile"))`
        root: root >= 0 ? reader.word(root) : meantFor && call ? call.root : '',
        open: i,
        place,
        inPrior,
        meantFor,
      });
    } else if (step < 0) this.#calls.pop();
    else if (code === 44 && call) call.place++;
  }

  #endLine(i: number): void {
    if (this.reader.isRecovered(i)) this.#calls.length = 0;
    if (this.#calls.length === 0) this.#mentioned.length = 0;
  }

  #readString(i: number): void {
    const { reader, bindings } = this;
    const call = this.#calls.at(-1);
    const callee = call?.callee ?? '';
    const word = reader.word(i);
    if (word.length > 120 || word.includes('~')) this.#uses.push(...usesInModel(reader, i));
    if (word.length > 120) return;
    const takesPrior = priorStrings.test(callee);
    if (takesPrior ? call?.place === 0 : this.#keyOf(i) === 'prior') {
      this.#uses.push(...priorIn(reader, i, takesPrior));
      return;
    }
    if (attaching.test(callee)) this.#attach(engines[word] ?? word);
    else if (call && libraryOf(word).length > 0) {
      this.#mentioned.push(word);
      if (callee === 'c') mention(bindings, word);
    }
    if (drawing.test(callee)) return;
    const key = this.#keyOf(i);
    // caret fits with the package that the method is called by.
    if (callee === 'train' && key === 'method') this.#attach(word);
    // Distinct enough to need no import: `reg:squarederror`.
    const among = [
      ...[call?.root ?? '', packageOf(callee)].flatMap((root) => libraryOf(root).map(({ id }) => id)),
      ...bindings.imported,
      ...(word.includes(':') ? ['xgboost'] : []),
    ];
    const name = key && (argument(among, `${callee}:${key}`, word) ?? argument(among, key, word));
    if (name) this.#report(i, name, false);
    else if (callee && callee !== 'c' && isFunctionsName(word, key, callee) && !isCompared(reader, i))
      this.#report(i, symbols.get(word)!, false);
  }

  /** The argument for which a string stands here, by its name or by its place. */
  #keyOf(i: number): string {
    const { reader } = this;
    const call = this.#calls.at(-1);
    if (reader.is(i - 1, '=') && (reader.isIdentifier(i - 2) || reader.isString(i - 2))) {
      const name = reader.word(i - 2);
      // `distribution = list(name = "quantile", alpha = 0.25)`
      return name === 'name' && call?.callee === 'list' && call.meantFor ? call.meantFor : name;
    }
    const isAssigned = reader.is(i - 1, '-') && reader.is(i - 2, '<') && reader.isIdentifier(i - 3);
    if (isAssigned) return /^(?:\w*[._])?fam(?:s|ily|ilies)?\d*$/i.test(reader.word(i - 3)) ? 'family' : '';
    return call ? keyAtPlace(call.callee, call.place) || call.meantFor : '';
  }

  /** The examples in the documentation before a function. */
  #readDocumentation(i: number): number {
    const { last, code, from } = examplesAt(this.reader, i);
    for (const root of importedBy(this.reader, i, last)) this.#attach(root);
    if (code) this.#uses.push(...usesInSnippet(this.language, code, from, this.bindings));
    return last;
  }

  #readIdentifier(i: number): void {
    const { reader, bindings } = this;
    if (attachers.some((word) => reader.isWord(i, keywords[word]))) {
      for (const root of packagesAt(reader, i, this.#mentioned, bindings)) this.#attach(root);
      return;
    }
    if (/^(?:p_load|shelf)$/.test(this.#calls.at(-1)?.callee ?? '')) this.#attach(reader.word(i));
    const isDefined =
      reader.is(i + 1, '<') && reader.is(i + 2, '-') && reader.isWord(i + 3, keywords.function);
    if (isDefined) {
      bindings.set(reader.word(i), own);
      return;
    }
    // A variable may be called as a density is; R still finds the function where it is called.
    if (reader.is(i + 1, '<') && reader.is(i + 2, '-')) bindings.set(asVariable(reader.word(i)), own);
    const isQualified = packageBefore(reader, i) >= 0;
    if (!reader.is(i + 1, '(') && !isQualified && !this.#isHandedOver(i)) return;
    if (this.#calls.at(-1)?.inPrior) {
      this.#uses.push(...priorAt(reader, i));
      return;
    }
    if (isLink(reader, i)) return;
    const held = isQualified ? undefined : symbols.get(this.bindings.get(reader.word(i)) ?? '');
    if (held) this.#uses.push(useOfObject(held, reader, i));
    const name = this.#nameOf(i);
    if (name) {
      this.#report(i, name);
      this.#bindVariable(i, name);
    } else this.#uses.push(...this.#models.inBugs(reader, this.#calls, i));
  }

  /** `criterion <- nn_mse_loss()`: the variable tells its loss where it is called. */
  #bindVariable(i: number, name: CodeName): void {
    const { reader } = this;
    if (!/^nn_\w+_loss$/.test(name.name) || !reader.is(i + 1, '(')) return;
    const isArrow = reader.is(i - 1, '-') && reader.is(i - 2, '<') && reader.isIdentifier(i - 3);
    if (isArrow && reader.isEnd(reader.afterBracket(i + 1))) this.bindings.set(reader.word(i - 3), name.name);
  }

  #nameOf(i: number): CodeName | undefined {
    const { reader, bindings } = this;
    const word = reader.word(i);
    const root = packageBefore(reader, i);
    if (root >= 0) return nameIn(reader.word(root), word);
    if (bindings.get(word) !== undefined || reader.is(i - 1, '$') || reader.is(i - 1, '@')) return undefined;
    // `df()` is more often a table that an app makes; the density takes degrees of freedom.
    if (/^[dpqr][ft]$/.test(word) && reader.is(i + 1, '(') && argumentsAt(reader, i + 1).length < 2)
      return undefined;
    // A family is one, whatever attached its package.
    const anywhere = this.#keyOf(i) === 'family' ? nameAnywhere(word) : undefined;
    return nameAmong(bindings.imported, word) ?? anywhere ?? this.#nameOfModel(i);
  }

  /** A model’s name, whose package something else attached: it is called with a formula and with data or a parameter. */
  #nameOfModel(i: number): CodeName | undefined {
    const { reader } = this;
    const name = nameAnywhere(reader.word(i));
    if (!name || !reader.is(i + 1, '(')) return undefined;
    const given = argumentsAt(reader, i + 1);
    const own = ['data', ...(name.parameters ?? []).map(({ argument }) => argument)];
    if (!given.some((one) => one.name !== undefined && own.includes(one.name))) return undefined;
    const { from, to } = given[0]!;
    for (let at = from; at < to && at - from < 30; at++) if (reader.is(at, '~')) return name;
    return undefined;
  }

  /** Whether a call takes a function here that it calls itself: `do.call(lm, …)`, `lapply(formulas, lm)`. */
  #takesModel({ callee, place }: Call): boolean {
    return /^(?:do\.call|partial)$/.test(callee)
      ? place === 0
      : /^(?:[lsv]apply|mclapply|map|future_map)$/.test(callee) && place > 0;
  }

  #isVariable(i: number): boolean {
    const name = asVariable(this.reader.word(i));
    this.bindings.trace.touched.add(name);
    return this.bindings.get(name) !== undefined;
  }

  /** Whether a function is handed over, not called: a density’s name is hardly ever a variable’s. */
  #isHandedOver(i: number): boolean {
    const { reader } = this;
    if (reader.is(i + 1, '=') && !reader.is(i + 2, '=')) return false;
    const isNamed = reader.is(i - 1, '=');
    if (isNamed && (reader.isWord(i - 2, keywords.family) || reader.isWord(i - 2, keywords.psi))) return true;
    if (this.#keyOf(i) === 'family' || this.#calls.at(-1)?.callee === 'mixture') return true;
    const call = this.#calls.at(-1);
    if (/^metric_(?:set|tweak)$/.test(call?.callee ?? '') || call?.meantFor === 'measures') return true;
    const isValue = reader.is(i + 1, ',') || reader.is(i + 1, ')') || reader.isEnd(i + 1);
    if (isValue && handedLoss.test(reader.word(i)) && !reader.is(i - 1, '$')) return true;
    const isAssigned = isNamed || (reader.is(i - 1, '-') && reader.is(i - 2, '<'));
    if (isAssigned && reader.isEnd(i + 1) && /fam/i.test(reader.word(isNamed ? i - 2 : i - 3))) return true;
    const isWhole = reader.is(i + 1, ',') || reader.is(i + 1, ')');
    const isFirst = reader.is(i - 1, '(') || reader.is(i - 1, ',');
    const isFunction = isWhole && (isNamed ? reader.word(i - 2) === 'FUN' : isFirst);
    if (
      call &&
      isFunction &&
      this.#takesModel(call) &&
      symbols.get(reader.word(i))?.meaning.startsWith('loss:')
    )
      return true;
    return (
      call !== undefined &&
      isWhole &&
      (isNamed || isFirst) &&
      isDensity(reader.word(i)) &&
      !this.#isVariable(i) &&
      (reader.word(i).length > 3 || (isNamed && takesFunction.test(reader.word(i - 2))))
    );
  }
}
