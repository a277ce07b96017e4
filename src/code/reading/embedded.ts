import type { Bindings } from './bindings.ts';
import { usesInBugs } from './bugs-model.ts';
import type { Language } from './parts.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** The distributions of the Stan or JAGS model in the string at token i. */
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

/** The uses in the examples of the docstring at token i: lines that begin with `>>>`. */
export function usesInSession(language: Language, reader: Reader, i: number, bindings: Bindings): Use[] {
  const content = reader.word(i);
  if (!content.includes('>>>')) return [];
  return usesInSnippet(language, sessionCode(content), reader.tokens.start[i]!, bindings);
}

/** The code typed in an interactive session. Prompts and output are blanked out, so that positions don't change. */
export const sessionCode = (text: string, prompts = prompt): string =>
  text
    .split('\n')
    .map((line) => {
      const [typed = ''] = prompts.exec(line) ?? [];
      return ' '.repeat(typed.length) + (typed ? line.slice(typed.length) : ' '.repeat(line.length));
    })
    .join('\n');

/** The uses in a piece of code within another text, in a scope of its own. */
export function usesInSnippet(language: Language, code: string, at: number, bindings: Bindings): Use[] {
  const inner = new Reader(code, scan(code, language.lexicon), language.lexicon.joinsLines);
  for (let k = 0; k < inner.count; k++) if (inner.isIdentifier(k)) bindings.trace.touched.add(inner.word(k));
  const uses = bindings.isolated(() => language.walk(inner, bindings));
  return uses.map((use) => ({ ...use, start: use.start + at, end: use.end + at }));
}
