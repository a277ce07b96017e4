/** A file format: its usual name and its file extensions, each of which may be followed by `.gz`. */
interface Format {
  name: string;
  endings: readonly string[];
}

/** All supported file formats. Menus, file dialogs, the command line's help and the readers follow this list. */
export const formats = {
  csv: { name: 'CSV and other delimited text', endings: ['csv', 'tsv', 'tab', 'psv', 'txt', 'dat'] },
  arff: { name: 'ARFF', endings: ['arff'] },
  json: { name: 'JSON', endings: ['json'] },
  jsonl: { name: 'JSON Lines', endings: ['jsonl', 'ndjson'] },
  parquet: { name: 'Parquet', endings: ['parquet', 'parq', 'pq'] },
  npy: { name: '.npy', endings: ['npy'] },
  npz: { name: '.npz', endings: ['npz'] },
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;

const all: readonly Format[] = Object.values(formats);

/** Extensions of the files that can be analyzed, without the dot. */
export const dataFileEndings: readonly string[] = all.flatMap(({ endings }) => endings);

/** Files of tools and projects whose extension looks like data. */
const noData =
  '(package|package-lock|composer|[tj]sconfig.*)\\.json$|requirements.*\\.txt$|(license|licence|copying|notice|readme|cmakelists)\\.txt$';

/** The pattern for the names of data files, as used in the menus of the manifest. */
export const dataFilePattern = `^(?!${noData}).*\\.(${dataFileEndings.join('|')})(\\.gz)?$`;

const supported = new RegExp(dataFilePattern, 'i');

/** Whether a file with this name or path may hold data. */
export const isDataFileName = (path: string): boolean => supported.test(path.replace(/^.*[\\/]/, ''));

/** `CSV and other delimited text, ARFF, …, .npy and .npz`. */
export const formatsInWords: string = all
  .map(({ name }) => name)
  .join(', ')
  .replace(/, ([^,]+)$/, ' and $1');
