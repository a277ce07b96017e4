import type { Disposable, Uri } from 'vscode';
import { stampOf } from '../data-files/file-stamp.ts';
import { watchFile } from '../data-files/watch.ts';

interface Following {
  /** The current files; a comparison has several. */
  files(): Uri[];
  /** Whether to react to changes of the files. */
  follows(): boolean;
  /** Whether no analysis is running; a running one reads the current files anyway. */
  isSettled(): boolean;
  update(): Promise<void>;
}

/** Follows changes of the files shown in a panel. */
export interface FollowedFiles {
  /** Records the state of the files, which are about to be read. Does not delay the reading. */
  noteRead(): void;
  /** Reacts to changes that no event reported. */
  catchUp(): Promise<void>;
  /** Watches the current files instead of the previous ones. */
  watch(): void;
  dispose(): void;
}

export function followFiles({ files, follows, isSettled, update }: Following): FollowedFiles {
  let watches: Disposable[] = [];
  /**
   * The state of the files when last read. A promise, because VS Code answers late while it creates a panel's frame.
   */
  let stamp: Promise<string> | undefined;
  const dispose = () => {
    for (const watch of watches) watch.dispose();
    watches = [];
  };
  const onChange = () => {
    if (follows()) void update();
  };
  return {
    noteRead() {
      stamp = stampOf(files());
    },
    async catchUp() {
      if (!stamp || !follows() || !isSettled()) return;
      const [before, now] = await Promise.all([stamp, stampOf(files())]);
      if (now !== before) await update();
    },
    watch() {
      dispose();
      watches = files().map((file) => watchFile(file, onChange));
    },
    dispose,
  };
}
