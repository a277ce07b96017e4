import { readFile } from 'node:fs/promises';

/** What texts call a loss or a distribution, in its definition, as the formatter writes it. */
const aliases = /^ {2}aliases: (?:\{ .* \}|\[.*\]|\{[\s\S]*?\n {2}\}|\[[\s\S]*?\n {2}\]),$/gm;

/** Leaves these names out of the page, which looks for none in texts: the answer waits for every kilobyte. */
export const withoutAliases = {
  name: 'without-aliases',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](?:losses|distributions)[\\/].+[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(aliases, ''),
      loader: 'ts',
    }));
  },
};
