/** Brotli and gzip are unpacked by Node and the browser themselves: a library's own versions, half its size, stay out. */
export const withoutOwnUnpacking = {
  name: 'without-own-unpacking',
  setup({ onLoad }) {
    onLoad({ filter: /hyparquet-compressors[\\/]src[\\/](brotli|gzip)\.js$/ }, () => ({
      contents: 'export const decompressBrotli = undefined; export const gunzip = undefined;',
    }));
  },
};
