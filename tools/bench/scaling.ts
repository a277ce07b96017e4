import { read } from '../../src/code/reading/index.ts';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import * as code from '../../test/code/reading/families.ts';
import { families as files } from '../../test/data/families.ts';
import { type Costs, costsAt } from '../../test/growth.ts';
import type { Line, TimingTable } from './measure.ts';

const bytes = 2 ** 16;

/** How the time to read adversarial files and code grows when their size quadruples. */
export async function scalingTables(): Promise<TimingTable[]> {
  const ofFiles: Line[] = [];
  for (const { name, file, make } of files) {
    const work = (size: number) => {
      const source = make(size);
      return () => readTable(memorySource(file, source));
    };
    await work(bytes)();
    ofFiles.push(line(name, await costsAt(work, bytes, code.factor, code.mostGrowth)));
  }
  const ofCode: Line[] = [];
  for (const [name, [language, text]] of Object.entries(code.families)) {
    const work = (pieces: number) => {
      const whole = text(pieces);
      return () => read(whole, language);
    };
    work(code.pieces)();
    ofCode.push(line(`${language}: ${name}`, await costsAt(work, code.pieces, code.factor, code.mostGrowth)));
  }
  return [
    { title: 'Files that would slow a careless reader, 64 KiB and four times that', lines: ofFiles },
    {
      title: `Code that would slow a careless finder, ${code.pieces} pieces and four times that`,
      lines: ofCode,
    },
  ];
}

const line = (what: string, { small, large }: Costs): Line => ({
  what,
  ours: `${small.toFixed(1)} ms`,
  theirs: `at four times the size ${large.toFixed(1)} ms`,
  ratio: large / small,
  promised: code.mostGrowth,
});
