import { segmentOf } from '../../analysis/drivers/segment.ts';
import { driverName, foundDrivers, worstSegments } from '../../analysis/words/drivers-in-words.ts';
import { nothingFound, ofRescaled } from '../../analysis/words/drivers-section.ts';
import { typeset } from '../format.ts';
import type { Drawn } from '../plots/definition.ts';
import { driverPlot } from '../plots/driver-levels.ts';
import { EffectsTable } from './effects-table.tsx';
import { Figure } from './figure.tsx';
import { Pairs } from './pairs.tsx';
import { Section } from './section.tsx';
import { Segments } from './segments.tsx';

/** What else in the file the errors depend on: plots of the strongest columns, a table of all, and the worst rows. */
export function Drivers({ drawn }: { drawn: Drawn }) {
  const { report } = drawn;
  const { drivers, pairs } = report;
  if (!drivers) return null;
  const found = foundDrivers(drivers);
  const shown = found.slice(0, 3);
  const worst = worstSegments(drivers).map(({ driver, segment }) => ({
    segment: segmentOf(driver, segment),
    figures: segment,
  }));
  return (
    <Section id="drivers" title="Drivers: what the errors depend on" short="Drivers">
      {found.length === 0 && <p>{typeset(nothingFound(report))}</p>}
      {ofRescaled(report).map((sentence) => (
        <p key={sentence} class="quiet-text">
          {typeset(sentence)}
        </p>
      ))}
      <div class={found.length === 1 ? 'beside' : undefined}>
        {found.length > 0 && (
          <div class="figures">
            {shown.map((driver) => (
              <Figure
                key={driver.column}
                plot={driverPlot(driver, shown)}
                drawn={drawn}
                within={driver.column}
              />
            ))}
          </div>
        )}
        <div>
          {worst.length > 0 && (
            <>
              <h3>Where the errors are largest</h3>
              <Segments all={worst} />
            </>
          )}
          <EffectsTable
            label="Drivers in numbers"
            title="Column"
            all={drivers.map((driver) => ({ ...driver, name: driverName(driver) }))}
          />
        </div>
      </div>
      {drivers.length > 1 && <Pairs pairs={pairs} />}
    </Section>
  );
}
