import { independenceCheck } from '../../analysis/words/checks/independence.ts';
import { type Drawn, definePlot, type PlotDefinition } from './definition.ts';
import { driverPlot } from './driver-levels.ts';
import { inWords } from './scatter.ts';

/** The plots of residuals in row order, where the errors of a group can't be seen together. */
const inRowOrder = ({ id }: PlotDefinition, { plots }: Drawn): boolean =>
  id === 'sequence' || (id === 'scatter' && plots.scatter?.against === 'row');

/** In place of a plot in row order: the mean error of each group, if independence was judged by groups. */
export function byGroup(plot: PlotDefinition, drawn: Drawn): PlotDefinition {
  const { checks, drivers, roles } = drawn.report;
  const check = checks.find(({ id }) => id === 'independence');
  const facts = check && inRowOrder(plot, drawn) ? independenceCheck.factsOf(check) : undefined;
  if (!facts?.groups || (facts.neighbors && facts.finding !== 'groups-alike')) return plot;
  const driver = drivers?.find(({ column }) => column === roles.group);
  // Bins of numbers are no groups.
  if (!driver || driver.segments.some(({ from, to }) => from !== to)) return plot;
  return definePlot({
    ...plot,
    ...driverPlot({ ...driver, kind: 'category' }),
    id: plot.id,
    name: 'Errors by group',
    finding: ({ report }) => inWords(report, ['independence']),
    note: () => undefined,
  });
}
