import type { Bindings } from './bindings.ts';
import { usesInBugs } from './bugs-model.ts';
import type { Language } from './parts.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** The distributions of a model in Stan or JAGS that the string at token i holds. */
export function usesInModel(reader: Reader, i: number): Use[] {
  const content = reader.word(i);
  if (!content.includes('~') || !/\bmodel\s*\{/.test(content)) return [];
  const start = reader.tokens.start[i]!;
  const jags = usesInBugs(content, start);
  if (jags.length > 0) return jags;
  const until = reader.text.slice(0, reader.tokens.end[i]);
  const inner = new Reader(until, scan(until, stan.lexicon, start));
  return stan.walk(inner, stan.start());
}

const prompt = /^[ \t]*(?:>>>|\.\.\.) ?/;

/** The examples in the documentation that the string at token i is: lines behind `>>>`. */
export function usesInSession(language: Language, reader: Reader, i: number, bindings: Bindings): Use[] {
  const content = reader.word(i);
  if (!content.includes('>>>')) return [];
  return usesInSnippet(language, sessionCode(content), reader.tokens.start[i]!, bindings);
}

/** The text of a session with its prompts and all but what was typed blank: what is left keeps its place. */
export const sessionCode = (text: string, prompts = prompt): string =>
  text
    .split('\n')
    .map((line) => {
      const [typed = ''] = prompts.exec(line) ?? [];
      return ' '.repeat(typed.length) + (typed ? line.slice(typed.length) : ' '.repeat(line.length));
    })
    .join('\n');

/** The names in a piece of code that stands somewhere in another text; what it binds stays in it. */
export function usesInSnippet(language: Language, code: string, at: number, bindings: Bindings): Use[] {
  const inner = new Reader(code, scan(code, language.lexicon), language.lexicon.joinsLines);
  for (let k = 0; k < inner.count; k++) if (inner.isIdentifier(k)) bindings.trace.touched.add(inner.word(k));
  const uses = bindings.isolated(() => language.walk(inner, bindings));
  return uses.map((use) => ({ ...use, start: use.start + at, end: use.end + at }));
}
