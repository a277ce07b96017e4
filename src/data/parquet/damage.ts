/** An inconsistency in a Parquet file or a violation of the format. The message completes a sentence. */
export class Damage extends Error {}

/** Checks a count, an offset or a length from the file: it must be a whole number up to `most`. */
export function natural(value: unknown, most: number, otherwise: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0 || number > most) throw new Damage(otherwise);
  return number;
}
