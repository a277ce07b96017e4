import type { DocumentSelector, TextDocument } from 'vscode';
import { matchedLanguages } from '../../code/reading/language-ids.ts';
import { endings, languageOfFile } from '../../code/reading/language-of-file.ts';

/** The language that the editor knows, else the one that the file’s ending says. */
export const languageOf = ({ languageId, uri }: TextDocument): string =>
  matchedLanguages.includes(languageId) ? languageId : (languageOfFile(uri.path) ?? languageId);

/** All documents in which names are looked for. */
export const whereNamesAre: DocumentSelector = [
  ...matchedLanguages,
  { pattern: `**/*.{${endings.flatMap((one) => [one, one[0]!.toUpperCase() + one.slice(1)]).join(',')}}` },
];
