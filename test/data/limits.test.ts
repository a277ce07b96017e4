import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import type { ByteSource } from '../../src/data/source.ts';

/** `count` times the same bytes, without ever holding them all. */
function repeated(piece: string, count: number, start = ''): ByteSource {
  const bytes = new TextEncoder().encode(piece);
  return {
    name: 'huge.csv',
    async *chunks() {
      if (start) yield new TextEncoder().encode(start);
      for (let index = 0; index < count; index++) yield bytes;
    },
  };
}

const problemIn = async (source: ByteSource, signal?: AbortSignal): Promise<string> => {
  const result = await readTable(source, signal ? { signal } : {});
  return result.ok ? `${result.value.rows} rows` : result.problem.code;
};

describe('limits', () => {
  it('refuses a line of 2 GB after its first megabytes', async () => {
    expect(await problemIn(repeated('1'.repeat(2 ** 20), 2048))).toBe('line-too-long');
    expect(await problemIn(repeated('1'.repeat(2 ** 20), 2048, `a,b\n${'1,2\n'.repeat(50_000)}`))).toBe(
      'line-too-long',
    );
  });

  it.each([
    ['huge.csv', 'residual\n', '1.25\n', '(head -n 1 file.csv'],
    ['huge.jsonl', '{"residual":0}\n', '{"residual":1.25}\n', 'shuf -n 1000000 file.jsonl'],
  ])(
    'refuses a hundred million rows of %s after the first of them, with how to take a sample',
    async (name, start, row, hint) => {
      let pieces = 0;
      const beginning = new TextEncoder().encode(start + row.repeat(99));
      const source: ByteSource = {
        name,
        size: row.length * 1e8,
        async *chunks() {
          for await (const chunk of repeated(row.repeat(2 ** 16), 1526, start).chunks()) {
            pieces++;
            yield chunk;
          }
        },
        slice: async (from, to) => beginning.subarray(from, to),
      };
      expect(await readTable(source)).toMatchObject({
        ok: false,
        problem: {
          code: 'too-many-rows',
          message: 'The file has about 100 million rows; up to 40 million are analyzed.',
          hint: expect.stringContaining(hint),
        },
      });
      expect(pieces).toBeLessThan(20);
    },
  );

  it('refuses ten million columns', async () => {
    const source = repeated(`${'1,'.repeat(999_999)}1\n`, 3);
    expect(await problemIn(source)).toBe('too-many-columns');
    expect(await problemIn(repeated('1,'.repeat(2 ** 19), 20))).toBe('too-many-columns');
  });

  it('reads a long cell in a time that grows with its length only', async () => {
    const spaces = ' '.repeat(2 ** 20);
    for (const cell of [
      `$1${spaces}x`,
      `1${spaces}2`,
      'letters'.repeat(2 ** 17),
      `1${'.000'.repeat(2 ** 18)}x`,
    ]) {
      expect(await problemIn(repeated('1,2\n', 9, `${cell},b\n`))).toBe('9 rows');
      expect(await problemIn(repeated('1,2\n', 9, `a,b\n2,3\n3,4\n${cell},5\n`))).toBe('12 rows');
    }
  });

  it('names the line of a quote that swallows the rest of a large file', async () => {
    const result = await readTable(repeated('1,2\n'.repeat(2 ** 18), 40, 'a,b\n1,2\n3,"4\n'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'unclosed-quote', row: 3 } });
  });

  it('stops in the middle of a file when cancelled', async () => {
    const stop = new AbortController();
    let pieces = 0;
    const source = repeated('1.2345678901234567,2\n'.repeat(2 ** 17), 10_000, 'a,b\n');
    const counted: ByteSource = {
      ...source,
      async *chunks() {
        for await (const chunk of source.chunks()) {
          pieces++;
          yield chunk;
        }
      },
    };
    setTimeout(() => stop.abort(), 30);
    expect(await problemIn(counted, stop.signal)).toBe('canceled');
    expect(pieces).toBeLessThan(9000);
  });
});
