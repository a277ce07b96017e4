import type { CodeName } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { bugsNames } from './bugs-model.ts';
import { argumentsAt, parametersInString } from './call-arguments.ts';
import { usesInModel, usesInSnippet } from './embedded.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { argumentsPiped, enclosingArguments } from './r-arguments.ts';
import { Calls } from './r-calls.ts';
import { examplesAt, importedBy } from './r-documentation.ts';
import { Models } from './r-models.ts';
import { isLink, nameAmong, nameAnywhere, nameIn, packageBefore } from './r-names.ts';
import { attaching, engines, mention, packageOf, packagesAt } from './r-packages.ts';
import { isPassedOn } from './r-passed-on.ts';
import { priorAt, priorIn } from './r-priors.ts';
import { drawing, isCompared, isFunctionsName } from './r-strings.ts';
import { type Reader, words } from './reader.ts';
import { identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { useOf, useOfObject } from './use-of.ts';
import { Watch } from './watch.ts';

const { symbols, libraryOf, argument } = lookups.r;

/** Functions that attach packages, which may be named without quotes. */
const attachers = ['library', 'require', 'p_load', 'shelf'] as const;
const keywords = words([...attachers, 'function']);
export const watch = new Watch([
  ...symbols.keys(),
  ...lookups.stan.symbols.keys(),
  ...bugsNames,
  ...Object.keys(keywords),
]);

/** Calls of brms whose first string is a prior in Stan’s language. */
const priorStrings = /^(?:prior|set_prior|prior_string)$/;

/** What a name is bound to that the user defines as a function. */
const own = '';

/** The key under which a variable’s name is bound; no function can have such a name. */
const asVariable = (name: string): string => `${name} <-`;

/** One reading of some R code. A bound name is the user’s own function and hides the packages’ functions. */
export class RWalk {
  readonly #uses: Use[] = [];
  readonly #calls: Calls;
  readonly #models = new Models();
  /** Packages named in strings of this statement; attached if `library` is passed to a call. */
  readonly #mentioned: string[] = [];

  constructor(
    readonly language: Language,
    readonly reader: Reader,
    readonly bindings: Bindings,
  ) {
    this.#calls = new Calls(reader);
  }

  uses(): Use[] {
    const { kind, code } = this.reader.tokens;
    for (let i = 0; i < this.reader.count; i++) {
      if (kind[i] === punctuation) this.#calls.read(i);
      else if (this.reader.isNewline(i)) this.#endLine(i);
      else if (kind[i] === string) this.#readString(i);
      else if (this.reader.isDocumentation(i)) i = this.#readDocumentation(i);
      else if (kind[i] === identifier && watch.mayHold(code[i]!)) this.#readIdentifier(i);
    }
    return this.#uses;
  }

  #report(i: number, name: CodeName, isSymbol = true): void {
    const { reader } = this;
    const call = this.#calls.innermost;
    const given = isSymbol ? argumentsPiped(reader, i, this.bindings) : [];
    // `rlm(y ~ x, psi = psi.huber, k = 2)`, `partial(rq, tau = 0.9)`: the arguments of the call are those of the function.
    const isNamed = reader.is(i - 1, '=') && reader.isIdentifier(i - 2);
    const isPassed =
      isSymbol && given.length === 0 && (isNamed || /^(?:partial|metric_tweak)$/.test(call?.callee ?? ''));
    const around = isPassed || !isSymbol ? enclosingArguments(reader, call, i) : given;
    if (name.unless && (isSymbol ? given : around).some((one) => name.unless!.includes(one.name ?? '')))
      return;
    const telling = isSymbol && !isPassed ? given : around.filter(({ name }) => name);
    const role = isSymbol ? this.#models.roleAt(reader, this.#calls.open, i, name) : undefined;
    const written = isSymbol ? role && { role } : parametersInString(name, reader.word(i));
    this.#uses.push(useOf(name, reader, i, telling, written));
  }

  #attach(root: string): void {
    for (const { id } of libraryOf(root)) this.bindings.import(id);
  }

  #endLine(i: number): void {
    if (this.reader.isRecovered(i)) this.#calls.open.length = 0;
    if (this.#calls.open.length === 0) this.#mentioned.length = 0;
  }

  #readString(i: number): void {
    const { reader, bindings } = this;
    const call = this.#calls.innermost;
    const callee = call?.callee ?? '';
    const word = reader.word(i);
    if (word.length > 120 || word.includes('~')) this.#uses.push(...usesInModel(reader, i));
    if (word.length > 120) return;
    const takesPrior = priorStrings.test(callee);
    if (takesPrior ? call?.place === 0 : this.#calls.keyOf(i) === 'prior') {
      this.#uses.push(...priorIn(reader, i, takesPrior));
      return;
    }
    if (attaching.test(callee)) this.#attach(engines[word] ?? word);
    else if (call && libraryOf(word).length > 0) {
      this.#mentioned.push(word);
      if (callee === 'c') mention(bindings, word);
    }
    if (drawing.test(callee)) return;
    const key = this.#calls.keyOf(i);
    // In caret, the method is the name of the package that fits.
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
    if (/^(?:p_load|shelf)$/.test(this.#calls.innermost?.callee ?? '')) this.#attach(reader.word(i));
    const isDefined =
      reader.is(i + 1, '<') && reader.is(i + 2, '-') && reader.isWord(i + 3, keywords.function);
    if (isDefined) {
      bindings.set(reader.word(i), own);
      return;
    }
    // A variable may have the name of a density; in a call, R still finds the function.
    if (reader.is(i + 1, '<') && reader.is(i + 2, '-')) bindings.set(asVariable(reader.word(i)), own);
    const isQualified = packageBefore(reader, i) >= 0;
    if (
      !reader.is(i + 1, '(') &&
      !isQualified &&
      !isPassedOn(this.#calls, i, (word) => this.#isVariable(word))
    )
      return;
    if (this.#calls.innermost?.inPrior) {
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
    } else this.#uses.push(...this.#models.inBugs(reader, this.#calls.open, i));
  }

  /** `criterion <- nn_mse_loss()`: a call of the variable is a use of the loss. */
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
    // `df()` is usually a table in an app; the density takes degrees of freedom.
    if (/^[dpqr][ft]$/.test(word) && reader.is(i + 1, '(') && argumentsAt(reader, i + 1).length < 2)
      return undefined;
    // After `family =`, any family counts, whether its package is attached or not.
    const anywhere = this.#calls.keyOf(i) === 'family' ? nameAnywhere(word) : undefined;
    return nameAmong(bindings.imported, word) ?? anywhere ?? this.#nameOfModel(i);
  }

  /** A model’s name without its package: it counts if called with a formula and with data or a parameter. */
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

  #isVariable(word: string): boolean {
    const name = asVariable(word);
    this.bindings.trace.touched.add(name);
    return this.bindings.get(name) !== undefined;
  }
}
