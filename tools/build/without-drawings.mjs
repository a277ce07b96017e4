/** The command line draws nothing: a task's way to draw what it has analyzed stays out of it. */
export const withoutDrawings = {
  name: 'without-drawings',
  setup({ onLoad }) {
    onLoad({ filter: /drawings[\\/]of-(residuals|labels)\.ts$/ }, () => ({
      contents: 'export const drawResiduals = () => ({}); export const drawLabels = drawResiduals;',
    }));
  },
};
