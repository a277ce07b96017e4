import { Uri, workspace } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { recommendFor } from '../commands/recommend.ts';
import type { Panels } from './panels.ts';
import type { Services } from './services.ts';

/** Data that no file holds (pasted, or a notebook's variable), as a file's name and content. */
export interface LooseData {
  name: string;
  content: Uint8Array;
}

/** Each in a folder of its own: data of the same name are kept apart. */
const storageFolder = (storage: Uri): Uri => Uri.joinPath(storage, 'kept');

export const newFolder = (storage: Uri): Uri => Uri.joinPath(storageFolder(storage), crypto.randomUUID());

/** Is this one of the files that the extension keeps for a panel? */
export const isStored = (uri: Uri, storage: Uri): boolean =>
  uri.toString().startsWith(`${storageFolder(storage).toString()}/`);

/**
 * Analyses data that no file holds, in a panel of their own. They are kept as a file of the extension's until the
 * panel is closed, so that it lives on through a reload.
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

/** Deletes a kept file, with its folder. */
export async function deleteStored(uri: Uri): Promise<void> {
  await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
}
