import { defineLibrary } from '../library.ts';

export const censoredRegression = defineLibrary({
  id: 'censored-regression',
  name: 'AER and censReg',
  language: 'r',
  imports: ['AER', 'censReg', 'truncreg'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/AER/refman/AER.html',
      names: {
        'tobit|censReg': ['distribution:normal', 'censored: the Tobit model'],
        truncreg: 'distribution:truncated-normal',
        ivreg: ['loss:l2', 'with instruments'],
      },
    },
  ],
});
