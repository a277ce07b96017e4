import { useCallback } from 'preact/hooks';
import type { Driver, DriverSegment } from '../../analysis/drivers/driver.ts';
import { canBeChosen, segmentOf } from '../../analysis/drivers/segment.ts';
import type { Report } from '../../analysis/report.ts';
import {
  driverInWords,
  driverName,
  foundDrivers,
  segmentInWords,
  segmentName,
  share,
  worstSegments,
} from '../../analysis/words/drivers-in-words.ts';
import { nothingFound } from '../../analysis/words/drivers-section.ts';
import { number, pValue } from '../../analysis/words/format.ts';
import { useSurroundings } from '../host.ts';
import { drawDriver } from '../plots/driver-levels.ts';
import { Picture } from './picture.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';

/** What else in the file the errors depend on: the strongest columns drawn, all in a table, the worst rows named. */
export function Drivers({ report: { drivers } }: { report: Report }) {
  if (!drivers) return null;
  const found = foundDrivers(drivers);
  return (
    <Section id="drivers" title="What the errors depend on">
      {found.length === 0 && <p>{nothingFound}</p>}
      {found.length > 0 && (
        <div class="figures">
          {found.slice(0, 3).map((driver) => (
            <DriverFigure key={driver.column} driver={driver} />
          ))}
        </div>
      )}
      <WorstSegments drivers={drivers} />
      <DriversTable drivers={drivers} />
    </Section>
  );
}

function DriverFigure({ driver }: { driver: Driver }) {
  const draw = useCallback((width: number) => drawDriver(driver, width), [driver]);
  return (
    <figure>
      <figcaption>
        {driverInWords(driver)}{' '}
        <span class="quiet-text">Dots: mean error with its 95% interval; line: RMSE.</span>
      </figcaption>
      <Picture draw={draw} />
    </figure>
  );
}

function WorstSegments({ drivers }: { drivers: readonly Driver[] }) {
  const worst = worstSegments(drivers);
  if (worst.length === 0) return null;
  return (
    <>
      <h3>Where the errors are largest</h3>
      <ul class="segments">
        {worst.map(({ driver, segment }) => (
          <SegmentItem key={segmentName(driver, segment)} driver={driver} segment={segment} />
        ))}
      </ul>
    </>
  );
}

/** One segment: its rows in the file, and the verdict on them or without them. */
function SegmentItem({ driver, segment }: { driver: Driver; segment: DriverSegment }) {
  const { host } = useSurroundings();
  const name = segmentName(driver, segment);
  const own = segmentOf(driver, segment);
  const actions = [
    ['Show rows', `Show the rows with ${name} in the file`, () => host.openSegment(own)],
    [
      'Only these',
      `Analyze only the rows with ${name}`,
      () => host.setSegment({ segment: own, rows: 'only' }),
    ],
    [
      'Without these',
      `Analyze without the rows with ${name}`,
      () => host.setSegment({ segment: own, rows: 'without' }),
    ],
  ] as const;
  return (
    <li>
      <b>{name}</b>: {segmentInWords(segment)}
      {canBeChosen(driver, segment) &&
        actions.map(([text, label, run]) => (
          <button
            key={text}
            type="button"
            class="quiet toggle"
            aria-label={`${text}: ${label}`}
            onClick={() => void run()}
          >
            {text}
          </button>
        ))}
    </li>
  );
}

function DriversTable({ drivers }: { drivers: readonly Driver[] }) {
  return (
    <Scroller label="Drivers: figures">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th
              scope="col"
              class="figure"
              title="Share of the errors’ variance that the mean error along the column explains"
            >
              Bias
            </th>
            <th scope="col" class="figure">
              p
            </th>
            <th
              scope="col"
              class="figure"
              title="How many times as large the errors are where they are largest"
            >
              Size of errors
            </th>
            <th scope="col" class="figure">
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {drivers.map((driver) => (
            <tr key={driver.column}>
              <th scope="row">{driverName(driver)}</th>
              <td class="figure">{share(driver.bias.share)}</td>
              <td class="figure">{pValue(driver.bias.pValue).replace('= ', '')}</td>
              <td class="figure">{number(driver.spread.ratio, 3)}×</td>
              <td class="figure">{pValue(driver.spread.pValue).replace('= ', '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
