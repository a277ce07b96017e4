/** Progress that is over sooner would only flicker, and drawing it would delay the answer. */
const quickMilliseconds = 150;

/**
 * Shows the state of something that runs and ends: if a run is quick its end only, otherwise its progress too, from
 * the moment it stops being quick.
 */
export function unlessQuick(show: () => void): (isRunning: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSlow = false;
  return (isRunning) => {
    if (isRunning && !isSlow) {
      timer ??= setTimeout(() => {
        isSlow = true;
        show();
      }, quickMilliseconds);
      return;
    }
    if (!isRunning) {
      clearTimeout(timer);
      timer = undefined;
      isSlow = false;
    }
    show();
  };
}
