/** Leaves out a library's own Brotli and gzip decompression, half its size: Node and the browser have theirs. */
export const withoutOwnUnpacking = {
  name: 'without-own-unpacking',
  setup({ onLoad }) {
    onLoad({ filter: /hyparquet-compressors[\\/]src[\\/](brotli|gzip)\.js$/ }, () => ({
      contents: 'export const decompressBrotli = undefined; export const gunzip = undefined;',
    }));
  },
};
