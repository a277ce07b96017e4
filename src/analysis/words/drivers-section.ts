import type { Driver } from '../drivers/driver.ts';
import { segmentOf, segmentOfCell, segmentTitle } from '../drivers/segment.ts';
import type { Report } from '../report.ts';
import type { Section } from './document.ts';
import {
  driverInWords,
  driverName,
  foundDrivers,
  isNews,
  segmentInWords,
  share,
  timesInWords,
  worstSegments,
} from './drivers-in-words.ts';
import { pInColumn } from './format.ts';
import { foundPairs, nothingInPairs, pairInWords, pairName, worstCells } from './pairs-in-words.ts';
import { rescaledBy } from './rescaled.ts';

/** If no column was found; a drift of errors that resemble their neighbors may be chance, too. */
export function nothingFound({ drivers = [], recommendation: { caveats } }: Report): string {
  const [only, ...others] = drivers;
  const none =
    others.length === 0 && only ? `“${driverName(only)}” explains no` : 'None of these columns explains';
  const drifts = caveats.some(({ id }) => id === 'autocorrelated')
    ? ': errors that resemble their neighbors drift by chance'
    : '';
  return `${none} more of the errors than chance would${drifts}.`;
}

/** In which unit the errors of the section are, where it is not that of the metrics. */
export function ofRescaled(report: Report): string[] {
  const rescaled = rescaledBy(report);
  return rescaled === undefined ? [] : [`The errors here were ${rescaled}.`];
}

/** What else in the file the errors depend on; undefined if no other column was examined. */
export function driversSection(report: Report): Section | undefined {
  const { drivers } = report;
  if (!drivers) return undefined;
  const found = foundDrivers(drivers);
  const worst = worstSegments(drivers);
  return {
    title: 'What the errors depend on',
    paragraphs: [...(found.length === 0 ? [nothingFound(report)] : []), ...ofRescaled(report)],
    items: [
      ...found.slice(0, 3).map((driver) => ({
        mark: isNews(driver) ? '!' : '–',
        text: driverInWords(driver),
      })),
      ...worst.map(({ driver, segment }) => ({
        mark: '–',
        text: `${segmentTitle(segmentOf(driver, segment))}: ${segmentInWords(segment)}.`,
      })),
    ],
    table: effectsTable('Column', drivers, driverName),
  };
}

/** What pairs of columns show; undefined if pairs were not requested. */
export function pairsSection({ pairs }: Report): Section | undefined {
  if (!pairs) return undefined;
  const found = foundPairs(pairs);
  return {
    title: 'Pairs of columns',
    ...(found.length === 0 && { paragraphs: [nothingInPairs(pairs)] }),
    items: found.slice(0, 3).flatMap((pair) => [
      { mark: '!', text: pairInWords(pair) },
      ...worstCells(pair).map((cell) => ({
        mark: '–',
        text: `${segmentTitle(segmentOfCell(pair, cell))}: ${segmentInWords(cell)}.`,
      })),
    ]),
    ...(pairs.length > 0 && { table: effectsTable('Columns', pairs, pairName) }),
  };
}

/** What the effects are measured by, as headings. */
export const biasTitle = 'Bias: share of variance';
export const sizeTitle = 'Size of errors: largest over smallest';
/** Of all columns and both effects together (Holm): equal values are no coincidence. */
export const adjustedTitle = 'adjusted p';

const effectsTable = <Found extends Pick<Driver, 'bias' | 'spread'>>(
  title: string,
  all: readonly Found[],
  nameOf: (one: Found) => string,
): NonNullable<Section['table']> => ({
  header: [title, biasTitle, adjustedTitle, sizeTitle, adjustedTitle],
  rows: all.map((one) => [
    nameOf(one),
    share(one.bias.share),
    pInColumn(one.bias.pValue),
    `${timesInWords(one.spread.ratio)}×`,
    pInColumn(one.spread.pValue),
  ]),
  align: ['left', 'right', 'right', 'right', 'right'],
});
