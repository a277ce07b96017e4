/** The editor’s ids of languages by the ends of files’ names. */
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

/** The endings of files in which names are looked for. */
export const endings: readonly string[] = Object.keys(languages);

/** The language that a file’s name says, where no editor does: a bare VS Code takes `.Rmd` and `.qmd` for plain text. */
export function languageOfFile(file: string): string | undefined {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, ending) ? languages[ending] : undefined;
}
