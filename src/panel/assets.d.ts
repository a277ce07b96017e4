/** Style sheets are bundled into one file beside the script. */
declare module '*.css';

/** Icons are bundled as text. */
declare module '*.svg' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler gives for a file
  export default text;
}
