/** Progress on standard error, on a terminal only, and only for what takes long enough to wonder. */
export function progressLine(): { show: (fraction: number) => void; clear: () => void } {
  const { stderr } = process;
  const begun = Date.now();
  let shown = -1;
  return {
    show(fraction) {
      const percent = Math.floor(100 * fraction);
      if (!stderr.isTTY || percent === shown || Date.now() - begun < 500) return;
      shown = percent;
      stderr.write(`\rReading … ${percent}%`);
    },
    clear() {
      if (shown >= 0) stderr.write('\r\u001b[K');
    },
  };
}
