import { createBirpc } from 'birpc';
import { render } from 'preact';
import { unpacked } from '../analysis/drawings/packed.ts';
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

/** The last report, still shown while the same file is analyzed again. */
let last: Done | undefined;

/** The number of the latest state, and whether a frame is already requested to draw it. */
let latest = 0;
let isToDraw = false;
let draw = () => {};

const host = createBirpc<HostFunctions, PageFunctions>(
  { show },
  {
    post: (message) => vscode.postMessage(message),
    on: (listen) => window.addEventListener('message', (event) => listen(event.data)),
    deserialize: unpacked,
    // No timeout, because a save dialog can stay open indefinitely.
    timeout: -1,
  },
);

/** Shows a state in the next frame. If several arrive before it, only the latest is drawn. */
function show({ address, state, turn, kept }: Shown): void {
  if (turn <= latest) return;
  latest = turn;
  if (address !== persisted.address) turnTo(address);
  persisted.host = kept;
  vscode.setState(persisted);
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

/** Whether the next frame shows another file, which starts at the top. */
let isToTurn = false;

/** Switches to another file, discarding what is stored for the previous one. */
function turnTo(address: string): void {
  if (persisted.address !== undefined) {
    last = undefined;
    isToTurn = true;
    persisted.view = {};
    persisted.scroll = 0;
  }
  persisted.address = address;
}

/** Moves the focus to the answer if the focused element is gone, so that the keyboard doesn't restart at the top. */
function focusAnswer(): void {
  const answer = document.querySelector('h1');
  answer?.setAttribute('tabindex', '-1');
  answer?.focus({ preventScroll: true });
}

/** True from the first report on; before it there is nothing to scroll. */
let scrolls = false;

/** Restores the scroll position if one is stored, and from then on stores it. */
function restoreScroll(): void {
  scrolls = true;
  const { scroll } = persisted;
  if (scroll === 0) {
    rememberScroll();
    return;
  }
  // Drawing above the visible part pushes it down, so the position is restored until all is drawn or the user takes
  // over.
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
// Asks for the current state once the page has loaded. States sent earlier may have arrived, and are not sent twice.
addEventListener('load', () =>
  setTimeout(async () => {
    const shown = await host.ready(latest);
    if (shown) show(shown);
  }),
);
