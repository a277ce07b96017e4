/** The share of simulated files in which something happens. */
export function share(times: number, happens: () => boolean): number {
  let count = 0;
  for (let i = 0; i < times; i++) if (happens()) count++;
  return count / times;
}

export const percent = (value: number) => `${(100 * value).toFixed(1)}%`;

export const table = (header: string[], rows: string[][]): string =>
  [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
