import { halfToNumber } from '../half.ts';
import { Damage } from './damage.ts';
import type { LogicalType } from './meaning.ts';

type Whole = number | bigint;

/** Bytes of the widest decimal, which has 76 digits. */
const widestDecimal = 32;
const text = new TextDecoder();

/** What stored values stand for: numbers, or texts as other formats would write them. */
export function interpreted(values: ArrayLike<unknown>, meaning: LogicalType): ArrayLike<unknown> {
  const of = interpreter(meaning) as ((value: unknown) => unknown) | undefined;
  return of
    ? Array.from(values, (value) => (value === null || value === undefined ? value : of(value)))
    : values;
}

function interpreter(meaning: LogicalType): ((value: never) => unknown) | undefined {
  switch (meaning.kind) {
    case 'plain':
      return undefined;
    case 'unsigned':
      return (value: Whole) => (typeof value === 'bigint' ? BigInt.asUintN(64, value) : value >>> 0);
    case 'decimal':
      return (value: Whole | Uint8Array) => decimal(value, meaning.scale);
    case 'half':
      return (bytes: Uint8Array) => halfToNumber(bytes[0]! | (bytes[1]! << 8));
    case 'text':
      return (bytes: Uint8Array) => text.decode(bytes);
    case 'bytes':
      return hex;
    case 'uuid':
      return (bytes: Uint8Array) => hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    case 'date':
      return (days: Whole) => instant(BigInt(days) * 86_400n, 1).split('T')[0];
    case 'time':
      return (value: Whole) => instant(BigInt(value), meaning.perSecond).split('T').at(-1);
    case 'instant':
      return (value: Whole) => instant(BigInt(value), meaning.perSecond) + (meaning.utc ? 'Z' : '');
  }
}

/** The number nearest to a decimal fraction. */
function decimal(value: Whole | Uint8Array, scale: number): number {
  if (typeof value === 'number' && scale >= 0 && scale <= 22) return value / 10 ** scale;
  if (!(value instanceof Uint8Array)) return Number(`${value}e${-scale}`);
  if (value.length > widestDecimal) throw new Damage('it holds decimals of an impossible width');
  const bits = value.length * 8;
  return Number(`${value.length === 0 ? 0 : BigInt.asIntN(bits, BigInt(`0x${hex(value)}`))}e${-scale}`);
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A timestamp in ISO 8601, to the last digit; the plain number if it is beyond any calendar. */
function instant(value: bigint, perSecond: number): string {
  const unit = BigInt(perSecond);
  const fraction = ((value % unit) + unit) % unit;
  const date = new Date(Number((value - fraction) / unit) * 1000);
  if (Number.isNaN(date.getTime())) return String(value);
  const seconds = date.toISOString().slice(0, -5);
  const digits = String(perSecond).length - 1;
  return fraction === 0n
    ? seconds
    : `${seconds}.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`;
}
