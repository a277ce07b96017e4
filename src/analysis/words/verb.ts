/** How the answer begins, by how firm it is. */
export const verb = { strong: 'Use', leaning: 'Lean to', undecided: 'Undecided, leaning to' } as const;
