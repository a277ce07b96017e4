/** Shows progress on standard error, only on a terminal and only after half a second. */
export function progressLine(size?: number): { show: (fraction: number) => void; clear: () => void } {
  const { stderr } = process;
  const begun = Date.now();
  let shown = -1;
  return {
    show(fraction) {
      const percent = Math.floor(100 * fraction);
      const elapsed = Date.now() - begun;
      if (!stderr.isTTY || percent === shown || elapsed < 500) return;
      shown = percent;
      stderr.write(`\r\u001b[K${readingInWords(fraction, elapsed, size)}`);
    },
    clear() {
      if (shown >= 0) stderr.write('\r\u001b[K');
    },
  };
}

/**
 * How much there is to read, and how long it will take at the current pace.
 *
 * @example readingInWords(0.25, 1000, 480e6) // 'Reading 480 MB … 25%, about 3 s left'
 */
export function readingInWords(fraction: number, elapsed: number, size?: number): string {
  const much = size === undefined ? '' : ` ${sizeInWords(size)}`;
  const left = fraction > 0 ? (elapsed * (1 - fraction)) / fraction : undefined;
  const long = left === undefined || left < 1000 ? '' : `, about ${secondsInWords(left / 1000)} left`;
  return `Reading${much} … ${Math.floor(100 * fraction)}%${long}`;
}

const sizeInWords = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`;

const secondsInWords = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
