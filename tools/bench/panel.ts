import { seeded } from '../../test/data/mutations.ts';
import { drawn, openPanel, type PanelSite, startSite } from '../../test/panel/panel-page.ts';
import { analyzed } from '../../test/panel/states.ts';
import { bounded, type Line, median, ms, type TimingTable } from './measure.ts';

/** Times of the panel in Chromium; empty if Chromium is not available. */
export async function panelTables(): Promise<TimingTable[]> {
  let pages: PanelTimes[];
  try {
    pages = await timePanel();
  } catch (error) {
    console.log(`Skipped: the panel in Chromium (${(error as Error).message.split('\n')[0]}).`);
    return [];
  }
  return [
    {
      title: 'The panel in Chromium, from the report’s arrival',
      lines: pages.flatMap(({ rows, firstPaint, allDrawn, longestTask }): Line[] => {
        const of = `${rows.toExponential(0)} rows`;
        return [
          bounded(`first paint, ${of}`, firstPaint, 100, ms),
          { what: `all plots drawn, ${of}`, ours: ms(allDrawn), theirs: '' },
          {
            ...bounded(`longest task, ${of}`, longestTask, 100, ms),
            ...(longestTask === 0 && { ours: 'under 50 ms' }),
          },
        ];
      }),
    },
  ];
}

export interface PanelTimes {
  rows: number;
  /** Milliseconds, the median of several pages. */
  firstPaint: number;
  allDrawn: number;
  /** The longest task of all pages; 0 if none took 50 ms, from which on browsers report tasks. */
  longestTask: number;
}

const sizes = [1000, 1e6];
const repeats = 5;

/** Times the opening of the page in Chromium: from the report's arrival to its first paint, and to its last plot. */
export async function timePanel(): Promise<PanelTimes[]> {
  const site = await startSite();
  try {
    const times: PanelTimes[] = [];
    for (const rows of sizes) times.push(await timeReport(site, rows));
    return times;
  } finally {
    await site.close();
  }
}

async function timeReport(site: PanelSite, rows: number): Promise<PanelTimes> {
  const random = seeded(rows);
  let text = 'observed,predicted\n';
  for (let row = 0; row < rows; row++) {
    const predicted = 50 + 100 * random();
    const uniform = random() - 0.5;
    const residual = -3 * Math.sign(uniform) * Math.log(1 - 2 * Math.abs(uniform) + 1e-12);
    text += `${(predicted + residual).toFixed(6)},${predicted.toFixed(6)}\n`;
  }
  const done = await analyzed('valid.csv', new TextEncoder().encode(text));
  const measured: Measured[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const loading = { kind: 'loading', file: 'valid.csv', stage: 'Reading rows' } as const;
    const panel = await openPanel(site, loading, { width: 1280 });
    await panel.page.evaluate(watch);
    await panel.show(done);
    await drawn(panel);
    measured.push(await panel.page.evaluate<Measured>('measured()'));
    await panel.close();
  }
  return {
    rows,
    firstPaint: median(measured.map(({ firstPaint }) => firstPaint)),
    allDrawn: median(measured.map(({ allDrawn }) => allDrawn)),
    longestTask: Math.max(...measured.map(({ longestTask }) => longestTask)),
  };
}

type Measured = Omit<PanelTimes, 'rows'>;

/** Runs in the page before the report arrives. A frame is painted when the task after it begins. */
const watch = `
  let arrived, firstPaint, allDrawn, longestTask = 0;
  addEventListener('message', () => { arrived ??= performance.now(); }, { capture: true });
  const painted = (tell) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now() - arrived);
    port2.postMessage(0);
  });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.verdict')) return;
    observer.disconnect();
    painted((time) => { firstPaint = time; });
  }).observe(document.getElementById('root'), { childList: true, subtree: true });
  new MutationObserver(() => {
    const places = [...document.querySelectorAll('.picture')];
    if (places.length && places.every((place) => place.querySelector('svg'))) painted((time) => { allDrawn ??= time; });
  }).observe(document.getElementById('root'), { childList: true, subtree: true });
  const tasks = new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (startTime + duration > arrived) longestTask = Math.max(longestTask, duration);
  });
  tasks.observe({ type: 'longtask' });
  window.measured = () => new Promise((tell) => setTimeout(() => {
    tell({ firstPaint, allDrawn, longestTask });
  }, 300));
`;
