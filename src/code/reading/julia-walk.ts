import type { CodeName } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { sessionCode, usesInModel, usesInSnippet } from './embedded.ts';
import { usesInterpolated } from './interpolated.ts';
import { readModel } from './julia-models.ts';
import { argumentsOfCaller, calledBefore, isPassedAsLoss, settingAt } from './julia-places.ts';
import { roleIn } from './julia-roles.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { type Reader, words } from './reader.ts';
import { identifier, string } from './scan.ts';
import type { Use } from './use.ts';
import { argumentsOfCall, useOf, useOfObject } from './use-of.ts';
import { instanceOf, otherNameOf, variableOf } from './variables.ts';

const { symbols, inModule, libraryOf } = lookups.julia;

export const keywords = words([
  'using',
  'import',
  'export',
  'as',
  'const',
  'struct',
  'type',
  'function',
  'module',
  'rand',
  'load',
  'formula',
  'model',
]);

/**
 * Modules whose names `using` makes available, where these are not just the module's own. Flux exports its losses
 * only from `Flux.Losses`.
 */
const exported: Readonly<Record<string, readonly string[]>> = {
  GLM: ['GLM', 'Distributions'],
  Turing: ['Turing', 'Distributions'],
  MixedModels: ['MixedModels', 'Distributions'],
  StatsPlots: ['Distributions'],
  Flux: [],
};

/** Functions whose first argument is a distribution. */
const takesDistribution =
  /^(?:log)?(?:pdf|cdf|ccdf)$|^rand!?$|^quantile$|^loglikelihood$|^(?:truncated|censored|filldist|fit_mle|product_distribution)$/;

/** The expressions interpolated in a string, `$(…)`, with brackets nested up to three deep. */
const expressions = /\$\(((?:[^()"]|\((?:[^()"]|\((?:[^()"]|\([^()"]*\))*\))*\))+)\)/g;

/** Reads some Julia code once, token by token. */
export class JuliaWalk {
  readonly #uses: Use[] = [];

  constructor(
    readonly language: Language,
    readonly reader: Reader,
    readonly bindings: Bindings,
  ) {}

  uses(): Use[] {
    const { kind, code } = this.reader.tokens;
    for (let i = 0; i < this.reader.count; ) {
      if (kind[i] === string) this.#readString(i);
      else if (kind[i] === identifier) {
        i = this.bindings.watch.mayHold(code[i]!) ? this.#readIdentifier(i) : this.#readUnbound(i);
        continue;
      }
      i++;
    }
    return this.#uses;
  }

