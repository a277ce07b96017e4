import { ok, type Result } from '../data/problem.ts';
import { type ByteSource, memorySource } from '../data/source.ts';
import type { EngineSource } from './protocol.ts';

/** Opens the source that a request names. Paths can be opened in Node only. */
export type Open = (source: EngineSource) => Promise<Result<ByteSource>>;

export const openBytes: Open = async (source) => {
  if ('path' in source) throw new Error('Files are opened by path only in Node.');
  return ok(memorySource(source.name, source.bytes));
};
