import { defineLibrary } from '../library.ts';

export const scikitImage = defineLibrary({
  id: 'scikit-image',
  name: 'scikit-image',
  language: 'python',
  imports: ['skimage'],
  names: [
    {
      prefix: 'skimage.metrics.',
      role: 'metric',
      source: 'https://scikit-image.org/docs/stable/api/skimage.metrics.html',
      names: {
        'mean_squared_error|normalized_root_mse': 'loss:l2',
      },
    },
  ],
});