  #report(i: number, name: CodeName | undefined, more: Partial<Use> = {}): void {
    if (!name) return;
    const { reader } = this;
    if (
      name.unlessAt !== undefined &&
      argumentsOfCaller(reader, i).some(({ place }) => place === name.unlessAt)
    )
      return;
    const role = roleIn(reader, i, name, this.bindings);
    this.#uses.push(useOf(name, reader, i, argumentsOfCall(reader, i), { ...(role && { role }), ...more }));
  }

  #readString(i: number): void {
    const { reader, bindings, language } = this;
    const text = reader.word(i);
    if (text.length < 60 && this.#readSetting(i, i - 1)) return;
    if (text.includes('$(')) this.#uses.push(...usesInterpolated(language, expressions, reader, i, bindings));
    if (text.length < 20) return;
    const code = codeInDocumentation(text);
    if (code) this.#uses.push(...usesInSnippet(language, code, reader.tokens.start[i]!, bindings));
    else this.#uses.push(...usesInModel(reader, i));
  }

  /** Reads `using A, B.C: x, y as z` or `import A as B`; returns the token after it. */
  #readUsing(i: number): number {
    const { reader, bindings } = this;
    const everything = reader.isWord(i, keywords.using);
    let at = i + 1;
    while (reader.is(at, '.')) at++;
    while (reader.isIdentifier(at)) {
      let path = reader.word(at);
      for (at++; reader.is(at, '.') && reader.isIdentifier(at + 1); at += 2)
        path += `.${reader.word(at + 1)}`;
      if (reader.is(at, ':')) return this.#readNames(at, path);
      if (reader.isWord(at, keywords.as)) {
        bindings.set(reader.word(at + 1), path);
        at += 2;
      } else bindings.set(path.slice(path.lastIndexOf('.') + 1), path);
      for (const { id } of [...libraryOf(path), ...libraryOf(path.toLowerCase())]) bindings.import(id);
      if (everything)
        for (const module of exported[path] ?? [path])
          for (const [name, symbol] of inModule(module)) bindings.set(name, symbol);
      if (reader.is(at, ',')) at++;
      while (reader.isNewline(at) && reader.is(at - 1, ',')) at++;
    }
    return at;
  }

  /** Reads `: x, y as z` after a module’s name; returns the token after it. */
  #readNames(colon: number, path: string): number {
    const { reader, bindings } = this;
    let at = colon;
    do {
      at++;
      while (reader.isNewline(at) && reader.is(at - 1, ',')) at++;
      const name = `${path}.${reader.word(at)}`;
      this.#report(at, symbols.get(name), { isImport: true });
      const renamed = reader.isWord(at + 1, keywords.as);
      bindings.set(reader.word(renamed ? at + 2 : at), name);
      at += renamed ? 3 : 1;
    } while (reader.is(at, ','));
    return at;
  }

  /** MLJ's `@load EvoTreeRegressor pkg = EvoTrees` imports a package as well. */
  #readLoad(i: number): void {
    const { reader, bindings } = this;
    for (let at = i + 1; at - i < 12 && !reader.isEnd(at); at++)
      if (reader.is(at, '=') && reader.word(at - 1) === 'pkg')
        for (const { id } of libraryOf(reader.word(at + 1))) bindings.import(id);
  }

  #readSetting(i: number, sign: number): boolean {
    const use = settingAt(this.reader, this.bindings, i, sign);
    if (use) this.#uses.push(use);
    return use !== undefined;
  }

  /** Reads a name that this file does not import: another file may include this one and import it there. */
  #readUnbound(i: number): number {
    const { reader } = this;
    if (reader.is(i - 1, '.')) return i + 1;
    if (reader.is(i - 1, ':') && reader.is(i - 2, '=') && this.#readSetting(i, i - 2)) return i + 1;
    const word = reader.word(i);
    if (reader.is(i + 1, '.') && /^[A-Z]/.test(word) && libraryOf(word).length > 0)
      return this.#follow(i, word);
    if (!reader.is(i + 1, '(')) return i + 1;
    if (/^rand(?:n|exp)!?$/.test(word)) this.#report(i, symbols.get(`Random.${word}`));
    // `glm(@formula(y ~ x), data, Poisson(), LogLink())`
    if (reader.is(i + 2, ')') && /^[A-Z]/.test(word) && this.#isFamily(i))
      this.#report(i, symbols.get(`Distributions.${word}`));
    // `y ~ Normal(μ, σ)` in a model.
    if (reader.is(i - 1, '~') && /^[A-Z]/.test(word)) this.#report(i, symbols.get(`Distributions.${word}`));
    if (/^[A-Z]/.test(word) && takesDistribution.test(calledBefore(reader, i)))
      this.#report(i, symbols.get(`Distributions.${word}`));
    return i + 1;
  }

  /** Whether a call is the family of a model: an argument after a formula and data. */
  #isFamily(i: number): boolean {
    const { reader } = this;
    if (!reader.is(i - 1, ',')) return false;
    let depth = 0;
    for (let at = i - 1; at > 0 && i - at < 60; at--) {
      if (reader.closes(at)) depth++;
      else if (reader.opens(at) && depth-- === 0)
        return /^(?:glm|fit|GeneralizedLinearModel)$/.test(reader.word(at - 1));
    }
    return false;
  }

  /** `criterion = MSELoss()`: calls of the variable are reported as this loss. */
  #bindVariable(i: number, last: number, path: string): void {
    const { reader } = this;
    const isObject = reader.is(last + 1, '(') && /^[A-Z]/.test(reader.word(last));
    const end = isObject ? reader.afterBracket(last + 1) : last + 1;
    if (!reader.is(i - 1, '=') || !reader.isIdentifier(i - 2)) return;
    if (!reader.isEnd(end) && !reader.is(end, ';')) return;
    if (reader.is(i - 3, ',') || reader.is(i - 3, ';') || reader.is(i - 3, '(')) return;
    const name = symbols.get(path);
    if (!name?.meaning.startsWith('loss:')) return;
    const made = isObject && parametersGiven(name, reader, argumentsAt(reader, last + 1));
    this.bindings.set(reader.word(i - 2), made ? instanceOf(path, made) : otherNameOf(path));
  }

  #readIdentifier(i: number): number {
    const { reader, bindings } = this;
    if (reader.isWord(i, keywords.using) || reader.isWord(i, keywords.import))
      return Math.max(i + 1, this.#readUsing(i));
    // The terms of a formula are columns: `@formula(y ~ Gamma + log(Poisson))`.
    if (reader.isWord(i, keywords.formula) && reader.is(i - 1, '@') && reader.is(i + 1, '('))
      return reader.afterBracket(i + 1);
    if (reader.isWord(i, keywords.load) && reader.is(i - 1, '@')) this.#readLoad(i);
    if (reader.isWord(i, keywords.model)) readModel(reader, i, bindings);
    // An exported name is not a use.
    if (reader.isWord(i, keywords.export) && !reader.is(i - 1, '.')) {
      let at = i;
      while (!reader.isEnd(at) || (reader.is(at - 1, ',') && at < reader.count)) at++;
      return at;
    }
    const path = bindings.get(reader.word(i));
    if (path === undefined) return this.#readUnbound(i);
    // A field, a symbol (:Normal) or an argument's name is no use.
    const isField = reader.is(i - 1, '.') && reader.touches(i - 1);
    const isSymbol =
      reader.is(i - 1, ':') && reader.touches(i - 1) && !':<'.includes(reader.mark(i - 2) || ' ');
    if (isSymbol && reader.is(i - 2, '=')) this.#readSetting(i, i - 2);
    if (isField || isSymbol) return i + 1;
    const defines = [keywords.struct, keywords.type, keywords.function].some((word) =>
      reader.isWord(i - 1, word),
    );
    if (defines || (reader.is(i + 1, '=') && !reader.is(i + 2, '='))) {
      // In `@info "…" mae = mae(ŷ, y)` the function is called, and its name is not reassigned.
      const callsItself = reader.is(i + 3, '(') && reader.word(i + 2) === reader.word(i);
      if (!isInCall(reader, i) && !callsItself) bindings.unset(reader.word(i));
      return i + 1;
    }
    const variable = variableOf(path);
    if (!variable) return this.#follow(i, path);
    const { path: held, isInstance, ...made } = variable;
    const name = symbols.get(held);
    if (!name || !reader.is(i + 1, '(')) return i + 1;
    if (isInstance) this.#uses.push(useOfObject(name, reader, i, made));
    else this.#report(i, name, { isVariable: true });
    return i + 1;
  }

  #follow(i: number, path: string): number {
    const { reader } = this;
    let at = i;
    let resolved = path;
    const name = symbols.get(resolved);
    const isPassed = name?.meaning.startsWith('loss:') && isPassedAsLoss(reader, i);
    this.#report(i, isUsed(reader, i) || isPassed ? name : undefined);
    for (at of reader.membersAfter(i)) {
      resolved += `.${reader.word(at)}`;
      this.#report(at, symbols.get(resolved));
    }
    // `const D = Distributions`
    const isAssigned = at === i && reader.is(i - 1, '=') && reader.isIdentifier(i - 2) && reader.isEnd(i + 1);
    if (isAssigned && !symbols.has(path)) this.bindings.set(reader.word(i - 2), path);
    else this.#bindVariable(i, at, resolved);
    return at + 1;
  }
}

