/** Of the documents that show the way from a distribution to its loss. */
export const derivationScheme = 'residual-diagnostics-derivation';
