/** The editor’s language ids by file extension. */
const languages: Readonly<Record<string, string>> = {
  py: 'python',
  pyw: 'python',
  r: 'r',
  jl: 'julia',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  stan: 'stan',
  stanfunctions: 'stan',
  md: 'markdown',
  rmd: 'rmd',
  qmd: 'quarto',
  rst: 'restructuredtext',
  rnw: 'rsweave',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  conf: 'ini',
  json: 'json',
  jsonc: 'jsonc',
};

/** The extensions of the files that are searched for names. */
export const endings: readonly string[] = Object.keys(languages);

/**
 * The language of a file by its name, for where the editor doesn't know it: a bare VS Code opens `.Rmd` and `.qmd` as
 * plain text.
 */
export function languageOfFile(file: string): string | undefined {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, ending) ? languages[ending] : undefined;
}
