import type { Encoding } from './table.ts';

/** All encodings that can be read: the compiler misses none. */
export const encodings = Object.keys({
  'utf-8': true,
  'utf-16le': true,
  'utf-16be': true,
  'windows-1252': true,
  'windows-1250': true,
  'windows-1251': true,
  'windows-1253': true,
  'windows-1254': true,
  'windows-1255': true,
  'windows-1256': true,
  'windows-1257': true,
  'windows-874': true,
  'iso-8859-2': true,
  'koi8-r': true,
  macintosh: true,
  gb18030: true,
  big5: true,
  shift_jis: true,
  'euc-jp': true,
  'euc-kr': true,
} satisfies Record<Encoding, true>) as readonly Encoding[];
