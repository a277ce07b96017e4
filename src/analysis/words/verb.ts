/** How the answer begins, by its strength. */
export const verb = {
  strong: 'Use',
  leaning: 'Leaning toward',
  undecided: 'Undecided, leaning toward',
} as const;
