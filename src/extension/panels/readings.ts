import type { Memento } from 'vscode';
import type { ReadOptions } from '../../data/table.ts';
import { createSaid, type Said } from './said.ts';

/** How the user said each file is to be read, where the guess was wrong. */
export type Readings = Said<ReadOptions>;

export const createReadings = (store: Memento): Readings => createSaid(store, 'readings');
