/** The samples in media/samples, the clearest first, each with what it shows. */
export const samples = {
  'delivery-times.csv': 'Laplace errors: use MAE (L1)',
  'old-faithful.csv': 'Normal (Gaussian) errors: use MSE (L2)',
  'cars.csv': 'An exact tie: undecided',
  'engel-food.csv': 'Variance that grows with the prediction',
  'dax-returns.csv': 'Heavy tails',
  'newcomb.json': 'Two outliers that decide the answer',
  'michelson.csv': 'Correlated rows',
  'earthquake-magnitudes.csv': 'Values rounded to a tenth',
  'insect-sprays.csv': 'Counts',
  'iris-probabilities.csv': 'Class probabilities',
} as const;

export const sampleNames = Object.keys(samples) as (keyof typeof samples)[];
