import { defineLibrary } from '../library.ts';

export const arch = defineLibrary({
  id: 'arch',
  name: 'arch',
  language: 'python',
  imports: ['arch'],
  names: [
    {
      prefix: 'arch.univariate.',
      source: 'https://arch.readthedocs.io/en/latest/univariate/distribution.html',
      names: {
        Normal: 'distribution:normal',
        StudentsT: 'distribution:student-t',
        SkewStudent: 'distribution:skew-student-t',
        GeneralizedError: 'distribution:generalized-normal',
      },
    },
    {
      keys: ['dist'],
      source: 'https://arch.readthedocs.io/en/latest/univariate/introduction.html',
      names: {
        'normal|gaussian': 'distribution:normal',
        't|studentst': 'distribution:student-t',
        'skewt|skewstudent': 'distribution:skew-student-t',
        'ged|generalized error': 'distribution:generalized-normal',
      },
    },
  ],
});
