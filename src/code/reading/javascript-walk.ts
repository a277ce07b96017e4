import type { CodeName } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { usesInterpolated } from './interpolated.ts';
import { choosing, isText, nameFor, rootOf, under } from './javascript-names.ts';
import { type Bracket, isAmongOptions } from './javascript-options.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { longestPath, type Reader, words } from './reader.ts';
import { roleOfMethodAfter } from './roles.ts';
import { bracketStep, identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { argumentsOfCall, useOf } from './use-of.ts';
import { otherNameOf, variableOf } from './variables.ts';

const { symbols } = lookups.javascript;
export const keywords = words([
  'import',
  'from',
  'as',
  'require',
  'const',
  'let',
  'var',
  'compile',
  'function',
  'type',
]);

/** The expressions in a template literal. */
const expressions = /\$\{([^{}]+)\}/g;

/** Import statements have fewer tokens than this. */
const longestList = 200;

/** Reads some JavaScript or TypeScript code once, token by token. */
export class JavaScriptWalk {
  readonly #uses: Use[] = [];
  readonly #brackets: Bracket[] = [];
  /** The opening token of the bracket that was closed last. */
  #lastOpen: number | undefined;

  constructor(
    readonly language: Language,
    readonly reader: Reader,
    readonly bindings: Bindings,
  ) {}

  uses(): Use[] {
    const { kind, code } = this.reader.tokens;
    for (let i = 0; i < this.reader.count; ) {
      if (kind[i] === punctuation) this.#readPunctuation(i);
      else if (this.reader.isRecovered(i)) this.#brackets.length = 0;
      else if (kind[i] === string) this.#readString(i);
      else if (kind[i] === identifier && this.bindings.watch.mayHold(code[i]!)) {
        i = this.#readIdentifier(i);
        continue;
      }
      i++;
    }
    return this.#uses;
  }

  #report(i: number, name: CodeName | undefined, more: Partial<Use> = {}): void {
    if (!name) return;
    const { reader } = this;
    const role = name.meaning.startsWith('distribution:') ? roleOfMethodAfter(reader, i) : undefined;
    this.#uses.push(useOf(name, reader, i, argumentsOfCall(reader, i), { ...(role && { role }), ...more }));
  }

  #bind(name: string, path: string): void {
    // Only TensorFlow.js names losses by strings; the other packages take functions.
    if (/^tf(?:\.|$)/.test(path)) this.bindings.import('tensorflow-js');
    this.bindings.set(name, path);
  }

  /** Binds the name of a whole package, which may itself be a symbol. */
  #bindWhole(i: number, root: string): void {
    this.#report(i, symbols.get(root), { isImport: true });
    this.#bind(this.reader.word(i), root);
  }

  #readPunctuation(i: number): void {
    const { reader } = this;
    const code = reader.tokens.code[i]!;
    const step = bracketStep(code);
    const outer = this.#brackets.at(-1);
    if (step > 0) {
      const compiles = code === 40 && reader.isWord(i - 1, keywords.compile) && reader.is(i - 2, '.');
      const isCall = code === 40 && reader.isIdentifier(i - 1);
      this.#brackets.push({
        open: i,
        inCompile: compiles || (outer?.inCompile ?? false),
        outer,
        isObject: code === 123,
        meantFor: isCall && !choosing.test(reader.word(i - 1)) ? '' : outer?.key || outer?.meantFor || '',
        key: '',
      });
    } else if (step < 0) this.#lastOpen = this.#brackets.pop()?.open;
    else if (code === 44 && outer) outer.key = '';
    else if (code === 58 && outer?.isObject) {
      // `loss?: 'meanSquaredError'` in a type.
      const key = reader.is(i - 1, '?') ? i - 2 : i - 1;
      const isKey = reader.isIdentifier(key) || reader.isString(key);
      const first = reader.isIdentifier(key - 1) && reader.word(key - 1) === 'readonly' ? key - 1 : key;
      const begins = ['{', ',', ';'].some((c) => reader.is(first - 1, c)) || reader.isNewline(first - 1);
      // In `a ? b : c` the second branch keeps the key of the first.
      if (isKey && begins) outer.key = reader.word(key);
    }
  }

  #readString(i: number): void {
    const { reader, bindings } = this;
    if (reader.tokens.code[i] === 96)
      this.#uses.push(...usesInterpolated(this.language, expressions, reader, i, bindings));
    if (this.#readHeld(i)) return;
    const bracket = this.#brackets.at(-1);
    if (!bracket || (bracket.key === '' && bracket.meantFor === '')) return;
    const isChosen = reader.is(i - 1, '(') && choosing.test(reader.word(i - 2));
    const isValue =
      isChosen || [':', '[', ',', '?', '|'].some((c) => reader.is(i - 1, c)) || reader.isNewline(i - 1);
    const isKey = reader.is(i + 1, ':') && !reader.is(i - 1, '?');
    if (!isValue || isKey || reader.is(i + 1, '+')) return;
    for (const key of [bracket.key, bracket.meantFor]) {
      const name = nameFor(key, reader.word(i));
      if (!name) continue;
      if (bracket.inCompile || (bindings.imported.size > 0 && isAmongOptions(reader, bracket, i)))
        this.#report(i, name);
      return;
    }
  }

  /**
   * Reads the string in `const loss = kind ?? 'meanSquaredError'` and `type Loss = 'meanSquaredError' | 'huberLoss'`.
   */
  #readHeld(i: number): boolean {
    const { reader } = this;
    let at = i - 1;
    const isFallback = ['?', '|'].some((sign) => reader.is(at, sign) && reader.is(at - 1, sign));
    if (isFallback)
      for (at -= 2; i - at < longestPath && (reader.isIdentifier(at) || reader.is(at, '.')); ) at--;
    for (let k = 0; k < longestPath && reader.is(at, '|') && reader.isString(at - 1); k++) at -= 2;
    if (!reader.is(at, '=')) return false;
    const held = this.#targetOf(at);
    const name =
      /loss|metric/i.test(held) && this.bindings.imported.size > 0 && nameFor(held, reader.word(i));
    if (name) this.#report(i, name);
    return Boolean(name);
  }

  /** The name on the left of the assignment at token i, before any type: `#loss: Args['loss'] = …`. */
  #targetOf(i: number): string {
    const { reader } = this;
    let at = i - 1;
    while (
      i - at < longestPath &&
      (reader.isIdentifier(at) || reader.isString(at) || '.[]|'.includes(reader.mark(at) || ' '))
    )
      at--;
    const target = reader.is(at, ':') ? at - 1 : i - 1;
    return reader.isIdentifier(target) ? reader.word(target) : '';
  }

  #readIdentifier(i: number): number {
    const { reader, bindings } = this;
    const isGlobal = reader.is(i - 1, '.') && /^(?:window|globalThis|self)$/.test(reader.word(i - 2));
    if (reader.is(i - 1, '.') && !reader.is(i - 2, '.') && !isGlobal) return i + 1;
    const isCall = reader.is(i + 1, '(');
    if (reader.isWord(i, keywords.import) && !isCall) return this.#readImport(i);
    if (reader.isWord(i, keywords.require) || reader.isWord(i, keywords.import)) {
      this.#readRequire(i);
      return i + 1;
    }
    const word = reader.word(i);
    const path = bindings.get(word);
    if (path === undefined || isText(reader, i)) return i + 1;
    const declared = [keywords.const, keywords.let, keywords.var, keywords.function].some((keyword) =>
      reader.isWord(i - 1, keyword),
    );
    if (reader.is(i + 1, ':') && (reader.is(i - 1, '{') || reader.is(i - 1, ','))) return i + 1;
    if (declared && !this.#isLibrary(i + 4)) {
      bindings.unset(word);
      return i + 1;
    }
    const variable = variableOf(path);
    if (!variable) return this.#follow(i, path);
    if (reader.is(i + 1, '(')) this.#report(i, symbols.get(variable.path), { isVariable: true });
    return i + 1;
  }

  #follow(i: number, path: string): number {
    const { reader } = this;
    let at = i;
    let resolved = path;
    if (reader.is(i + 1, '(') || reader.is(i + 1, '.')) this.#report(i, symbols.get(resolved));
    for (at of reader.membersAfter(i)) {
      resolved = under(resolved, reader.word(at));
      this.#report(at, symbols.get(resolved));
    }
    if (reader.is(at + 1, ';') || reader.isEnd(at + 1)) {
      this.#readDestructured(i, resolved);
      // `const loss = tf.losses.meanSquaredError;`: calls of the variable are reported as this loss.
      const isHeld = reader.is(i - 1, '=') && reader.isIdentifier(i - 2) && !reader.is(i - 3, '.');
      if (isHeld && symbols.get(resolved)?.meaning.startsWith('loss:'))
        this.bindings.set(reader.word(i - 2), otherNameOf(resolved));
    }
    return at + 1;
  }

  #isLibrary(i: number): boolean {
    return this.reader.isString(i) && rootOf(this.reader.word(i)) !== undefined;
  }

  /**
   * Binds `{ losses, metrics as m }` or `{ losses: l }`, given the opening brace; returns the token after the closing
   * one.
   */
  #readNames(i: number, of: string, depth = 0): number {
    const { reader } = this;
    let at = i + 1;
    for (; at - i < longestList && at < reader.count && !reader.is(at, '}'); at++) {
      if (!reader.isIdentifier(at)) continue;
      const path = under(of, reader.word(at));
      if (depth < longestPath && reader.is(at + 1, ':') && reader.is(at + 2, '{')) {
        at = this.#readNames(at + 2, path, depth + 1) - 1;
        continue;
      }
      const renamed =
        (reader.isWord(at + 1, keywords.as) || reader.is(at + 1, ':')) && reader.isIdentifier(at + 2);
      this.#report(at, symbols.get(path), { isImport: true });
      this.#bind(reader.word(renamed ? at + 2 : at), path);
      if (renamed) at += 2;
    }
    return at + 1;
  }

  /** Reads an `import` of a library; returns the token to continue from. */
  #readImport(i: number): number {
    const { reader } = this;
    let at = i + 1;
    while (at < reader.count && !reader.isString(at) && !reader.is(at, ';') && at - i < longestList) at++;
    const root = reader.isString(at) ? rootOf(reader.word(at)) : undefined;
    if (root === undefined) return i + 1;
    for (let k = i + 1; k < at; k++) {
      if (reader.is(k, '*') && reader.isWord(k + 1, keywords.as)) this.#bind(reader.word(k + 2), root);
      else if (reader.is(k, '{')) k = this.#readNames(k, root) - 1;
      else if (
        reader.isIdentifier(k) &&
        reader.isWord(k + 1, keywords.from) &&
        !reader.isWord(k - 1, keywords.as)
      )
        this.#bindWhole(k, root);
    }
    return at + 1;
  }

  /** Binds the names in `const { losses } = …`, where the value at token i stands for `path`. */
  #readDestructured(i: number, path: string): void {
    const { reader } = this;
    if (!reader.is(i - 1, '=') || !reader.is(i - 2, '}')) return;
    if (this.#lastOpen !== undefined) this.#readNames(this.#lastOpen, path);
  }

  #readRequire(i: number): void {
    const { reader } = this;
    // `const tf = await import('…')`
    const first = reader.isIdentifier(i - 1) && reader.word(i - 1) === 'await' ? i - 1 : i;
    if (!reader.is(i + 1, '(') || !this.#isLibrary(i + 2) || !reader.is(first - 1, '=')) return;
    const root = rootOf(reader.word(i + 2))!;
    if (reader.isIdentifier(first - 2)) this.#bindWhole(first - 2, root);
    else this.#readDestructured(first, root);
  }
}
