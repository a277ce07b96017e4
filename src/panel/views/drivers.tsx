import { useCallback } from 'preact/hooks';
import { type Driver, isScaleDriver } from '../../analysis/drivers/driver.ts';
import { segmentOf } from '../../analysis/drivers/segment.ts';
import type { Report } from '../../analysis/report.ts';
import {
  driverInWords,
  driverName,
  foundDrivers,
  worstSegments,
} from '../../analysis/words/drivers-in-words.ts';
import { nothingFound, ofRescaled } from '../../analysis/words/drivers-section.ts';
import { typeset } from '../format.ts';
import { drawDriver } from '../plots/driver-levels.ts';
import { EffectsTable } from './effects-table.tsx';
import { Pairs } from './pairs.tsx';
import { Picture } from './picture.tsx';
import { Section } from './section.tsx';
import { Segments } from './segments.tsx';

/** What else in the file the errors depend on: plots of the strongest columns, a table of all, and the worst rows. */
export function Drivers({ report }: { report: Report }) {
  const { drivers, pairs } = report;
  if (!drivers) return null;
  const found = foundDrivers(drivers);
  const worst = worstSegments(drivers).map(({ driver, segment }) => ({
    segment: segmentOf(driver, segment),
    figures: segment,
  }));
  return (
    <Section id="drivers" title="What the errors depend on" short="Drivers">
      {found.length === 0 && <p>{nothingFound}</p>}
      {ofRescaled(report).map((sentence) => (
        <p key={sentence} class="quiet-text">
          {typeset(sentence)}
        </p>
      ))}
      <div class={found.length === 1 ? 'beside' : undefined}>
        {found.length > 0 && (
          <div class="figures">
            {found.slice(0, 3).map((driver) => (
              <DriverFigure key={driver.column} driver={driver} />
            ))}
          </div>
        )}
        {worst.length > 0 && (
          <div>
            <h3>Where the errors are largest</h3>
            <Segments all={worst} />
          </div>
        )}
      </div>
      <EffectsTable
        label="Drivers in numbers"
        title="Column"
        all={drivers.map((driver) => ({ ...driver, name: driverName(driver) }))}
      />
      {drivers.length > 1 && <Pairs pairs={pairs} />}
    </Section>
  );
}

function DriverFigure({ driver }: { driver: Driver }) {
  const draw = useCallback((width: number) => drawDriver(driver, width), [driver]);
  return (
    <figure class="driver">
      <figcaption>
        <b>{typeset(driverInWords(driver))}</b>
        <span class="note">
          Dots: mean error with its 95% interval; {driver.kind === 'category' ? 'diamonds' : 'line'}: RMSE.
          {isScaleDriver(driver) && ' The ratio leaves out the mean error and what chance adds.'}
        </span>
      </figcaption>
      <Picture draw={draw} />
    </figure>
  );
}
