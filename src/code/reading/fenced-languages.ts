import { sessionCode } from './embedded.ts';
import { javascript } from './javascript.ts';
import { julia } from './julia.ts';
import type { Language } from './parts.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { stan } from './stan.ts';

/** The code blocks of Julia's Documenter: an at sign and one of these words. */
const documenter = 'example repl setup eval'.replace(/\b(?=\w)/g, '@');

const byWord: readonly (readonly [Language, string])[] = [
  [python, 'python py python3 py3 ipython ipython3 pycon python-repl pyodide pyodide-python sage'],
  [r, 'r rscript rconsole webr webr-r rsplus splus'],
  [julia, `julia jl jldoctest julia-repl ${documenter}`],
  [javascript, 'javascript js jsx mjs cjs typescript ts tsx ojs'],
  [stan, 'stan'],
];

const languages = new Map(
  byWord.flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);

/** The language named by a fence: `python`, `{r, echo=FALSE}`, `{code-cell} ipython3`, `{.python .input}`. */
export function languageNamed(info: string): Language | undefined {
  const [, first = '', second = ''] = /^\{?\s*\.?(@?[\w+-]*)\}?\s*([\w+-]*)/.exec(info.toLowerCase()) ?? [];
  return languages.get(first === 'code-cell' ? second || 'python' : first);
}

/** The language of an interactive session whose fence says only `console` or `text`. */
export const languageOfSession = (info: string, code: string): Language | undefined =>
  /^(?:console|text|txt|shell|sh|bash|terminal|output|plaintext|none)\b/i.test(info) &&
  starts.get(python)!.test(code)
    ? python
    : undefined;

/** A guess at the language of code without one; undefined if the text hardly looks like code. */
export function languageGuessed(code: string): Language | undefined {
  if (/^\s*(?:>>> |import \w|from [\w.]+ import|def \w+\(|class \w+[(:])/m.test(code)) return python;
  if (/<- |^\s*library\(|%>%|\|>|^\s*\w+\(.*~/m.test(code)) return r;
  if (/^\s*using [A-Z]|^julia> /m.test(code)) return julia;
  if (/^\s*(?:const|let|var) |=> \{|require\(/m.test(code)) return javascript;
  return /^\s*[\w.]+\s*=|^\s*[\w.]+\(.*\)\s*$/m.test(code) ? python : undefined;
}

const prompts = new Map<Language, RegExp>([
  [python, /^[ \t]*(?:>>>|\.\.\.) ?|^[ \t]*In \[\d+\]: /],
  [r, /^[ \t]*[>+] /],
  [julia, /^[ \t]*julia> | {7}(?=\S)/],
]);
const starts = new Map<Language, RegExp>([
  [python, /^[ \t]*(?:>>> |In \[\d+\]: )/m],
  [r, /^> \w/m],
  [julia, /^[ \t]*julia> /m],
]);

/** Code without the prompts and the output of an interactive session, if it is one. */
export function typedIn(language: Language, code: string): string {
  return starts.get(language)?.test(code) ? sessionCode(code, prompts.get(language)) : code;
}
