/** More is not asked of a kernel: its answer travels as text through memory, several times. */
export const mostBytes = 32_000_000;

/** More vectors are not listed. */
export const mostVariables = 1000;

/** What stands round the answer, so that other output of the kernel does no harm. */
export const [opening, closing] = ['<residual-diagnostics>', '</residual-diagnostics>'] as const;
