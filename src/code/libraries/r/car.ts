import { defineLibrary } from '../library.ts';
import { quantilePlots } from './quantile-plots.ts';

export const car = defineLibrary({
  id: 'car',
  name: 'car',
  language: 'r',
  imports: ['car'],
  names: [quantilePlots('https://cran.r-project.org/web/packages/car/refman/car.html#qqPlot')],
});
