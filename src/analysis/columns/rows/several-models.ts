import { firstNames, type Notice } from '../../../data/notice.ts';
import { severalModels } from '../../words/notices/of-columns.ts';
import type { ColumnSketch } from '../column-sketch.ts';
import { namesModels } from '../names/column-names.ts';
import type { Roles } from '../parts.ts';
import { levelsOf } from './quantile-rows.ts';
import { stacksTargets, targetsAmong } from './stacked-targets.ts';

/** The column of what is predicted, if there is one. */
export const truthOf = (roles: Roles): string | undefined =>
  'observed' in roles ? roles.observed : 'label' in roles ? roles.label : undefined;

/** Several models in one column are not pooled without a notice. */
export function modelNotice(roles: Roles, columns: readonly ColumnSketch[]): Notice[] {
  const column = columns.find(({ name }) => name === roles.group);
  const observed = columns.find(({ name }) => name === truthOf(roles));
  const targets = targetsAmong(columns, observed);
  const areModels = (one: ColumnSketch) =>
    namesModels(one.name) || stacksTargets(one, targets) || levelsOf(roles, columns)?.column === one.name;
  if (!column || !areModels(column)) return [];
  return [severalModels({ column: column.name, models: firstNames(column.distinct) })];
}
