/** The most bytes requested from a kernel: its answer is copied as text several times in memory. */
export const mostBytes = 32_000_000;

/** The most vectors listed. */
export const mostVariables = 1000;

/** Markers around the answer, which separate it from other output of the kernel. */
export const [opening, closing] = ['<residual-diagnostics>', '</residual-diagnostics>'] as const;
