/** The URI scheme of the documents that derive a loss from its distribution. */
export const derivationScheme = 'residual-diagnostics-derivation';
