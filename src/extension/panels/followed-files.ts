import type { Disposable, Uri } from 'vscode';
import { stampOf } from '../data-files/file-stamp.ts';
import { watchFile } from '../data-files/watch.ts';

interface Following {
  /** The files as they are now: a comparison has several. */
  files(): Uri[];
  /** Whether changes of the files are to be followed. */
  follows(): boolean;
  /** Whether an analysis has ended: one that runs reads the files anyway. */
  isSettled(): boolean;
  update(): Promise<void>;
}

/** The files behind a panel, followed as they change. */
export interface FollowedFiles {
  /** Has it noted how the files are, as they are about to be read, which does not wait for it. */
  noteRead(): void;
  /** Makes up for changes that nobody told of. */
  catchUp(): Promise<void>;
  /** Watches the files that there are now. */
  watch(): void;
  dispose(): void;
}

export function followFiles({ files, follows, isSettled, update }: Following): FollowedFiles {
  let watches: Disposable[] = [];
  /** The files as they were when last read. VS Code's window tells, which is busy while it makes a panel's frame. */
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
