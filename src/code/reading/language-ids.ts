/** The editor’s ids of the languages in which names are found: a file of its own, so that these can be known unread. */

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

/** Prose with code in it. */
export const documentLanguages: readonly string[] = [
  'markdown',
  'quarto',
  'rmd',
  'restructuredtext',
  'rsweave',
];

/** Files of settings. */
export const settingsLanguages: readonly string[] = ['yaml', 'toml', 'ini', 'properties', 'json', 'jsonc'];

/** With comments or without. */
export const isJson = (languageId: string): boolean => /^jsonc?$/.test(languageId);

export const matchedLanguages: readonly string[] = [
  ...codeLanguages,
  ...documentLanguages,
  ...settingsLanguages,
];

/**
 * The setting that turns the hovers of a language on: React’s files go with their language, documents with Markdown,
 * settings with YAML; JSON has its own, being so much else.
 */
export const settingOf = (languageId: string): string =>
  documentLanguages.includes(languageId)
    ? 'markdown'
    : isJson(languageId)
      ? 'json'
      : settingsLanguages.includes(languageId)
        ? 'yaml'
        : languageId.replace(/react$/, '');
