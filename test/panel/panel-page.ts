import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createBirpc } from 'birpc';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageHtml } from '../../src/extension/panels/page.ts';
import type { HostFunctions, PageFunctions, PanelState, Persisted } from '../../src/panel/protocol.ts';
import { chromiumArguments, chromium as chromiumPath } from '../chromium.ts';

export const themes = ['dark', 'light', 'hc-dark', 'hc-light'] as const;
export type Theme = (typeof themes)[number];

/** The page's files, served as a webview serves them: its own origin, the host's HTML and security policy. */
export interface PanelSite {
  address: string;
  browser: Browser;
  /** The page's bundled script. */
  script: string;
  close(): Promise<void>;
}

export async function startSite(): Promise<PanelSite> {
  const files = await bundle();
  const server = createServer((request, response) => {
    if (request.url === '/') {
      const html = pageHtml({
        script: 'panel.js',
        shared: 'panel-chunk.js',
        styles: 'panel.css',
        source: addressOf(server),
        nonce: 'of-this-test',
      });
      response.setHeader('Content-Type', 'text/html').end(html);
      return;
    }
    const file = files.get(request.url!.slice(1).split('?')[0]!);
    if (!file) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.setHeader('Content-Type', file.type).end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  return {
    address: addressOf(server),
    browser,
    script: Buffer.from(files.get('panel.js')!.bytes).toString(),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Plain JavaScript: it runs in the page, where a compiler's helpers are missing. */
const imitateWebview = readFileSync(join(import.meta.dirname, 'imitate-webview.js'), 'utf8');

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** As esbuild.config.mjs builds the page. */
async function bundle(): Promise<Map<string, { type: string; bytes: Uint8Array }>> {
  const { outputFiles } = await build({
    entryPoints: ['src/panel/main.tsx'],
    entryNames: 'panel',
    chunkNames: 'panel-[name]',
    outdir: 'dist',
    splitting: true,
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.svg': 'text' },
    assetNames: '[name]',
  });
  const types = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const name = path.split('/').at(-1)!;
      return [name, { type: types[name.split('.').at(-1) as keyof typeof types], bytes: contents }];
    }),
  );
}

/** A call of the page to its host. */
export type Call = {
  [name in keyof HostFunctions]: [name, ...Parameters<HostFunctions[name]>];
}[keyof HostFunctions];

/** The page with a host that answers from memory and writes down what it was asked. */
export interface OpenPanel {
  page: Page;
  calls: Call[];
  /** Refusals of the security policy, errors of scripts, and error messages on the console. */
  faults: string[];
  /** With the number of a state that was shown before it is that one again. */
  show(state: PanelState, turn?: number, address?: string): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  theme?: Theme;
  width?: number;
  height?: number;
  scale?: number;
  reducedMotion?: boolean;
  persisted?: Persisted;
  answers?: Partial<HostFunctions>;
}

export async function openPanel(
  site: PanelSite,
  state: PanelState,
  options: OpenOptions = {},
): Promise<OpenPanel> {
  const { theme = 'dark', width = 1000, height = 800, scale = 1, reducedMotion = true } = options;
  const context = await site.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    colorScheme: theme.endsWith('dark') ? 'dark' : 'light',
    forcedColors: 'none',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });

  const calls: Call[] = [];
  let shown = 1;
  let hear: (message: unknown) => void = () => {};
  await page.exposeFunction('toHost', (message: unknown) => hear(message));
  await page.exposeFunction('fault', (text: string) => faults.push(text));
  const toPage = createBirpc<PageFunctions, HostFunctions>(recording(calls, state, options.answers ?? {}), {
    post: (message) => page.evaluate((data) => window.postMessage(data), message),
    on: (listen) => {
      hear = listen;
    },
  });
  const surroundings = JSON.stringify({ theme: readTheme(theme), persisted: options.persisted });
  await page.addInitScript(`(${imitateWebview})(${surroundings})`);
  await page.goto(site.address);
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return {
    page,
    calls,
    faults,
    async show(next, turn = ++shown, address = shownFirst) {
      await toPage.show({ address, state: next, turn, kept: undefined });
    },
    async setTheme(next) {
      await page.evaluate(`applyTheme(${JSON.stringify(readTheme(next))})`);
    },
    close: () => context.close(),
  };
}

/** The address of the file whose state the page is opened with. */
export const shownFirst = 'file:///workspace/valid.csv';

interface ThemeFile {
  name: string;
  kind: string;
  variables: Record<string, string>;
}

export const readTheme = (theme: Theme): ThemeFile =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'themes', `${theme}.json`), 'utf8'));

function recording(calls: Call[], state: PanelState, answers: Partial<HostFunctions>): HostFunctions {
  const results: HostFunctions = {
    ready: async () => ({ address: shownFirst, state, turn: 1, kept: undefined }),
    setRoles: async () => {},
    setReadOptions: async () => {},
    setInSampleParameters: async () => {},
    setPurpose: async () => {},
    setTask: async () => {},
    setLogarithms: async () => {},
    leaveOut: async () => {},
    setSegment: async () => {},
    setPairs: async () => {},
    openSegment: async () => {},
    print: async () => {},
    compare: async () => {},
    openRow: async () => {},
    openLine: async () => {},
    describeRow: async (row) => ({ line: row + 2, cells: [{ name: 'residual', value: '1.5' }] }),
    reportText: async (format) => `the report as ${format}`,
    save: async () => true,
    copyText: async () => {},
    setLock: async () => {},
    remember: async () => {},
    cancel: async () => {},
    retry: async () => {},
    chooseFile: async () => {},
    openSample: async () => {},
    queryWarehouse: async () => {},
    ...answers,
  };
  const entries = Object.entries(results) as [keyof HostFunctions, (...words: never[]) => unknown][];
  return Object.fromEntries(
    entries.map(([name, answer]) => [
      name,
      (...words: never[]) => {
        calls.push([name, ...words] as unknown as Call);
        return answer(...words);
      },
    ]),
  ) as unknown as HostFunctions;
}

/** Waits until the headline, every plot and the fonts are there. */
export async function drawn({ page }: OpenPanel): Promise<void> {
  // The script of a comparison comes a moment later.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .locator('.picture:not(:has(svg)):not(details:not([open]) *), .formula:empty')
    .first()
    .waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}
