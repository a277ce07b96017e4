import type { Notice } from '../../data/notice.ts';
import { censoredTimes } from '../words/notices/of-columns.ts';
import { type ColumnSketch, isNumeric, isWithin } from './column-sketch.ts';
import { isResidual, saysPrediction, saysProbability } from './names/column-names.ts';
import { wordsIn } from './names/name-words.ts';
import type { Roles } from './parts.ts';

/**
 * The column of survival times, in a table of such times with a flag for the event and a relative risk, or in a table
 * of a survival curve (at risk, events); undefined in other tables.
 */
export function survivalTimes(columns: readonly ColumnSketch[]): ColumnSketch | undefined {
  const numeric = columns.filter((column) => isNumeric(column));
  const named = (pattern: RegExp) => numeric.find(({ name }) => pattern.test(wordsIn(name).join(' ')));
  const atRisk = named(/^(?:n|no|number)? ?(?:at )?risk(?: table)?$|^at risk$/);
  if (atRisk && named(/^(?:n|no|number|observed)? ?(?:of )?(?:events?|deaths?)$/)) return atRisk;
  const times = named(timesOfEvents);
  const event = columns.find((column) => isEvent(column));
  if (!times || !event || times.min < 0) return undefined;
  const others = numeric.filter((column) => column !== times && column !== event);
  const isOfNumbers = ({ name }: ColumnSketch) => isResidual(name) || (saysPrediction(name) && !isRisk(name));
  return others.some((column) => isRelativeRisk(column)) && !others.some(isOfNumbers) ? times : undefined;
}

const timesOfEvents =
  /^(?:time|times|duration|futime|fu time|tte|os|pfs|dfs|rfs)(?: (?:days|weeks|months|years))?$|^(?:survival|follow ?up|event|os|pfs) (?:time|days|months|years)$|^time to (?:event|death)$/;

/** Observed times beside a flag for the event: where it has not happened, they are only lower bounds. */
export function censoringNotice(roles: Roles, columns: readonly ColumnSketch[]): Notice[] {
  if (roles.kind !== 'observed' || !timesOfEvents.test(wordsIn(roles.observed).join(' '))) return [];
  const event = columns.find((column) => isEvent(column) && column.distinct.length === 2);
  return event ? [censoredTimes({ times: roles.observed, event: event.name })] : [];
}

/** 0 or 1: the flag in survival data for what happened at the end of a time. */
const isEvent = ({ name, distinct }: ColumnSketch): boolean =>
  distinct.length <= 2 &&
  /^(?:status|event|events|censor|censored|censoring|cens|dead|died|death|failure|fail|delta|fustat|event observed|os status|os event)$/.test(
    wordsIn(name).join(' '),
  );

const isRisk = (name: string): boolean =>
  saysProbability(name) ||
  wordsIn(name).some((word) => /^(?:risk|hazard|hr|lp|loghazard|prognostic)$/.test(word)) ||
  /linear.?predictor/i.test(name);

/** A relative hazard or its logarithm: not a probability. */
const isRelativeRisk = (column: ColumnSketch): boolean => isRisk(column.name) && !isWithin(column, 0, 1);
