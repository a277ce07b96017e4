/** Leaves out the code that draws plots, which the command line never does. */
export const withoutDrawings = {
  name: 'without-drawings',
  setup({ onLoad }) {
    onLoad({ filter: /drawings[\\/]of-(residuals|labels)\.ts$/ }, () => ({
      contents: 'export const drawResiduals = () => ({}); export const drawLabels = drawResiduals;',
    }));
  },
};
