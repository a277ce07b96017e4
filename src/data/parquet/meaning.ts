import type { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';

/** A column's entry in the schema: how its values are stored and what they mean. */
export interface SchemaField {
  name: string;
  type: PhysicalType;
  /** The bytes per value of a fixed-length type. */
  length: number;
  optional: boolean;
  meaning: LogicalType;
}

export const physicalTypes = [
  'BOOLEAN',
  'INT32',
  'INT64',
  'INT96',
  'FLOAT',
  'DOUBLE',
  'BYTE_ARRAY',
  'FIXED_LEN_BYTE_ARRAY',
] as const;
export type PhysicalType = (typeof physicalTypes)[number];

export type LogicalType =
  | { kind: 'plain' | 'unsigned' | 'half' | 'text' | 'uuid' | 'bytes' | 'date' }
  | { kind: 'decimal'; scale: number }
  | { kind: 'time'; perSecond: number }
  | { kind: 'instant'; perSecond: number; utc: boolean };

/** A struct as the library returns it: its fields by number. */
export type Struct = ReturnType<typeof deserializeTCompactProtocol>;

/** Keyed by the field of the time unit's union. */
const units = { field_1: 1e3, field_2: 1e6, field_3: 1e9 } as const;
const perSecond = (unit: Struct = {}): number =>
  units[Object.keys(unit)[0] as keyof typeof units] ?? units.field_1;

/** The physical types that a logical type can be stored as. */
const storedAs: Record<Exclude<LogicalType['kind'], 'plain'>, readonly PhysicalType[]> = {
  unsigned: ['INT32', 'INT64'],
  date: ['INT32'],
  time: ['INT32', 'INT64'],
  instant: ['INT64', 'INT96'],
  decimal: ['INT32', 'INT64', 'BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'],
  half: ['FIXED_LEN_BYTE_ARRAY'],
  uuid: ['FIXED_LEN_BYTE_ARRAY'],
  bytes: ['FIXED_LEN_BYTE_ARRAY'],
  text: ['BYTE_ARRAY'],
};

/** The logical type of a column. If the schema says nothing or nonsense, the values are taken as stored. */
export function meaningOf(element: Struct, type: PhysicalType): LogicalType {
  const meaning = fromLogical(element.field_10 ?? {}) ?? fromConverted(element);
  if (meaning && (meaning.kind === 'plain' || storedAs[meaning.kind].includes(type))) return meaning;
  if (type === 'INT96') return { kind: 'instant', perSecond: 1e9, utc: false };
  if (type === 'FIXED_LEN_BYTE_ARRAY') return { kind: 'bytes' };
  return { kind: type === 'BYTE_ARRAY' ? 'text' : 'plain' };
}

function fromLogical(logical: Struct): LogicalType | undefined {
  const { field_5: decimal, field_7: time, field_8: instant, field_10: integer } = logical;
  if (decimal) return { kind: 'decimal', scale: decimal.field_1 ?? 0 };
  if (time) return { kind: 'time', perSecond: perSecond(time.field_2) };
  if (instant)
    return { kind: 'instant', perSecond: perSecond(instant.field_2), utc: instant.field_1 === true };
  if (integer) return { kind: integer.field_2 === false ? 'unsigned' : 'plain' };
  if (logical.field_6) return { kind: 'date' };
  if (logical.field_14) return { kind: 'uuid' };
  if (logical.field_15) return { kind: 'half' };
  return undefined;
}

/** Reads the deprecated converted types. */
function fromConverted({ field_6: converted, field_7: scale = 0 }: Struct): LogicalType | undefined {
  switch (converted) {
    case 5:
      return { kind: 'decimal', scale };
    case 6:
      return { kind: 'date' };
    case 7:
    case 8:
      return { kind: 'time', perSecond: converted === 7 ? 1e3 : 1e6 };
    case 9:
    case 10:
      return { kind: 'instant', perSecond: converted === 9 ? 1e3 : 1e6, utc: true };
    case 11:
    case 12:
    case 13:
    case 14:
      return { kind: 'unsigned' };
    default:
      return undefined;
  }
}
