import { createBirpc } from 'birpc';
import { render } from 'preact';
import { App } from './app.tsx';
import type { ViewState } from './host.ts';
import { keepPlace } from './keep-place.ts';
import './panel.css';
import type { Done, HostFunctions, PageFunctions, Persisted, Shown } from './protocol.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): Persisted | undefined;
  setState(state: Persisted): void;
};

const vscode = acquireVsCodeApi();
const persisted: Persisted = vscode.getState() ?? { scroll: 0 };
const root = document.getElementById('root')!;

const view: ViewState = {
  get: (key) => persisted.view?.[key],
  set(key, value) {
    persisted.view = { ...persisted.view, [key]: value };
    vscode.setState(persisted);
  },
};

/** The last report, kept on the page while the same file is analyzed again. */
let last: Done | undefined;

/** The number of the latest state there is, and whether the next frame draws it. */
let latest = 0;
let isToDraw = false;
let draw = () => {};

const host = createBirpc<HostFunctions, PageFunctions>(
  {
    show,
    keep(value) {
      persisted.host = value;
      vscode.setState(persisted);
    },
  },
  {
    post: (message) => vscode.postMessage(message),
    on: (listen) => window.addEventListener('message', (event) => listen(event.data)),
    // A save dialog may stay open for as long as the user likes.
    timeout: -1,
  },
);

/** Several states may have waited for the page: each frame draws the latest alone. */
function show({ address, state, turn }: Shown): void {
  if (turn <= latest) return;
  latest = turn;
  if (address !== persisted.address) turnTo(address);
  const busy = state.kind === 'loading' && last ? { busy: state } : undefined;
  if (state.kind === 'done') last = state;
  else if (!busy) last = undefined;
  const page = <App key={address} state={busy ? last! : state} {...busy} host={host} view={view} />;
  draw = () => {
    isToDraw = false;
    const focused = document.activeElement;
    if (isToTurn) window.scrollTo(0, 0);
    isToTurn = false;
    render(page, root);
    if (focused && !focused.isConnected) focusAnswer();
    if (state.kind === 'done' && !scrolls) restoreScroll();
  };
  if (!isToDraw) requestAnimationFrame(() => draw());
  isToDraw = true;
}

/** Whether the next frame draws another file than the last, which begins at its top. */
let isToTurn = false;

/** From a file to another nothing is taken along. */
function turnTo(address: string): void {
  if (persisted.address !== undefined) {
    last = undefined;
    isToTurn = true;
    persisted.view = {};
    persisted.scroll = 0;
  }
  persisted.address = address;
  vscode.setState(persisted);
}

/** Where what had the focus is no longer needed: to go on from the answer, not from the top of the window. */
function focusAnswer(): void {
  const answer = document.querySelector('h1');
  answer?.setAttribute('tabindex', '-1');
  answer?.focus({ preventScroll: true });
}

/** From the first report on, before which there is nothing to scroll. */
let scrolls = false;

/** Where nothing is remembered the page may have scrolled to what was asked for. */
function restoreScroll(): void {
  scrolls = true;
  const { scroll } = persisted;
  if (scroll === 0) {
    rememberScroll();
    return;
  }
  // What is drawn above pushes down what was in sight, until all is drawn or the user takes over.
  const drawing = new ResizeObserver(() => {
    window.scrollTo(0, scroll);
    if (!document.querySelector('.picture:empty, .formula:empty')) stop();
  });
  const stop = () => {
    drawing.disconnect();
    rememberScroll();
  };
  drawing.observe(document.body);
  for (const act of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    document.addEventListener(act, stop, { once: true });
}

const rememberScroll = () => document.addEventListener('scrollend', keepScroll);

function keepScroll(): void {
  persisted.scroll = window.scrollY;
  vscode.setState(persisted);
}

keepPlace();
// What was shown before the page was there comes as soon as it has loaded: a report is not to be sent twice.
addEventListener('load', () =>
  setTimeout(async () => {
    const shown = await host.ready(latest);
    if (shown) show(shown);
  }),
);
