import type { Report, ReportedTest } from '../report.ts';

/**
 * The report with the distribution of the errors divided by the scale of their rows in place of the errors’ own, if the
 * answer is based on it.
 */
export function scaledReport(report: Report): Report | undefined {
  const { standardised, fits: _, ...rest } = report;
  if (!standardised) return undefined;
  const { comparison, families, shape, fits } = standardised;
  const scaled = new Map(standardised.tests.filter(isOfDistribution).map((test) => [test.id, test]));
  return {
    ...rest,
    comparison,
    families,
    shape,
    tests: report.tests.map((test) => scaled.get(test.id) ?? test),
    ...(fits && { fits }),
  };
}

/** Shown with the table of all tests. */
export const aboutScaledTests =
  'The tests of a normal and of a Laplace distribution are of the errors divided by their scale.';

const isOfDistribution = ({ null: supposed }: ReportedTest): boolean =>
  supposed === 'normal' || supposed === 'laplace';
