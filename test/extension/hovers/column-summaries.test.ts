import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import { ok } from '../../../src/data/problem.ts';
import { memorySource } from '../../../src/data/source.ts';
import { analyzeSource } from '../../../src/engine/analyze-source.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createColumnSummaries } from '../../../src/extension/hovers/column-summaries.ts';

const openFile = (text: string) => ({
  version: 1,
  text,
  getText() {
    return this.text;
  },
  lineAt(line: number) {
    return { text: this.text.split('\n')[line]! };
  },
});
const table = `name,error\n${Array.from({ length: 40 }, (_, i) => `row ${i},${i % 2 ? i : -i}`).join('\n')}\n`;
const over = (line: number, character: number) => ({ name: 'a.csv', read: undefined, line, character });
const never = new AbortController().signal;

/** Summaries, and how often they asked for an analysis. */
function counted() {
  const asked: string[] = [];
  const engine: Pick<Engine, 'analyze' | 'read'> = {
    read: async (source, read) => {
      const table = await readTable(memorySource('a.csv', (source as { bytes: Uint8Array }).bytes), read);
      return table.ok ? table.value.reading : undefined;
    },
    async analyze(request, { signal } = {}) {
      // Without parts it is the whole file's analysis.
      if (request.roles) asked.push((request.roles as { residual: string }).residual);
      if (signal?.aborted) return { kind: 'canceled' };
      const open = async () => ok(memorySource('a.csv', (request.source as { bytes: Uint8Array }).bytes));
      return analyzeSource(request, open, () => {});
    },
  };
  return { summaries: createColumnSummaries(engine), asked };
}

describe('summaries of columns', () => {
  it('say n, the missing, mean, spread, distribution and loss of the column under the pointer', async () => {
    const { summaries } = counted();
    const summary = await summaries.at(openFile(table), over(7, 6), never);
    expect(summary?.column).toBe('error');
    // R: x <- ifelse(0:39 %% 2 == 1, 0:39, -(0:39)); mean(x); sd(x)
    expect(summary?.diagnosis).toMatch(/^n = 40, missing 0, mean 0\.5, standard deviation 22\.94\. /);
    expect(summary?.diagnosis).toMatch(
      /The likeliest of eight distributions is [\w ’-]+ \(.*%\)\. Residual; it (?:calls|leans|leaves) /,
    );
  });

  it('state the role of a column, and never that predictions call for a loss', async () => {
    const { summaries } = counted();
    const rows = Array.from({ length: 60 }, (_, i) => `${i + ((i * 37) % 11) / 3},${i},${(i * 7) % 13}`);
    const file = openFile(`y_true,y_pred,other\n${rows.join('\n')}\n`);
    const prediction = await summaries.at(file, over(0, 9), never);
    expect(prediction?.column).toBe('y_pred');
    expect(prediction?.diagnosis).toMatch(/Predicted; the residual y_true − y_pred (?:calls|leans|leaves) /);
    const other = await summaries.at(file, { ...over(0, 16) }, never);
    expect(other?.column).toBe('other');
    expect(other?.diagnosis).not.toMatch(/calls|leans|leaves/);
  });

  it('are made once per version of the file, and again when it was edited or is read differently', async () => {
    const { summaries, asked } = counted();
    const file = openFile(table);
    const first = await summaries.at(file, over(0, 6), never);
    expect(await summaries.at(file, over(30, 7), never)).toEqual(first);
    expect(asked).toEqual(['error']);
    file.text += 'last,1000\n';
    file.version++;
    expect((await summaries.at(file, over(0, 6), never))?.diagnosis).toMatch(/^n = 41,/);
    await summaries.at(file, { ...over(0, 6), read: { delimiter: ',' } }, never);
    expect(asked.length).toBe(3);
  });

  it('are not stored when canceled', async () => {
    const { summaries, asked } = counted();
    const file = openFile(table);
    const stop = new AbortController();
    const pending = summaries.at(file, over(0, 6), stop.signal);
    stop.abort();
    expect(await pending).toBeUndefined();
    expect(await summaries.at(file, over(0, 6), never)).toBeDefined();
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('are absent for words, and in files so large that the editor would lag', async () => {
    const { summaries, asked } = counted();
    expect(await summaries.at(openFile(table), over(0, 1), never)).toBeUndefined();
    expect(
      await summaries.at(openFile(`error\n${'1.25\n'.repeat(500_000)}`), over(0, 1), never),
    ).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
