import { defineLibrary } from '../library.ts';
import { quantilePlots } from './quantile-plots.ts';

export const envStats = defineLibrary({
  id: 'envstats',
  name: 'EnvStats',
  language: 'r',
  imports: ['EnvStats'],
  names: [quantilePlots('https://cran.r-project.org/web/packages/EnvStats/refman/EnvStats.html#qqPlot')],
});
