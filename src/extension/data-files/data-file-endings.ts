/** Endings of the files that can be analyzed, each also with `.gz`; package.json's menus name the same. */
export const dataFileEndings = ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'parquet', 'npy'] as const;

const supported = new RegExp(`\\.(${dataFileEndings.join('|')})(\\.gz)?$`, 'i');

export const isDataFileName = (name: string): boolean => supported.test(name);
