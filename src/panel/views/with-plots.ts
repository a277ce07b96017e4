import { CheckEvidence } from './check-evidence.tsx';
import { ComparisonView } from './comparison.tsx';
import { Evidence } from './evidence.tsx';

/** The parts of the page that draw plots, in a bundle of their own so that the answer need not wait for them. */
export const withPlots = { CheckEvidence, ComparisonView, Evidence };
