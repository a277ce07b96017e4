import { Uri, workspace } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { recommendFor } from '../commands/recommend.ts';
import type { Panels } from './panels.ts';
import type { Services } from './services.ts';

/** Data without a file (pasted, or a notebook's variable), as the name and content of a file. */
export interface LooseData {
  name: string;
  content: Uint8Array;
}

/** The parent of a folder per data set, so that data with the same name stay apart. */
const storageFolder = (storage: Uri): Uri => Uri.joinPath(storage, 'kept');

export const newFolder = (storage: Uri): Uri => Uri.joinPath(storageFolder(storage), crypto.randomUUID());

/** Whether this is a file that the extension stores for a panel. */
export const isStored = (uri: Uri, storage: Uri): boolean =>
  uri.toString().startsWith(`${storageFolder(storage).toString()}/`);

/**
 * Analyzes data without a file in a new panel. They are stored as a file of the extension until the panel is closed,
 * so that the panel survives a reload.
 */
export async function recommendForLoose(
  { name, content }: LooseData,
  { memory, storage }: Services,
  panels: Panels,
): Promise<Report | undefined> {
  const folder = newFolder(storage);
  await workspace.fs.createDirectory(folder);
  const uri = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(uri, content);
  return recommendFor(uri, panels, memory);
}

/** Deletes a stored file with its folder. */
export async function deleteStored(uri: Uri): Promise<void> {
  await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
}
