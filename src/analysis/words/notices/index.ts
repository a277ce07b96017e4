import type { AnyWriter } from '../../../data/from-facts.ts';
import type { NoticeWords } from '../../../data/notice.ts';
import * as ofFiles from '../../../data/notices.ts';
import * as ofColumns from './of-columns.ts';
import * as ofComparison from './of-comparison.ts';
import * as ofPopulation from './of-population.ts';
import * as ofRows from './of-rows.ts';

/** Every kind of notice, for translations. */
export const noticeKinds: readonly AnyWriter<NoticeWords>[] = [
  ofFiles,
  ofColumns,
  ofComparison,
  ofPopulation,
  ofRows,
].flatMap((kinds) => Object.values<AnyWriter<NoticeWords>>(kinds));
