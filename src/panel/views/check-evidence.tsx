import { kinds } from '../../analysis/columns/parts.ts';
import type { Check, Roles } from '../../analysis/report.ts';
import { taskWords } from '../../analysis/tasks/all-task-words.ts';
import type { Reading } from '../../data/table.ts';
import { useSurroundings } from '../host.ts';
import { byGroup } from '../plots/groups.ts';
import { plotDefinitions } from '../plots/registry.ts';
import type { Done } from '../protocol.ts';
import { FarRows } from './far-rows.tsx';
import { Figure } from './figure.tsx';
import { Select } from './select.tsx';
import { TestsTable } from './tests-table.tsx';
import { Told } from './told.tsx';

/** The plots that show each assumption, the most informative first. */
const pictured: Record<Check['id'], string[]> = {
  bias: ['reliability', 'scatter', 'histogram'],
  spread: ['scale-location', 'scatter'],
  independence: ['autocorrelation', 'sequence', 'scatter'],
  data: ['confidence', 'confusion', 'rootogram', 'histogram'],
  'predicted-scale': ['histogram'],
};

/** Without predictions, residuals are drawn against the row number, which shows another assumption. */
const scatteredAgainst = ({ id }: Check): 'predicted' | 'row' =>
  id === 'independence' ? 'row' : 'predicted';

/** If nothing orders the rows: the columns that may. */
function TimeColumn({ roles, reading }: { roles: Roles; reading: Reading }) {
  const { host } = useSurroundings();
  const used = new Set(Object.values(roles).flat());
  const free = reading.columns.filter(({ name }) => !used.has(name));
  if (free.length === 0 || !(kinds[roles.kind].may as readonly string[]).includes('order')) return null;
  return (
    <Select
      label="Time column, or another that orders the rows"
      value=""
      choices={[{ value: '', text: 'none' }, ...free.map(({ name }) => ({ value: name, text: name }))]}
      onChange={(order) => void host.setRoles({ ...roles, order } as Roles)}
    />
  );
}

/** The evidence of a check: what it means, its plot and tests, and what to do. */
export function CheckEvidence({ check, done }: { check: Check; done: Done }) {
  const { report, plots, reading } = done;
  const drawn = { report, plots };
  const plot = pictured[check.id]
    .map((id) => plotDefinitions.find((definition) => definition.id === id))
    .find(
      (definition) =>
        definition?.finding(drawn) !== undefined &&
        (definition.id !== 'scatter' || plots.scatter?.against === scatteredAgainst(check)),
    );
  const tests = report.tests.filter((test) => check.tests.includes(test.id));
  const caveats = report.recommendation.caveats.filter((caveat) => check.caveats.includes(caveat.id));
  return (
    <>
      <p>{{ ...meanings, ...taskWords[report.task].meanings }[check.id]}</p>
      {check.id === 'independence' && !('order' in report.roles) && (
        <TimeColumn roles={report.roles} reading={reading} />
      )}
      {caveats.map(({ id, text, advice }) => (
        <p key={id}>
          <Told text={text} advice={advice} />
        </p>
      ))}
      {check.id === 'data' && <FarRows done={done} />}
      {plot && (
        <div class="pictured">
          {report.standardised && plot.id === 'histogram' && <p class="quiet-text">{asTheyAre}</p>}
          <Figure plot={byGroup(plot, drawn)} drawn={drawn} within={check.id} />
        </div>
      )}
      {tests.length > 0 && (
        <TestsTable
          label={`Tests: ${check.title}`}
          tests={tests}
          significance={report.settings.significance}
        />
      )}
    </>
  );
}

/** Explains why the picture differs from that of the scaled errors. */
const asTheyAre = 'The errors as they are; the answer rests on them divided by their scale.';

/** Where each assumption enters the derivation. */
const meanings: Record<Check['id'], string> = {
  bias: 'The derivation centers the errors at zero. No choice of loss removes a bias: the model lacks a constant.',
  spread:
    'The scale drops out of the likelihood only if all rows share it, and an uneven variance looks like heavy tails. High and low predictions are the top and the bottom third.',
  independence: 'The likelihood is a product over rows only if they are independent of each other.',
  'predicted-scale':
    'Each residual was divided by its predicted standard deviation: right ones leave errors of size 1 everywhere. A factor common to all rows does not change the loss.',
  data: 'A continuous distribution has no rounding, ties or point masses; they mislead its tests.',
};
