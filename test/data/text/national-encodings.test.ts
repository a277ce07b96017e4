import { describe, expect, it } from 'vitest';
import { nationalEncoding } from '../../../src/data/text/national-encodings.ts';
import { tableOf } from '../reading.ts';

/** Bytes written as hexadecimal digits, made by Python's codecs. */
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));

/** `'真实值,预测值\n1.5,2\n'.encode('gb18030')` and so on. */
const files = {
  gb18030: ['真实值,预测值', 'd5e6cab5d6b52cd4a4b2e2d6b50a312e352c320a'],
  shift_jis: ['実測値,予測値', '8ec091aa926c2c975c91aa926c0a312e352c320a'],
  'euc-kr': ['실제값,예측값', 'bdc7c1a6b0aa2cbfb9c3f8b0aa0a312e352c320a'],
  big5: ['真實值,預測值', 'af75b9eaadc82cb977b4faadc80a312e352c320a'],
  'euc-jp': ['実測値,予測値', 'bcc2c2acc3cd2ccdbdc2acc3cd0a312e352c320a'],
  'windows-1251': ['факт,прогноз', 'f4e0eaf22ceff0eee3edeee70a312e352c320a'],
  'koi8-r': ['фактическое,предсказанное', 'c6c1cbd4c9dec5d3cbcfc52cd0d2c5c4d3cbc1dac1cececfc50a312e352c320a'],
  'windows-1255': ['תצפית,תחזית', 'faf6f4e9fa2cfae7e6e9fa0a312e352c320a'],
  'windows-874': ['ค่าจริง,ค่าพยากรณ์', 'a4e8d2a8c3d4a72ca4e8d2bec2d2a1c3b3ec0a312e352c320a'],
} as const;

/** `'Πραγματική τιμή,Πρόβλεψη\n1.5,2\n'.encode('cp1253')` */
const greek = 'd0f1e1e3ece1f4e9eade20f4e9ecde2cd0f1fce2ebe5f8e70a312e352c320a';

/** `'القيمة الفعلية,القيمة المتوقعة\n1.5,2\n'.encode('cp1256')` */
const arabic = 'c7e1deede3c920c7e1dddae1edc92cc7e1deede3c920c7e1e3cae6dedac90a312e352c320a';

describe('a national encoding', () => {
  it('is told from capital letters of other alphabets for Arabic', async () => {
    const table = await tableOf(bytesOf(arabic), { name: 'a.csv' });
    expect(table.reading.encoding).toBe('windows-1256');
    expect(table.columns.map(({ name }) => name)).toEqual(['القيمة الفعلية', 'القيمة المتوقعة']);
  });

  it('is told from Cyrillic for Greek, and from Latin letters', async () => {
    const bytes = bytesOf(greek);
    const table = await tableOf(bytes, { name: 'a.csv' });
    expect(table.reading.encoding).toBe('windows-1253');
    expect(table.columns.map(({ name }) => name)).toEqual(['Πραγματική τιμή', 'Πρόβλεψη']);
  });

  it('is told by what the words say, however often one of them recurs', () => {
    // `'日付,店舗,実績,予測\n'` and `'渋谷,1,2\n'`, by Python's codecs.
    const header = '93fa95742c935895dc2c8ec090d12c975c91aa0a';
    expect(nationalEncoding(bytesOf(header + '8f61924a2c312c320a'.repeat(60)))).toBe('shift_jis');
  });

  it.each(Object.entries(files))('%s is told by the words', async (encoding, [header, hex]) => {
    const bytes = bytesOf(hex);
    expect(nationalEncoding(bytes)).toBe(encoding);
    const table = await tableOf(bytes, { name: 'a.csv' });
    expect(table.reading.encoding).toBe(encoding);
    expect(table.columns.map(({ name }) => name).join(',')).toBe(header);
  });

  it.each([
    ['German', 'Prüfgröße;Schätzwert\n1,5;2\n'],
    ['French', 'Réel;Prévu;Écart été\n1,5;2;3\n'],
    ['Spanish', 'Año;Pronóstico;Señal\n1,5;2;3\n'],
    ['Portuguese', 'estação;precipitação observada;precipitação prevista\n1,5;2;3\n'],
    ['a sign before a number', '±1.5,°C,µg/m³,§\n'],
    ['plain letters', 'y,p\n1,2\n'],
  ])('is none for %s', (_, text) => {
    expect(nationalEncoding(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBeUndefined();
  });
});