/** The code in a docstring: after `julia>`, between fences, or in code spans. */
function codeInDocumentation(text: string): string | undefined {
  if (/^[ \t]*julia> /m.test(text)) return sessionCode(text, /^[ \t]*julia> /);
  if (!text.includes('```')) return codeInSpans(text);
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      const isFence = /^[ \t]*```/.test(line);
      if (isFence) inside = !inside && /```(?:julia|jl|jldoctest|@\w+)?\s*$/.test(line);
      return inside && !isFence ? line : ' '.repeat(line.length);
    })
    .join('\n');
}

/** The code spans of a text, with everything else blanked out. */
function codeInSpans(text: string): string | undefined {
  if (!text.includes('`')) return undefined;
  let end = 0;
  let code = '';
  for (const { index, 0: span } of text.matchAll(/`[^`\n]+`/g)) {
    code += `${' '.repeat(index + 1 - end)}${span.slice(1, -1)}\n`;
    end = index + span.length;
  }
  return code;
}

/** Lower-case names are functions and must be called; upper-case names are types and can appear anywhere. */
const isUsed = (reader: Reader, i: number) =>
  reader.is(i + 1, '(') || reader.is(i + 1, '.') || /^[A-Z]/.test(reader.word(i));

/** Whether `name =` names an argument: it follows a bracket, a comma or a semicolon. */
const isInCall = (reader: Reader, i: number) =>
  reader.is(i - 1, '(') || reader.is(i - 1, ',') || reader.is(i - 1, ';');
