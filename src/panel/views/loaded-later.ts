import { selfContainedHtml } from '../save/self-contained-html.ts';
import { CheckEvidence } from './check-evidence.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { CompareForm } from './compare-form.tsx';
import { ComparisonView } from './comparison.tsx';
import { Evidence } from './evidence.tsx';
import { ReadingForm } from './reading-form.tsx';

/**
 * The parts of the page that draw plots or are opened by the user, in a bundle of their own so that the answer need
 * not wait for them.
 */
export const loadedLater = {
  CheckEvidence,
  ColumnsForm,
  CompareForm,
  ComparisonView,
  Evidence,
  ReadingForm,
  selfContainedHtml,
};
