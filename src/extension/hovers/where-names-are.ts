import type { DocumentSelector, TextDocument } from 'vscode';
import { matchedLanguages } from '../../code/reading/language-ids.ts';
import { endings, languageOfFile } from '../../code/reading/language-of-file.ts';

/** The language known to the editor, or else the one that the file extension implies. */
export const languageOf = ({ languageId, uri }: TextDocument): string =>
  matchedLanguages.includes(languageId) ? languageId : (languageOfFile(uri.path) ?? languageId);

/** Selects all documents that are searched for names. */
export const whereNamesAre: DocumentSelector = [
  ...matchedLanguages,
  { pattern: `**/*.{${endings.flatMap((one) => [one, one[0]!.toUpperCase() + one.slice(1)]).join(',')}}` },
];
