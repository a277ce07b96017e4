import type { CodeName } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { argumentsBeside, argumentsOf, isNamedByArgument } from './python-arguments.ts';
import { PythonBlocks } from './python-blocks.ts';
import { openedAt } from './python-brackets.ts';
import { readClass, readDefinition, readFrom, readImport } from './python-definitions.ts';
import {
  clear,
  type Frame,
  isHidden,
  lambdaAt,
  readColon,
  readEquals,
  shadowed,
  statementFrame,
} from './python-frames.ts';
import { constructors, keywords } from './python-names.ts';
import { roleIn } from './python-roles.ts';
import { mayAssign, readAssignment } from './python-statements.ts';
import { readString } from './python-strings.ts';
import { longestPath, type Reader } from './reader.ts';
import { bracketStep, identifier, newline, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { useOfObject } from './use-of.ts';
import { variableOf } from './variables.ts';

const { symbols, canonical } = lookups.python;

/** Reads some statements once, token by token. */
export class PythonWalk {
  /** The open brackets, innermost last. */
  readonly frames: Frame[] = [];
  /** The context outside all brackets. */
  readonly statement: Frame = statementFrame();
  readonly blocks: PythonBlocks;
  readonly #uses: Use[] = [];
  /** The last dotted name: the token after it, and its path. */
  #last = { next: -1, path: '' };
  #isStatementStart = true;
  readonly #shadows: ReadonlyMap<number, ReadonlySet<string>>;

  constructor(
    readonly language: Language,
    readonly reader: Reader,
    readonly bindings: Bindings,
  ) {
    this.blocks = new PythonBlocks(bindings);
    this.#shadows = shadowed(reader);
  }

  get frame(): Frame {
    return this.frames.at(-1) ?? this.statement;
  }

  uses(): Use[] {
    const { kind, code } = this.reader.tokens;
    for (let i = 0; i < this.reader.count; ) {
      const next = this.#isStatementStart && kind[i] === identifier ? this.#begin(i) : i;
      if (next > i) {
        i = next;
        continue;
      }
      if (kind[i] === newline) this.#endLine(Math.max(0, code[i]!));
      else if (kind[i] === string) readString(this, i);
      else if (kind[i] === punctuation) this.#readPunctuation(i);
      else if (
        kind[i] === identifier &&
        this.bindings.watch.mayHold(code[i]!) &&
        !this.reader.is(i - 1, '.')
      ) {
        i = this.#readIdentifier(i);
        continue;
      }
      i++;
    }
    this.blocks.leaveAll();
    return this.#uses;
  }

  /** Reports the symbol that a path stands for, if there is one, with its call's arguments. */
  report(i: number, path: string, more: Partial<Use> = {}): void {
    const name = symbols.get(canonical(path));
    if (name) this.reportName(i, name, more);
  }

  reportName(i: number, name: CodeName, more: Partial<Use> = {}): void {
    const { reader } = this;
    const given = reader.is(i + 1, '(') ? argumentsAt(reader, i + 1) : argumentsBeside(reader, this.frame, i);
    if (isNamedByArgument(reader, given, name)) return;
    const read = argumentsOf(this, i, name, given);
    const role = roleIn(this, i, name, given);
    this.#uses.push({
      start: reader.tokens.start[i]!,
      end: reader.tokens.end[i]!,
      meaning: name.meaning,
      name,
      ...(role && { role }),
      ...read,
      ...more,
    });
  }

  readonly add = (uses: readonly Use[]): void => {
    this.#uses.push(...uses);
  };

  #begin(i: number): number {
    const { reader, bindings } = this;
    this.#isStatementStart = false;
    this.blocks.startStatement();
    if (mayAssign(reader, i, bindings)) readAssignment(this, i);
    return bindings.watch.mayHold(reader.tokens.code[i]!) ? this.#readStatement(i) : i;
  }

  #readStatement(i: number): number {
    const { reader, bindings, blocks } = this;
    if (reader.isWord(i, keywords.except)) blocks.enterFallback();
    if (reader.isWord(i, keywords.import)) return readImport(reader, i, bindings, blocks.bind);
    if (reader.isWord(i, keywords.from))
      return readFrom(reader, i, bindings, blocks.bind, (token, path) =>
        this.report(token, path, { isImport: true }),
      );
    const from = reader.isWord(i, keywords.async) ? i + 1 : i;
    if (reader.isWord(from, keywords.def)) {
      readDefinition(reader, from, bindings, blocks.indent);
      blocks.enterDefinition();
      this.statement.isDefinition = true;
      return from + 2;
    }
    if (!reader.isWord(i, keywords.class)) return i;
    blocks.enterClass();
    readClass(reader, i, bindings, blocks.indent);
    return i + 2;
  }

  #endLine(indent: number): void {
    while (this.frames.length > 0) this.frames.pop();
    clear(this.statement);
    this.#isStatementStart = true;
    this.blocks.startLine(indent);
  }

  #readPunctuation(i: number): void {
    const { reader, frame } = this;
    const c = reader.tokens.code[i]!;
    const step = bracketStep(c);
    if (step > 0) this.frames.push(openedAt(this, i, this.#shadows.get(i)));
    else if (step < 0) {
      const closed = this.frames.pop();
      const instance = c === 41 && closed?.callee ? constructors[closed.callee] : undefined;
      if (instance) this.#follow(i, instance);
    } else if (c === 44) {
      // `addGrid(model.loss, […])`
      if (reader.isWord(frame.open - 1, keywords.addGrid) && reader.isIdentifier(i - 1))
        frame.option = reader.word(i - 1);
      frame.key = '';
      frame.pending = '';
      frame.lambda = undefined;
      if (frame.place !== undefined) frame.place++;
    } else if (c === 59 && this.frames.length === 0) {
      this.#isStatementStart = true;
      clear(this.statement);
    } else if (c === 61) readEquals(reader, i, frame);
    else if (c === 58) readColon(reader, i, frame);
  }

  /** The path of the function that the bracket at token i calls; empty if unknown. */
  calleeAt(i: number): string {
    const { reader } = this;
    if (this.#last.next === i) return this.#last.path;
    if (reader.isWord(i - 1, keywords.compile) && reader.is(i - 2, '.')) return '.compile';
    return reader.isWord(i - 1, keywords.dict) ? 'dict' : '';
  }

  #readIdentifier(i: number): number {
    const { reader, bindings, frames } = this;
    if (reader.isWord(i, keywords.lambda)) return this.#readLambda(i);
    const name = reader.word(i);
    const path =
      bindings.get(name) ?? (name === 'self' ? bindings.get(`self.${reader.word(i + 2)}`) : undefined);
    // The name of an argument or a class attribute: `norm = True`, `norm: bool = True`.
    const begins = frames.length > 0 || reader.isNewline(i - 1);
    const isAssigned = reader.is(i + 1, '=') && !reader.is(i + 2, '=');
    const isNamed = begins && (isAssigned || (frames.length === 0 && reader.is(i + 1, ':')));
    if (path === undefined || isNamed || isHidden(this.frames, this.frame, name)) return i + 1;
    const isTarget = reader.isWord(i - 1, keywords.for) || reader.isWord(i - 1, keywords.as);
    if (isTarget || reader.isWord(i + 1, keywords.for)) {
      if (frames.length === 0) bindings.unset(name);
      return i + 1;
    }
    const from = name === 'self' ? i + 2 : i;
    const variable = variableOf(path);
    if (variable) return this.#readVariable(from, variable);
    // A single letter is more often a variable than a distribution, so it counts only if called or followed by an
    // attribute.
    const isUsed = reader.is(from + 1, '(') || reader.is(from + 1, '.') || name.length > 1;
    if (from === i && isUsed) this.report(i, path);
    this.#follow(from, path);
    // `partial(Regressor, loss="…")` and `make_scorer(loss, alpha=…)` take arguments for the function they are given.
    const isPassedOn =
      reader.isWord(from - 2, keywords.partial) || reader.isWord(from - 2, keywords.make_scorer);
    if (reader.is(from - 1, '(') && isPassedOn) this.#readPartial(from);
    return this.#last.next;
  }

  #readPartial(first: number): void {
    const { reader } = this;
    const frame = this.frames.at(-1)!;
    frame.callee = this.#last.path;
    const use = this.#uses.at(-1);
    if (!use?.name?.parameters || use.start < reader.tokens.start[first]!) return;
    const named = argumentsAt(reader, frame.open).filter(({ name }) => name !== undefined);
    Object.assign(use, parametersGiven(use.name, reader, named));
  }

  /** Reports calls of a variable that holds a loss, and for an alias of a symbol also accesses to its attributes. */
  #readVariable(
    i: number,
    { path, isInstance, parameters }: NonNullable<ReturnType<typeof variableOf>>,
  ): number {
    const { reader } = this;
    this.#last = { next: i + 1, path: isInstance ? '' : canonical(path) };
    const name = symbols.get(canonical(path));
    if (!name) return i + 1;
    if (!isInstance && (reader.is(i + 1, '(') || reader.is(i + 1, '.')))
      this.reportName(i, name, { isVariable: true });
    else if (isInstance && reader.is(i + 1, '('))
      this.#uses.push(useOfObject(name, reader, i, parameters && { parameters }));
    return i + 1;
  }

  #readLambda(i: number): number {
    const { next, names } = lambdaAt(this.reader, i);
    this.frame.lambda = names;
    this.frame.isShadowing = true;
    return next;
  }

  /** Follows the attributes after token i, whose path is known, and reports each one in the catalog. */
  #follow(i: number, path: string): void {
    const { reader } = this;
    let at = i;
    let resolved = path;
    for (; reader.is(at + 1, '.') && reader.isIdentifier(at + 2); at += 2) {
      if (at - i > 2 * longestPath) continue;
      resolved += `.${reader.word(at + 2)}`;
      this.report(at + 2, resolved);
    }
    this.#last = { next: at + 1, path: canonical(resolved) };
  }
}
