import { printable } from '../../data/printable.ts';
import { type LossId, lossById } from '../../losses/index.ts';

/** A loss or a distribution in code, and what the data say about it. */
export interface CheckedUse {
  file: string;
  /** In a notebook: the cell, from 1. */
  cell?: number;
  line: number;
  column: number;
  name: string;
  library: string;
  loss?: LossId;
  distribution?: string;
  parameters: Readonly<Record<string, number | string | boolean>>;
  trains: boolean;
  verdict?: { contradicts: boolean; recommended: LossId; waste: number; text: string };
}

/** A description of a use, in one line: `torch.nn.HuberLoss (PyTorch): Huber loss, delta = 1`. */
export function checkedUseInWords({
  name,
  library,
  loss,
  distribution,
  parameters,
  trains,
}: CheckedUse): string {
  const meaning = loss ? lossById(loss).name : (distribution ?? 'a loss of its own kind');
  const given = Object.entries(parameters).map(([parameter, value]) => `${parameter} = ${value}`);
  return [
    `${name} (${library}): ${[meaning, ...given].join(', ')}`,
    ...(trains ? [] : ['trains nothing']),
  ].join('; ');
}

const placeOf = ({ file, cell, line, column }: CheckedUse) =>
  `${file}${cell === undefined ? '' : ` cell ${cell}`}:${line}:${column}`;

/** For a terminal: one line per use, with what the data say about it below. */
export function checkedText(uses: readonly CheckedUse[], files: number): string {
  const lines = uses.flatMap((use) => [
    printable(`${placeOf(use)}  ${checkedUseInWords(use)}`),
    ...(use.verdict
      ? [`    ${use.verdict.contradicts ? 'contradicted: ' : ''}${printable(use.verdict.text)}`]
      : []),
  ]);
  const contradicted = uses.filter(({ verdict }) => verdict?.contradicts).length;
  const judged = uses.some(({ verdict }) => verdict);
  const count = `${uses.length} ${uses.length === 1 ? 'use' : 'uses'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return `${[...lines, `${count}${judged ? `, ${contradicted} contradicted by the data` : ''}.`].join('\n')}\n`;
}

/** As GitHub workflow commands: a warning if the data contradict a loss, else a notice. */
export function checkedForGithub(uses: readonly CheckedUse[]): string {
  const text = (value: string) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return uses
    .filter(({ trains }) => trains)
    .map((use) => {
      const level = use.verdict?.contradicts ? 'warning' : 'notice';
      const message = [checkedUseInWords(use), ...(use.verdict ? [use.verdict.text] : [])].join('. ');
      return `::${level} file=${property(use.file)},line=${use.line},col=${use.column},title=Residual Diagnostics::${text(message)}\n`;
    })
    .join('');
}

const rules = [
  {
    id: 'contradicted-loss',
    shortDescription: { text: 'The data call for another loss than the code trains with' },
    defaultConfiguration: { level: 'warning' },
  },
  {
    id: 'loss-in-code',
    shortDescription: { text: 'A loss or a distribution that the code names' },
    defaultConfiguration: { level: 'note' },
  },
];

/** As SARIF 2.1.0, the format of code scanning services. */
export function checkedAsSarif(uses: readonly CheckedUse[], version: string): string {
  const results = uses.map((use) => ({
    ruleId: use.verdict?.contradicts ? 'contradicted-loss' : 'loss-in-code',
    level: use.verdict?.contradicts ? 'warning' : 'note',
    message: { text: [checkedUseInWords(use), ...(use.verdict ? [use.verdict.text] : [])].join('. ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: use.file.split(/[\\/]/).map(encodeURIComponent).join('/') },
          region: { startLine: use.line, startColumn: use.column },
        },
      },
    ],
  }));
  const driver = { name: 'residual-diagnostics', version, rules };
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}
