import { defineLibrary } from '../library.ts';

export const scvi = defineLibrary({
  id: 'scvi',
  name: 'scvi-tools',
  language: 'python',
  imports: ['scvi'],
  names: [
    {
      prefix: 'scvi.distributions.',
      source: 'https://docs.scvi-tools.org/en/stable/api/developer.html',
      names: {
        'NegativeBinomial|NegativeBinomialMixture': 'distribution:negative-binomial',
        ZeroInflatedNegativeBinomial: 'distribution:zero-inflated-negative-binomial',
        Poisson: 'distribution:poisson',
      },
    },
    {
      keys: ['gene_likelihood'],
      source: 'https://docs.scvi-tools.org/en/stable/api/reference/scvi.model.SCVI.html',
      names: {
        nb: 'distribution:negative-binomial',
        zinb: 'distribution:zero-inflated-negative-binomial',
        poisson: 'distribution:poisson',
        normal: 'distribution:normal',
      },
    },
  ],
});
