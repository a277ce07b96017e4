import type { Memento } from 'vscode';
import type { ReadOptions } from '../../data/table.ts';
import { type ChoicePerFile, createChoicePerFile } from './choice-per-file.ts';

/** How each file is to be read, as the user chose where the guess was wrong. */
export type Readings = ChoicePerFile<ReadOptions>;

export const createReadings = (store: Memento): Readings => createChoicePerFile(store, 'readings');
