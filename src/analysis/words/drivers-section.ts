import type { Report } from '../report.ts';
import type { Section } from './document.ts';
import {
  driverInWords,
  driverName,
  foundDrivers,
  segmentInWords,
  segmentName,
  share,
  worstSegments,
} from './drivers-in-words.ts';
import { number, pValue } from './format.ts';

/** Where no column is found. */
export const nothingFound = 'None of the other columns explains more of the errors than chance would.';

/** What else in the file the errors depend on; undefined where no other column was examined. */
export function driversSection({ drivers }: Report): Section | undefined {
  if (!drivers) return undefined;
  const found = foundDrivers(drivers);
  const worst = worstSegments(drivers);
  return {
    title: 'What the errors depend on',
    ...(found.length === 0 && {
      paragraphs: [nothingFound],
    }),
    items: [
      ...found.slice(0, 3).map((driver) => ({ mark: '!', text: driverInWords(driver) })),
      ...worst.map(({ driver, segment }) => ({
        mark: '–',
        text: `${segmentName(driver, segment)}: ${segmentInWords(segment)}.`,
      })),
    ],
    table: {
      header: ['Column', 'Bias: share of variance', 'p', 'Size of errors: largest over smallest', 'p'],
      rows: drivers.map((driver) => [
        driverName(driver),
        share(driver.bias.share),
        pValue(driver.bias.pValue).replace('= ', ''),
        `${number(driver.spread.ratio, 3)}×`,
        pValue(driver.spread.pValue).replace('= ', ''),
      ]),
      align: ['left', 'right', 'right', 'right', 'right'],
    },
  };
}
