/** Admits a limited number of callers at a time; the others wait in order of arrival. */
export interface Turns {
  /** True when it is the caller's turn, which must end with `leave`; false if the signal is aborted first. */
  enter(signal?: AbortSignal): Promise<boolean>;
  leave(): void;
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce;
  const waiting = new Set<() => void>();
  return {
    async enter(signal) {
      if (signal?.aborted) return false;
      if (free > 0) {
        free--;
        return true;
      }
      return new Promise((resolve) => {
        const decide = (mine: boolean) => {
          waiting.delete(admit);
          signal?.removeEventListener('abort', giveUp);
          resolve(mine);
        };
        const admit = () => decide(true);
        const giveUp = () => decide(false);
        waiting.add(admit);
        signal?.addEventListener('abort', giveUp);
      });
    },
    leave() {
      const [next] = waiting;
      if (next) next();
      else free++;
    },
  };
}
