import { distinctNames } from '../names.ts';
import { Refusal } from '../problem.ts';
import { decodeText } from './field-text.ts';
import type { Layout } from './layout.ts';

/**
 * The part above the rows of an ARFF file (Weka, OpenML):
 * https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/
 */
export interface ArffHeader {
  names: string[];
  /** The byte offset and the line (from 1) after the line `@data`. */
  offset: number;
  line: number;
}

/** The header of an ARFF file; undefined if the text is not ARFF. */
export function arffHeader(head: Uint8Array): ArffHeader | undefined {
  if (!/^\s*[%@]/.test(String.fromCharCode(...head.subarray(0, 64)))) return undefined;
  const text = decodeText(head, 0, head.length, true);
  if (!/^\s*(?:%[^\n]*\n\s*)*@relation\b/i.test(text)) return undefined;
  const names: string[] = [];
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    const words = text.slice(at, next).trim();
    const [, quoted, bare] = /^@attribute\s+(?:'((?:[^'\\]|\\.)*)'|"?([^\s"]+)"?)/i.exec(words) ?? [];
    if (quoted !== undefined) names.push(quoted.replace(/\\(.)/g, '$1'));
    else if (bare !== undefined) names.push(bare);
    at = next;
    if (/^@data\b/i.test(words)) return { names: distinctNames(names), offset: at, line: line + 1 };
  }
  throw new Refusal(
    'broken-arff',
    'The ARFF file has no line “@data” near its beginning.',
    'Export it again, or save the table as CSV.',
  );
}

/** The layout of the rows with the names of the header. */
export function arffLayout(layout: Layout, { names, offset, line }: ArffHeader): Layout {
  if (layout.sample.every(([first]) => first?.startsWith('{'))) {
    throw new Refusal(
      'sparse-arff',
      'The ARFF file is sparse, with braces around each row.',
      'Save the table as CSV.',
    );
  }
  if (layout.names.length !== names.length) {
    throw new Refusal(
      'broken-arff',
      `The ARFF file names ${names.length} attributes, and its rows have ${layout.names.length} values.`,
      'Export it again, or save the table as CSV.',
    );
  }
  return {
    ...layout,
    format: 'arff',
    names,
    header: true,
    offset: layout.offset + offset,
    line: layout.line + line - 1,
  };
}
