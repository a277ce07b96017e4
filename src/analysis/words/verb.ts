/** How the headline begins, by strength. */
export const verb = {
  strong: 'Use',
  leaning: 'Leaning toward',
  undecided: 'Undecided, provisionally',
} as const;
