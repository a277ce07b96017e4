import { ok, type Result } from '../data/problem.ts';
import { type ByteSource, memorySource } from '../data/source.ts';
import type { EngineSource } from './protocol.ts';

/** Opens what a request names. Only Node knows paths. */
export type Open = (source: EngineSource) => Promise<Result<ByteSource>>;

export const openBytes: Open = async (source) => {
  if ('path' in source) throw new Error('Files are opened by path only in Node.');
  return ok(memorySource(source.name, source.bytes));
};
