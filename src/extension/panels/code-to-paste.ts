import type { Report } from '../../analysis/report.ts';
import { estimates } from '../../analysis/words/names.ts';
import { snippet, snippetLibraries } from '../../code/libraries/index.ts';
import type { CodeToPaste } from '../../panel/protocol.ts';

/** The recommended loss in every library that code is offered for; the nearest one where a library cannot be given it. */
export function codeToPaste(report: Report): CodeToPaste[] {
  const { loss, basic } = report.recommendation;
  return snippetLibraries.map(({ id, name }) => {
    const wanted = snippet(loss, id, estimates(report));
    const code = wanted ?? snippet(basic, id);
    return { library: id, name, isNearest: wanted === undefined, ...(code && { code }) };
  });
}
