import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Roles } from '../../analysis/report.ts';
import { placesOf } from '../../analysis/words/problem-in-words.ts';
import type { Reading } from '../../data/table.ts';
import { Button, ProgressBar as ProgressBarElement } from '../elements.tsx';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Loading, PanelState } from '../protocol.ts';
import { Icon, type IconName } from './icon.tsx';
import { loadLater, PlaceOfLater, useLoadedLater } from './use-loaded-later.tsx';

/** A page with a single message: what is wrong, and ways forward. */
function Message(props: {
  icon?: IconName;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  below?: ComponentChildren;
}) {
  return (
    <main class="message">
      {props.icon && <Icon name={props.icon} />}
      <h1>{props.title}</h1>
      {props.children}
      {props.actions && <p class="actions">{props.actions}</p>}
      {props.below}
    </main>
  );
}

export function Empty() {
  const { host } = useSurroundings();
  return (
    <Message
      icon="graph"
      title="Which loss do your errors call for?"
      actions={
        <>
          <Button onClick={() => void host.chooseFile()}>Choose a file…</Button>
          <Button secondary onClick={() => void host.openSample()}>
            Try sample data…
          </Button>
          <Button secondary onClick={() => void host.queryWarehouse()}>
            Data in a warehouse?
          </Button>
        </>
      }
    >
      <p>
        Open a CSV, JSON or Parquet file with residuals, with observed and predicted values, or with labels
        and probabilities.
      </p>
    </Message>
  );
}

export function InProgress({ state }: { state: Loading }) {
  const { host } = useSurroundings();
  useEffect(() => void loadLater(), []);
  return (
    <Message
      title={state.file}
      actions={
        <Button secondary onClick={() => void host.cancel()}>
          Cancel
        </Button>
      }
    >
      <ProgressBar state={state} />
      <p>{stageText(state)}</p>
    </Message>
  );
}

/** Shown over a verdict while the file is analyzed again; longer work can be stopped. */
export function Busy({ state }: { state: Loading }) {
  const { host } = useSurroundings();
  return (
    <div class="busy">
      <ProgressBar state={state} />
      <p>
        {stageText(state)}
        <Button secondary onClick={() => void host.cancel()}>
          Cancel
        </Button>
      </p>
    </div>
  );
}

/** The bar by itself; indeterminate if the fraction is unknown. */
function ProgressBar({ state }: { state: Loading }) {
  return state.fraction === undefined ? (
    <ProgressBarElement aria-label={state.stage} />
  ) : (
    <ProgressBarElement value={100 * state.fraction} aria-label={state.stage} />
  );
}

const stageText = ({ stage, fraction }: Loading): string =>
  fraction === undefined ? `${stage}…` : `${stage} · ${Math.round(100 * fraction)}%`;

/** Problems that may merely come from a wrong guess of delimiter or encoding. */
const misread = new Set(['unclosed-quote', 'line-too-long', 'too-many-columns', 'no-rows', 'binary-file']);

export function ProblemView({ state }: { state: Extract<PanelState, { kind: 'problem' }> }) {
  const { host } = useSurroundings();
  const { problem, reading, readOptions } = state;
  const later = useLoadedLater();
  const { paths } = problem;
  const correctable = reading || paths || Object.keys(readOptions).length > 0 || misread.has(problem.code);
  return (
    <Message
      icon="error"
      title={typeset(problem.message)}
      actions={
        <>
          {problem.row !== undefined && (
            <Button onClick={() => void host.openLine(problem.row!)}>Open line {problem.row}</Button>
          )}
          {/* If a table must be chosen, that helps, and trying again doesn't. */}
          {!paths && (
            <Button secondary={problem.row !== undefined} onClick={() => void host.retry()}>
              Try again
            </Button>
          )}
          <Button secondary onClick={() => void host.chooseFile()}>
            Choose another file…
          </Button>
        </>
      }
      below={
        <>
          {reading && !misread.has(problem.code) && (
            <ChooseColumns reading={reading} choices={state.choices} />
          )}
          {correctable && (
            <details open={paths !== undefined}>
              <summary>How the file is read</summary>
              {later ? (
                <later.ReadingForm
                  {...(reading && { reading })}
                  {...(paths && { paths })}
                  readOptions={readOptions}
                />
              ) : (
                <PlaceOfLater />
              )}
            </details>
          )}
        </>
      }
    >
      <Hint text={problem.hint} />
      <p class="place">{[state.file, ...placesOf(problem)].join(', ')}</p>
    </Message>
  );
}

/** What to do. Code that saves the right file is shown with a line per language. */
function Hint({ text }: { text: string }) {
  const [first, ...lines] = text.split('\n');
  return (
    <>
      <p>{first}</p>
      {lines.length > 0 && (
        <dl class="to-save">
          {lines.map((line) => {
            const [language, ...code] = line.trim().split(': ');
            return (
              <>
                <dt>{language}</dt>
                <dd>
                  <code>{code.join(': ')}</code>
                </dd>
              </>
            );
          })}
        </dl>
      )}
    </>
  );
}

/** Shown if the columns were read but not understood, or the user wants to choose them. */
function ChooseColumns({ reading, choices }: { reading: Reading; choices: Roles[] | undefined }) {
  const later = useLoadedLater();
  if (reading.columns.length === 0) return null;
  return (
    <details open={choices !== undefined}>
      <summary>Choose the columns</summary>
      {later ? <later.ColumnsForm reading={reading} choices={choices ?? []} /> : <PlaceOfLater />}
    </details>
  );
}

export function Canceled({ file }: { file: string }) {
  const { host } = useSurroundings();
  return (
    <Message
      icon="circle-slash"
      title="Canceled"
      actions={
        <>
          <Button onClick={() => void host.retry()}>Analyze again</Button>
          <Button secondary onClick={() => void host.chooseFile()}>
            Choose another file…
          </Button>
        </>
      }
    >
      <p>The analysis of {file} was stopped. Nothing was changed.</p>
    </Message>
  );
}

export function FileGone({ file }: { file: string }) {
  const { host } = useSurroundings();
  return (
    <Message
      icon="trash"
      title={`${file} is gone`}
      actions={
        <>
          <Button onClick={() => void host.chooseFile()}>Choose another file…</Button>
          <Button secondary onClick={() => void host.retry()}>
            Check again
          </Button>
        </>
      }
    >
      <p>It was deleted, moved or renamed. When it comes back, the analysis runs by itself.</p>
    </Message>
  );
}
