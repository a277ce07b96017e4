import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';
import { torchArguments, torchDistributions } from './torch-distributions.ts';

export const pyro = defineLibrary({
  id: 'pyro',
  name: 'Pyro',
  language: 'python',
  imports: ['pyro', 'pyroapi'],
  aliases: [
    [/^pyro\.distributions\.\w+\.(?=[A-Z])/, 'pyro.distributions.'],
    [/^pyroapi\.distributions\./, 'pyro.distributions.'],
  ],
  names: [
    {
      prefix: 'pyro.distributions.',
      source: 'https://docs.pyro.ai/en/stable/distributions.html',
      names: {
        ...torchDistributions,
        AsymmetricLaplace: 'distribution:asymmetric-laplace',
        StudentT: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df', { place: 0 }) },
        OrderedLogistic: 'distribution:ordinal',
        ZeroInflatedPoisson: 'distribution:zero-inflated-poisson',
        BetaBinomial: 'distribution:beta-binomial',
        DirichletMultinomial: 'distribution:dirichlet-multinomial',
        ZeroInflatedNegativeBinomial: 'distribution:zero-inflated-negative-binomial',
        Delta: 'distribution:point-mass',
        SoftLaplace: 'distribution:hyperbolic-secant',
        Stable: 'distribution:stable',
        Logistic: 'distribution:logistic',
        MultivariateStudentT: 'distribution:multivariate-student-t',
        'LKJ|LKJCorrCholesky': 'distribution:lkj',
        ImproperUniform: 'distribution:flat',
      },
    },
    {
      prefix: 'pyro.infer.',
      source: 'https://docs.pyro.ai/en/stable/inference_algos.html',
      names: { 'Trace_ELBO|TraceGraph_ELBO|TraceMeanField_ELBO|TraceEnum_ELBO': 'loss:elbo' },
    },
  ],
  signatures: { names: torchArguments },
});
