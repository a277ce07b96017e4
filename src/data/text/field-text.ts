/** Decodes bytes. Cells that are not valid UTF-8 are read as Windows-1252, which never fails. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const singleByteDecoder = new TextDecoder('windows-1252');
/** The characters of Windows-1252 from 0x80 on, where Latin 1 has control characters. */
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode Windows-1252 as Latin 1 (https://github.com/nodejs/node/issues/56542). */
const windows1252 = (bytes: Uint8Array): string =>
  singleByteDecoder
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => beyondLatin1[letter.charCodeAt(0) - 0x80]!);

export function decodeText(bytes: Uint8Array, start: number, end: number, singleByte = false): string {
  if (end - start <= 64) {
    let text = '';
    let index = start;
    while (index < end && bytes[index]! < 0x80) text += String.fromCharCode(bytes[index++]!);
    if (index === end) return text;
  }
  const part = bytes.subarray(start, end);
  if (singleByte) return windows1252(part);
  try {
    return utf8.decode(part);
  } catch {
    return windows1252(part);
  }
}
