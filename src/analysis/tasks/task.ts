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
  /** The column along which the size of the errors changes, of residuals that are known by then. */
  scaleAlong?(material: DrawnResiduals): ScaleAlong | undefined;
  /** Whether the errors of neighboring places are alike, where the rows have places. */
  places?(material: DrawnResiduals): SpatialDependence | undefined;
  /** Where the tests run: beside the rest, or in place. */
  startTests?: StartTests;
  /** What recognizing the target's kind has found; absent for labels. */
  kind?: TargetKind;
}

/** The parts of a report that a task answers. What is said of every sample, such as metrics and drivers, is not its own. */
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
 * One kind of prediction task: it decides on a loss for a sample, describes its own figures in words, and draws what it
 * has analyzed. Everything else about a report is the same for all tasks.
 */
export interface Task<Sample, Material> {
  words: TaskWords;
  /** The decision, with what the drawings are made of. */
  analyze(sample: Sample, question: Question): Result<{ part: TaskPart; material: Material }>;
  draw(material: Material, report: Report): Plots;
}

export const defineTask = <Sample, Material>(task: Task<Sample, Material>): Task<Sample, Material> => task;
