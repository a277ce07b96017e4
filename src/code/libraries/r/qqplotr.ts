import { defineLibrary } from '../library.ts';
import { quantilePlots } from './quantile-plots.ts';

export const qqplotr = defineLibrary({
  id: 'qqplotr',
  name: 'qqplotr',
  language: 'r',
  imports: ['qqplotr'],
  names: [quantilePlots('https://cran.r-project.org/web/packages/qqplotr/vignettes/introduction.html')],
});
