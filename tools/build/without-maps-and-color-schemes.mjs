import { pathToFileURL } from 'node:url';

/** What the plotting library itself needs of each package. */
const needed = { 'd3-geo': ['geoPath', 'geoStream', 'geoTransform'], 'd3-scale-chromatic': [] };

/**
 * Leaves map projections and color schemes out of the page. The plotting library refers to all of them by name, so they
 * would be bundled; our plots have no maps, and the theme gives their colors. Whoever calls one is told.
 */
export const withoutMapsAndColorSchemes = {
  name: 'without-maps-and-color-schemes',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^d3-(?:geo|scale-chromatic)$/ }, async ({ path, pluginData, kind, resolveDir }) => {
      if (pluginData === 'whole') return undefined;
      const whole = await resolve(path, { kind, resolveDir, pluginData: 'whole' });
      return { path, namespace: 'partly', pluginData: { file: whole.path, resolveDir } };
    });
    onLoad({ filter: /./, namespace: 'partly' }, async ({ path, pluginData: { file, resolveDir } }) => {
      const names = Object.keys(await import(pathToFileURL(file)));
      const kept = needed[path];
      const others = names.filter((name) => !kept.includes(name));
      return {
        contents: `
          function leftOut() { throw new Error('Left out of the page: see without-maps-and-color-schemes'); }
          ${kept.length > 0 ? `export { ${kept} } from ${JSON.stringify(file)};` : ''}
          export { ${others.map((name) => `leftOut as ${name}`)} };`,
        resolveDir,
      };
    });
  },
};
