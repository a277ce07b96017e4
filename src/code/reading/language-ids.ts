/**
 * The editor’s ids of the supported languages, in a file of their own so that the readers need not be loaded for
 * them.
 */

export const codeLanguages = [
  'python',
  'r',
  'julia',
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'stan',
] as const;

/** Documents: prose that contains code. */
export const documentLanguages: readonly string[] = [
  'markdown',
  'quarto',
  'rmd',
  'restructuredtext',
  'rsweave',
];

/** Settings files. */
export const settingsLanguages: readonly string[] = ['yaml', 'toml', 'ini', 'properties', 'json', 'jsonc'];

/** JSON, with or without comments. */
export const isJson = (languageId: string): boolean => /^jsonc?$/.test(languageId);

export const matchedLanguages: readonly string[] = [
  ...codeLanguages,
  ...documentLanguages,
  ...settingsLanguages,
];

/**
 * The setting that turns on the hovers of a language. React files share that of their language, documents that of
 * Markdown, and settings files that of YAML. JSON has its own, because it is used for so much else.
 */
export const settingOf = (languageId: string): string =>
  documentLanguages.includes(languageId)
    ? 'markdown'
    : isJson(languageId)
      ? 'json'
      : settingsLanguages.includes(languageId)
        ? 'yaml'
        : languageId.replace(/react$/, '');
