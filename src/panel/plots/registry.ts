import { autocorrelationPlot } from './autocorrelation.ts';
import { classBalancePlot } from './class-balance.ts';
import { confidencePlot } from './confidence.ts';
import { confusionPlot } from './confusion.ts';
import { coveragePlot } from './coverage.ts';
import type { PlotDefinition } from './definition.ts';
import { histogramPlot } from './histogram.ts';
import { observedPlot } from './observed.ts';
import { pitPlot } from './pit.ts';
import { powerPlot } from './power.ts';
import { quantilesPlot } from './quantiles.ts';
import { reliabilityPlot } from './reliability.ts';
import { rootogramPlot } from './rootogram.ts';
import { scaleLocationPlot } from './scale-location.ts';
import { scatterPlot, sequencePlot } from './scatter.ts';

/** All plots, in reading order. A plot whose `finding` is undefined has nothing to draw for the report. */
export const plotDefinitions: readonly PlotDefinition[] = [
  rootogramPlot,
  histogramPlot,
  quantilesPlot,
  powerPlot,
  observedPlot,
  scatterPlot,
  scaleLocationPlot,
  sequencePlot,
  autocorrelationPlot,
  reliabilityPlot,
  confidencePlot,
  classBalancePlot,
  confusionPlot,
  coveragePlot,
  pitPlot,
];
