import { CheckEvidence } from './check-evidence.tsx';
import { ComparisonView } from './comparison.tsx';
import { Evidence } from './evidence.tsx';

/** The parts of the page that draw plots: a file of their own, so that the answer need not wait for it. */
export const withPlots = { CheckEvidence, ComparisonView, Evidence };
