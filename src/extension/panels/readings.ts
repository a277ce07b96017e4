import type { Memento } from 'vscode';
import type { ReadOptions } from '../../data/table.ts';
import { createSaid, type Said } from './said.ts';

/** How the user said that files are to be read, where a guess was wrong. */
export type Readings = Said<ReadOptions>;

export const createReadings = (store: Memento): Readings => createSaid(store, 'readings');
