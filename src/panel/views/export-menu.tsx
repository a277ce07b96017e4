import { verdictSentence } from '../../analysis/words/verdict-in-short.ts';
import { useSurroundings } from '../host.ts';
import type { Done, SavedFile } from '../protocol.ts';
import { Menu } from './menu.tsx';
import { loadLater } from './use-loaded-later.tsx';

/** Exports the whole report. */
export function ExportMenu({ done }: { done: Done }) {
  const { host } = useSurroundings();
  const { copy, save, ofPage } = useExport(done.file, verdictSentence(done.report));
  const copyReport = async () => copy(await host.reportText('markdown'), 'Copied as Markdown');
  const actions = [
    ...ofPage,
    { text: 'Report as Markdown', run: () => save('report.md', 'markdown', host.reportText('markdown')) },
    { text: 'Copy as Markdown', run: copyReport },
    { text: 'Numbers as JSON', run: () => save('report.json', 'json', host.reportText('json')) },
    { text: 'Numbers as CSV', run: () => save('numbers.csv', 'csv', host.reportText('csv')) },
    { text: 'Data in a warehouse?', run: () => host.queryWarehouse() },
  ];
  return <Menu icon="export" label="Export" text="Export" actions={actions} />;
}

/** Exports a comparison: its answer and its page. */
export function ComparisonExport({ file, headline }: { file: string; headline: string }) {
  const { ofPage } = useExport(`${file.replace(/\.[^.]+$/, '')}-comparison`, headline);
  return <Menu icon="export" label="Export" text="Export" actions={ofPage} />;
}

/** Actions for every page, and functions to copy and save more of it. */
function useExport(file: string, sentence: string) {
  const { host, announce } = useSurroundings();
  const save = async (ending: string, kind: SavedFile['kind'], data: string | Promise<string>) => {
    const name = `${file.replace(/\.[^.]+$/, '')}-${ending}`;
    if (await host.save({ name, kind, data: await data })) announce(`Saved ${name}`);
  };
  const copy = async (text: string, announcement: string) => {
    await host.copyText(text);
    announce(announcement);
  };
  const page = async () => (await loadLater()).selfContainedHtml(file);
  const ofPage = [
    { text: 'Copy the verdict as a sentence', run: () => copy(sentence, 'Copied the verdict') },
    { text: 'Print, or save as PDF', run: async () => host.print(await page()) },
    { text: 'Page as HTML', run: () => save('report.html', 'html', page()) },
  ];
  return { copy, save, ofPage };
}
