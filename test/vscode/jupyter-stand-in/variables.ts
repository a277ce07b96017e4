/** The variables of variables.py that are recorded, and one that it has not. */
export const variables = [
  'array',
  'series',
  'frame',
  'huge',
  'number',
  'objects',
  'missing',
  'frame.residual',
];
