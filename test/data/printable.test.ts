import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../src/analysis/words/csv-cell.ts';
import { markdownText } from '../../src/analysis/words/markdown-text.ts';
import { problemText } from '../../src/command-line/problem-text.ts';
import { tableText } from '../../src/command-line/table-text.ts';
import { harmless, printable } from '../../src/data/printable.ts';
import { problemOf, tableOf } from './reading.ts';

/** What acts on a terminal: control characters, and those that turn the direction of text. */
const acting = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const nasty = fc.string({
  unit: fc.constantFrom(
    '\u001b',
    '\u0007',
    '\u009b',
    '\u202e',
    '\u2066',
    '\r',
    '\u007f',
    'a',
    '[',
    ';',
    ' ',
    '"',
    '\\',
  ),
});
const sequence = '\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202e';

describe('text from a file', () => {
  it('never controls a terminal, in text, in Markdown or in JSON', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(printable(text)).not.toMatch(acting);
        expect(markdownText(text)).not.toMatch(acting);
        const json = harmless(JSON.stringify({ text }));
        expect(json).not.toMatch(acting);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });

  it('never acts from a table’s names, cells and reports, nor from a message', async () => {
    const table = await tableOf(
      `a${sequence},b\n${Array.from({ length: 300 }, (_, i) => (i === 9 ? `x${sequence},1` : `${i},${i}`)).join('\n')}\n1,2,3,${sequence}\n`,
    );
    const text = tableText(table);
    expect(text).toContain('pwned');
    expect(text).not.toMatch(acting);
    const problem = await problemOf('a\n1\n', { types: { [`b${sequence}`]: 'number' } });
    expect(problemText(problem)).not.toMatch(acting);
  });

  it('makes no message longer than a screen', async () => {
    const problem = await problemOf(`${'name'.repeat(700_000)},b\n1,2\n2,3\n3,4\n`, {
      types: { c: 'number' },
    });
    expect(problem.hint.length).toBeLessThan(1100);
    expect(problemText(problem).length).toBeLessThan(5000);
  });

  it('is not a link, markup or formula', () => {
    expect(markdownText('[a](command:x) <img> `b` www.x.org https://x.org $(zap)')).toBe(
      '\\[a\\](command:x) &lt;img&gt; \\`b\\` www\\.x.org https\\://x.org \\$(zap)',
    );
    expect(csvCell('=1+1')).toBe("'=1+1");
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(csvCell('-1.5')).toBe('-1.5');
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  });
});
