/** Bytes to text. Cells of a file that says it is UTF-8 and isn't are read as Windows-1252, which never fails. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

export function decodeText(bytes: Uint8Array, start: number, end: number, singleByte = false): string {
  if (end - start <= 64) {
    let text = '';
    let index = start;
    while (index < end && bytes[index]! < 0x80) text += String.fromCharCode(bytes[index++]!);
    if (index === end) return text;
  }
  const part = bytes.subarray(start, end);
  if (singleByte) return windows1252.decode(part);
  try {
    return utf8.decode(part);
  } catch {
    return windows1252.decode(part);
  }
}
