/** What in a Parquet file contradicts itself or the format; the message ends a sentence. */
export class Damage extends Error {}

/** A count, an offset or a length that the file gives: a whole number that is there and not above `most`. */
export function natural(value: unknown, most: number, otherwise: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0 || number > most) throw new Damage(otherwise);
  return number;
}
