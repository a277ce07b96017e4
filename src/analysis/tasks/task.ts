import type { Result } from '../../data/problem.ts';
import type { SpatialDependence } from '../dependence/places.ts';
import type { DrawnResiduals } from '../drawings/of-residuals.ts';
import type { Plots } from '../drawings/plots.ts';
import type { ScaleAlong } from '../drivers/scale-along.ts';
import type { Report } from '../report.ts';
import type { StartTests } from '../tests-beside/run-tests.ts';
import type { TargetKind } from './recognize-task.ts';
import type { TaskWords } from './task-words.ts';

/** What an answer depends on besides the sample. */
export interface Question {
  settings: Report['settings'];
  seed: number;
  /** The column along which the size of the errors changes; called once the residuals are known. */
  scaleAlong?(material: DrawnResiduals): ScaleAlong | undefined;
  /** Whether the errors of neighboring places are alike, if the rows have places. */
  places?(material: DrawnResiduals): SpatialDependence | undefined;
  /** Where the tests run: in a parallel thread, or in place. */
  startTests?: StartTests;
  /** The result of recognizing the target's kind; absent for labels. */
  kind?: TargetKind;
}

/** The parts of a report that are specific to a task. What applies to every sample, such as metrics and drivers, is not. */
export type TaskPart = Pick<Report, 'sample' | 'recommendation' | 'tests' | 'checks'> &
  Partial<
    Pick<
      Report,
      | 'comparison'
      | 'families'
      | 'losses'
      | 'shape'
      | 'fits'
      | 'methods'
      | 'standardised'
      | 'classification'
      | 'counts'
      | 'positive'
    >
  >;

/**
 * One kind of prediction task: it chooses a loss for a sample, describes its own statistics in words, and draws what it
 * has analyzed. Everything else about a report is the same for all tasks.
 */
export interface Task<Sample, Material> {
  words: TaskWords;
  /** The decision, with the material for the plots. */
  analyze(sample: Sample, question: Question): Result<{ part: TaskPart; material: Material }>;
  draw(material: Material, report: Report): Plots;
}

export const defineTask = <Sample, Material>(task: Task<Sample, Material>): Task<Sample, Material> => task;
