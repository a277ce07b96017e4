import { verdictSentence } from '../../analysis/words/verdict-in-short.ts';
import { useSurroundings } from '../host.ts';
import type { Done, SavedFile } from '../protocol.ts';
import { selfContainedHtml } from '../save/self-contained-html.ts';
import { Menu } from './menu.tsx';

/** The whole report out of the panel. */
export function ExportMenu({ done }: { done: Done }) {
  const { host, announce } = useSurroundings();
  const stem = done.file.replace(/\.[^.]+$/, '');
  const save = async (ending: string, kind: SavedFile['kind'], data: string | Promise<string>) => {
    const name = `${stem}-${ending}`;
    if (await host.save({ name, kind, data: await data })) announce(`Saved ${name}`);
  };
  const copy = async () => {
    await host.copyText(await host.reportText('markdown'));
    announce('Copied as Markdown');
  };
  const copySentence = async () => {
    await host.copyText(verdictSentence(done.report));
    announce('Copied the verdict');
  };
  const actions = [
    { text: 'Copy the verdict as a sentence', run: copySentence },
    { text: 'Print, or save as PDF', run: async () => host.print(await selfContainedHtml(done.file)) },
    { text: 'Page as HTML', run: () => save('report.html', 'html', selfContainedHtml(done.file)) },
    { text: 'Report as Markdown', run: () => save('report.md', 'markdown', host.reportText('markdown')) },
    { text: 'Copy as Markdown', run: copy },
    { text: 'Numbers as JSON', run: () => save('report.json', 'json', host.reportText('json')) },
    { text: 'Numbers as CSV', run: () => save('numbers.csv', 'csv', host.reportText('csv')) },
    { text: 'Data in a warehouse?', run: () => host.queryWarehouse() },
  ];
  return <Menu icon="export" label="Export" text="Export" actions={actions} />;
}
