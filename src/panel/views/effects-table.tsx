import type { Driver } from '../../analysis/drivers/driver.ts';
import { share, timesInWords } from '../../analysis/words/drivers-in-words.ts';
import { adjustedTitle, biasTitle, sizeTitle } from '../../analysis/words/drivers-section.ts';
import { pInColumn } from '../../analysis/words/format.ts';
import { typeset } from '../format.ts';
import { Scroller } from './scroller.tsx';

interface EffectsTableProps {
  label: string;
  /** The heading above the names. */
  title: string;
  all: readonly (Pick<Driver, 'bias' | 'spread'> & { name: string })[];
}

/** What each column, or pair of columns, tells about the mean error and the size of the errors. */
export function EffectsTable({ label, title, all }: EffectsTableProps) {
  return (
    <Scroller label={label}>
      <table class="numbers of-effects">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" class="figure">
              {biasTitle}
            </th>
            <th scope="col" class="figure">
              {adjustedTitle}
            </th>
            <th scope="col" class="figure">
              {sizeTitle}
            </th>
            <th scope="col" class="figure">
              {adjustedTitle}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ name, bias, spread }) => (
            <tr key={name}>
              <th scope="row">{typeset(name)}</th>
              <td class="figure">{share(bias.share)}</td>
              <td class="figure">{pInColumn(bias.pValue)}</td>
              <td class="figure">{timesInWords(spread.ratio)}×</td>
              <td class="figure">{pInColumn(spread.pValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
