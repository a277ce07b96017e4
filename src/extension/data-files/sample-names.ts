/** The samples in media/samples, the clearest first. */
export const sampleNames = [
  'delivery-times.csv',
  'old-faithful.csv',
  'cars.csv',
  'engel-food.csv',
  'dax-returns.csv',
  'newcomb.json',
  'michelson.csv',
  'earthquake-magnitudes.csv',
  'insect-sprays.csv',
  'iris-probabilities.csv',
] as const;
