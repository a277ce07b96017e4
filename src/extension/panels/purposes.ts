import type { Memento } from 'vscode';
import type { Purpose } from '../../analysis/report.ts';
import { type ChoicePerFile, createChoicePerFile } from './choice-per-file.ts';

/** What the predictions of each file are used for, as the user stated. */
export type RememberedPurposes = ChoicePerFile<Purpose>;

export const createPurposes = (store: Memento): RememberedPurposes => createChoicePerFile(store, 'purposes');
