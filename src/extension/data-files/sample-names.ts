/** The samples in media/samples, the clearest first, each with what it shows. */
export const samples = {
  'delivery-times.csv': 'Laplace errors: use L1',
  'old-faithful.csv': 'Normal errors: use L2',
  'cars.csv': 'An exact tie: undecided',
  'engel-food.csv': 'Spread that grows with the prediction',
  'dax-returns.csv': 'Heavy tails',
  'newcomb.json': 'Two gross errors that decide',
  'michelson.csv': 'Rows in order, not independent',
  'earthquake-magnitudes.csv': 'Values rounded to a tenth',
  'insect-sprays.csv': 'Counts',
  'iris-probabilities.csv': 'Class probabilities',
} as const;

export const sampleNames = Object.keys(samples) as (keyof typeof samples)[];
