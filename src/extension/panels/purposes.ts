import type { Memento } from 'vscode';
import type { Purpose } from '../../analysis/report.ts';
import { createSaid, type Said } from './said.ts';

/** What the user said the predictions of each file are used for. */
export type RememberedPurposes = Said<Purpose>;

export const createPurposes = (store: Memento): RememberedPurposes => createSaid(store, 'purposes');
