import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource } from '../../../src/data/source.ts';
import { asUtf8, detectEncoding } from '../../../src/data/text/encoding.ts';

const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index, text.charCodeAt(index), !bigEndian);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A source that gives these bytes in pieces of that length. */
const inPieces = (bytes: Uint8Array, length: number): ByteSource => ({
  name: 'a.csv',
  async *chunks() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  },
});

async function textOf(source: ByteSource): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const chunk of source.chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

describe('the encoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['the mark FF FE', Uint8Array.of(0xff, 0xfe, 97, 98), 'utf-16le'],
    ['the mark FE FF', Uint8Array.of(0xfe, 0xff, 97, 98), 'utf-16be'],
    ['the mark EF BB BF, whatever follows', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 97), 'utf-8'],
    ['FF alone', Uint8Array.of(0xff, 97, 98), 'windows-1252'],
    ['FE alone, a letter of Turkish', Uint8Array.of(0xfe, 97, 98), 'windows-1254'],
    ['FE behind another letter', Uint8Array.of(97, 0xfe, 98), 'windows-1254'],
    ['FF behind another letter', Uint8Array.of(97, 0xff, 98), 'windows-1252'],
    ['BB BF behind another letter', Uint8Array.of(97, 0xbb, 0xbf, 98), 'windows-1252'],
    ['EF and BF, not BB', Uint8Array.of(0xef, 97, 0xbf, 98), 'windows-1252'],
    ['EF alone', Uint8Array.of(0xef, 97, 98), 'windows-1252'],
    ['EF BB without its end', Uint8Array.of(0xef, 0xbb, 97), 'windows-1252'],
    ['zeros behind each letter', utf16('x,y\n1,2\n'), 'utf-16le'],
    ['zeros before each letter', utf16('x,y\n1,2\n', true), 'utf-16be'],
    ['plain letters', utf8('x,y\n1,2\n'), 'utf-8'],
    ['letters of several bytes', utf8('x,größe\n'), 'utf-8'],
    ['a letter cut at the end', utf8('x,größe €').subarray(0, -1), 'utf-8'],
    ['a letter of Windows', Uint8Array.of(120, 44, 0xe9, 10), 'windows-1252'],
    ['zeros everywhere', new Uint8Array(8), 'utf-8'],
    ['nothing', new Uint8Array(0), 'utf-8'],
  ])('of %s', (_, head, encoding) => {
    expect(detectEncoding(head)).toBe(encoding);
  });

  /** 100 bytes of which so many are zero at even and at odd places. */
  const withZeros = (even: number, odd: number): Uint8Array => {
    const bytes = new Uint8Array(100).fill(97);
    for (let index = 0; index < even; index++) bytes[2 * index] = 0;
    for (let index = 0; index < odd; index++) bytes[99 - 2 * index] = 0;
    return bytes;
  };

  it('is UTF-16 with zeros in more than a fifth of all bytes on one side and less than a fiftieth on the other', () => {
    expect(detectEncoding(withZeros(1, 21))).toBe('utf-16le');
    expect(detectEncoding(withZeros(1, 20))).toBe('utf-8');
    expect(detectEncoding(withZeros(2, 21))).toBe('utf-8');
    expect(detectEncoding(withZeros(21, 1))).toBe('utf-16be');
    expect(detectEncoding(withZeros(20, 1))).toBe('utf-8');
    expect(detectEncoding(withZeros(21, 2))).toBe('utf-8');
  });

  it('is detected from the first 4096 bytes', () => {
    const bytes = new Uint8Array(40_000).fill(97);
    bytes.set(utf16('x'.repeat(2048)));
    expect(detectEncoding(bytes)).toBe('utf-16le');
    expect(detectEncoding(bytes.reverse())).toBe('utf-8');
  });
});

describe('text', () => {
  it.each([1, 2, 3, 5, 100])('loses its byte order mark, in pieces of %i', async (length) => {
    const bytes = utf8('\ufeffa,b\n1,2\n');
    const { source, encoding } = await asUtf8(inPieces(bytes, length), bytes);
    expect(encoding).toBe('utf-8');
    expect(await textOf(source)).toBe('a,b\n1,2\n');
    // A second reading finds the same.
    expect(await textOf(source)).toBe('a,b\n1,2\n');
    expect(source).not.toHaveProperty('size');
    expect(source).not.toHaveProperty('slice');
  });

  it('keeps what looks like a byte order mark further on', async () => {
    const bytes = utf8('a\ufeffb');
    expect(await textOf((await asUtf8(memorySource('a.csv', bytes), bytes)).source)).toBe('a\ufeffb');
  });

  it('without its byte order mark has shifted offsets', async () => {
    const bytes = utf8('\ufeffabcdef');
    const { source } = await asUtf8(memorySource('a.csv', bytes), bytes);
    expect(source.name).toBe('a.csv');
    expect(source.size).toBe(6);
    expect(await source.slice!(1, 3)).toEqual(utf8('bc'));
  });

  it.each([
    [0xef, 0xbb],
    [0xef, 97, 0xbf],
    [97, 0xbb, 0xbf],
  ])('keeps what is only a part of a mark', async (...start) => {
    const bytes = Uint8Array.of(...start, 97);
    const given = memorySource('a.csv', bytes);
    expect((await asUtf8(given, bytes, 'windows-1252')).source).toBe(given);
  });

  it('is the source itself if it has no byte order mark', async () => {
    const given = memorySource('a.csv', utf8('a,b\n'));
    expect((await asUtf8(given, utf8('a,b\n'))).source).toBe(given);
    const latin = Uint8Array.of(0xe9, 10);
    expect(await asUtf8(given, latin)).toEqual({ source: given, encoding: 'windows-1252' });
  });

  it.each([true, false])(
    'in UTF-16 is converted to UTF-8, wherever it is cut (big endian: %s)',
    async (bigEndian) => {
      const text = 'a,größe\n1,😀\n';
      const bytes = utf16(`\ufeff${text}`, bigEndian);
      for (const length of [1, 3, 1000]) {
        const { source, encoding } = await asUtf8(inPieces(bytes, length), bytes);
        expect(encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
        expect(source.name).toBe('a.csv');
        expect(await textOf(source)).toBe(text);
      }
    },
  );

  it('in UTF-16 ends with a replacement character if half a character is missing, and only then', async () => {
    const bytes = utf16('ab');
    const read = async (part: Uint8Array): Promise<string[]> => {
      const pieces: string[] = [];
      const { source } = await asUtf8(inPieces(part, 100), part, 'utf-16le');
      for await (const chunk of source.chunks()) pieces.push(new TextDecoder().decode(chunk));
      return pieces;
    };
    expect(await read(bytes)).toEqual(['ab']);
    expect(await read(bytes.subarray(0, 3))).toEqual(['a', '\ufffd']);
  });

  it('has the encoding that the user names', async () => {
    const bytes = utf8('größe');
    expect((await asUtf8(memorySource('a', bytes), bytes, 'windows-1252')).encoding).toBe('windows-1252');
    const wide = utf16('größe');
    const { source, encoding } = await asUtf8(memorySource('a', wide), utf8('x'), 'utf-16le');
    expect(encoding).toBe('utf-16le');
    expect(await textOf(source)).toBe('größe');
  });
});
