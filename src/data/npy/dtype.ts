import { halfToNumber } from '../half.ts';
import { Refusal } from '../problem.ts';
import type { Literal } from './python-literal.ts';

/** One value of a row: its position in the row's bytes, and how to read it. */
export interface Element {
  name: string;
  offset: number;
  size: number;
  get: (view: DataView, at: number) => number | string;
  text: boolean;
}

/** The layout of a row: its elements and its total size in bytes, including gaps. */
export interface Dtype {
  elements: Element[];
  size: number;
  /** Names of fields that are neither numbers nor text. */
  leftOut: string[];
}

type Getter = Pick<Element, 'size' | 'get' | 'text'>;

const mostElements = 100_000;

/** Parses numpy's description of a dtype: a code, or a list of fields, which can be nested or arrays. */
export function dtypeOf(description: Literal, name = ''): Dtype {
  if (typeof description === 'string') return simple(description, name);
  if (!Array.isArray(description) || description.length === 0) throw badType('an empty list of fields');
  const dtype: Dtype = { elements: [], size: 0, leftOut: [] };
  for (const field of description) {
    if (!Array.isArray(field) || field.length < 2) throw badType('a field without a type');
    const [title, type, shape] = field as [Literal, Literal, Literal?];
    const own = String(Array.isArray(title) ? title.at(-1) : title);
    const full = name === '' ? own : `${name}.${own}`;
    const inner = dtypeOf(type, full);
    const repeats = repeatsOf(shape);
    for (const index of shape === undefined ? [undefined] : Array(repeats).keys()) {
      for (const element of inner.elements) {
        const suffix = index === undefined ? '' : `[${index}]`;
        dtype.elements.push({
          ...element,
          name: `${full}${suffix}${element.name.slice(full.length)}`,
          offset: dtype.size + (index ?? 0) * inner.size + element.offset,
        });
      }
      if (dtype.elements.length > mostElements) throw badType('too many fields');
    }
    dtype.leftOut.push(...inner.leftOut);
    dtype.size += repeats * inner.size;
  }
  return dtype;
}

function repeatsOf(shape: Literal | undefined): number {
  if (shape === undefined) return 1;
  const sizes = Array.isArray(shape) ? shape : [shape];
  const product = sizes.reduce<number>((all, size) => all * Number(size), 1);
  if (!(Number.isSafeInteger(product) && product >= 0 && product <= mostElements))
    throw badType('an array field of this size');
  return product;
}

function simple(code: string, name: string): Dtype {
  const getter = getterOf(code);
  if (getter) return { elements: [{ name, offset: 0, ...getter }], size: getter.size, leftOut: [] };
  const [, kind, digits] = /^[<>|=]?([cfmMV])(\d+)(?:\[.*\])?$/.exec(code) ?? [];
  if (kind === undefined) throw badType(`values of type “${code.slice(0, 20)}”`);
  // An unnamed field is padding.
  return { elements: [], size: Number(digits), leftOut: name === '' || kind === 'V' ? [] : [name] };
}

const badType = (what: string): Refusal =>
  new Refusal('not-numbers', `The array holds ${what}, not numbers.`, 'Save it as float64.');

function getterOf(type: string): Getter | undefined {
  const little = type[0] !== '>';
  const code = type.replace(/^[<>|=]/, '');
  const number = (size: number, get: (view: DataView, at: number) => number): Getter => ({
    size,
    get,
    text: false,
  });
  switch (code) {
    case 'f8':
      return number(8, (view, at) => view.getFloat64(at, little));
    case 'f4':
      return number(4, (view, at) => view.getFloat32(at, little));
    case 'f2':
      return number(2, (view, at) => halfToNumber(view.getUint16(at, little)));
    case 'i8':
      return number(8, (view, at) => Number(view.getBigInt64(at, little)));
    case 'u8':
      return number(8, (view, at) => Number(view.getBigUint64(at, little)));
    case 'i4':
      return number(4, (view, at) => view.getInt32(at, little));
    case 'u4':
      return number(4, (view, at) => view.getUint32(at, little));
    case 'i2':
      return number(2, (view, at) => view.getInt16(at, little));
    case 'u2':
      return number(2, (view, at) => view.getUint16(at, little));
    case 'i1':
      return number(1, (view, at) => view.getInt8(at));
    case 'u1':
    case 'b1':
      return number(1, (view, at) => view.getUint8(at));
  }
  const [, kind, digits] = /^([US])(\d{1,4})$/.exec(code) ?? [];
  if (kind === undefined) return undefined;
  const letters = Number(digits);
  const width = kind === 'U' ? 4 : 1;
  const letter = (view: DataView, at: number): number =>
    kind === 'U' ? Math.min(view.getUint32(at, little), 0x10ffff) : view.getUint8(at);
  return {
    size: letters * width,
    text: true,
    get: (view, at) => {
      let text = '';
      for (let index = 0; index < letters; index++) {
        const point = letter(view, at + index * width);
        if (point === 0) break;
        text += String.fromCodePoint(point);
      }
      return text;
    },
  };
}
