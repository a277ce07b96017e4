import type { Analyzed } from '../index.ts';
import { tasks } from '../tasks/index.ts';
import type { Plots } from './plots.ts';

/**
 * The plots of an analyzed sample.
 *
 * @example
 * Object.keys(drawPlots(analyzeSample({ residuals: values }).value)); // histogram, quantiles, …
 */
export const drawPlots = (analyzed: Analyzed): Plots =>
  analyzed.task === 'classification'
    ? tasks.classification.draw(analyzed.material, analyzed.report)
    : tasks[analyzed.task].draw(analyzed.material, analyzed.report);
