import type { Plots } from '../../analysis/drawings/plots.ts';
import type { CoverageOfGroups } from '../../analysis/predicted-ranges/group-coverage.ts';
import type { Report } from '../../analysis/report.ts';
import { coverageInWords } from '../../analysis/words/coverage-in-words.ts';
import { mostGroupsShown, tableOfGroups } from '../../analysis/words/coverage-section.ts';
import { typeset } from '../format.ts';
import { Explained } from './explained.tsx';
import { Figures, usePlots } from './figures.tsx';
import { Icon } from './icon.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';

const icons = { '✓': 'check', '!': 'warning', '–': 'info' } as const;
const states = { '✓': 'ok', '!': 'warning', '–': 'unknown' } as const;

/** Whether predicted quantiles, intervals and standard deviations are right. */
export function Ranges({ report, plots }: { report: Report; plots: Plots }) {
  const drawn = { report, plots };
  const figures = usePlots(drawn, 'ranges');
  const { coverage } = report;
  if (!coverage) return null;
  return (
    <Section id="ranges" title="Do the predicted ranges hold?" short="Ranges">
      <ul class="range-findings">
        {coverageInWords(coverage).map(({ mark, text, detail }) => (
          <li key={text} class={states[mark]}>
            <Icon name={icons[mark]} />
            <span>
              {typeset(text)}{' '}
              {detail && (
                <span class="quiet-text">
                  <Explained text={detail} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div class={figures.length === 1 && coverage.groups ? 'beside' : undefined}>
        {figures.length > 0 && <Figures plots={figures} drawn={drawn} />}
        {coverage.groups && <Groups coverage={coverage.groups} />}
      </div>
    </Section>
  );
}

function Groups({ coverage }: { coverage: CoverageOfGroups }) {
  const { header, rows } = tableOfGroups(coverage);
  const [name, ...figures] = header;
  return (
    <div>
      <h3>Group by group</h3>
      {coverage.groups.length > mostGroupsShown && (
        <p class="quiet-text">
          The {mostGroupsShown} of {coverage.groups.length} groups that are furthest from the level.
        </p>
      )}
      <Scroller label="Coverage by group in numbers">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {figures.map((title) => (
                <th scope="col" class="figure" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([group, ...cells]) => (
              <tr key={group}>
                <th scope="row">{typeset(group!)}</th>
                {cells.map((cell, i) => (
                  <td class="figure" key={figures[i]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
