import { Refusal } from './problem.ts';
import { defineReader, type Input, startsWith } from './reader.ts';

/** File formats that other programs read better, with a line of code that converts them to a supported format. */
const foreign: readonly {
  name: string;
  /** What the file begins with: one of these, or a text like this. */
  marks: readonly string[] | RegExp;
  hint: string;
  file?: RegExp;
}[] = [
  {
    name: 'an Excel workbook',
    marks: ['PK\u0003\u0004'],
    file: /\.(?:xlsx|xlsm)$/i,
    hint: 'Save it as CSV in Excel, or in Python: pandas.read_excel("file.xlsx").to_csv("file.csv", index=False).',
  },
  {
    name: 'an old Excel workbook',
    marks: ['\u00d0\u00cf\u0011\u00e0'],
    hint: 'Save it as CSV in Excel, or in Python: pandas.read_excel("file.xls").to_csv("file.csv", index=False).',
  },
  {
    name: 'an Arrow or Feather file',
    marks: ['ARROW1', 'FEA1'],
    hint: 'In Python: pandas.read_feather("file.feather").to_parquet("file.parquet").',
  },
  {
    name: 'an HDF5 file',
    marks: ['\u0089HDF\r\n'],
    hint: 'In Python: pandas.read_hdf("file.h5").to_csv("file.csv", index=False).',
  },
  {
    name: 'a pickle, which can run any code its author put into it',
    marks: ['\u0080\u0002', '\u0080\u0003', '\u0080\u0004\u0095', '\u0080\u0005\u0095'],
    hint: 'If you trust it, in Python: pandas.read_pickle("file.pkl").to_csv("file.csv", index=False).',
  },
  {
    name: 'an R data file',
    marks: ['RDX2\n', 'RDX3\n', 'X\n\u0000\u0000\u0000', 'RDA3\n'],
    hint: 'In R: write.csv(readRDS("file.rds"), "file.csv", row.names = FALSE).',
  },
  {
    name: 'a MATLAB file',
    marks: ['MATLAB 5.0', 'MATLAB 7.3'],
    hint: 'In MATLAB: writematrix(residuals, "residuals.csv").',
  },
  {
    name: 'an SQLite database',
    marks: ['SQLite format 3'],
    hint: 'In a shell: sqlite3 -header -csv file.db "SELECT observed, predicted FROM results" > file.csv.',
  },
  {
    name: 'a web page',
    marks: /^\s*<(?:!doctype\s+html|html)\b/i,
    hint: 'If it is an error or a login page, download the data again. If it holds the table, in Python: pandas.read_html("file.html")[0].to_csv("file.csv", index=False).',
  },
  {
    name: 'an XML file',
    marks: /^\s*<\?xml\b/,
    hint: 'In Python: pandas.read_xml("file.xml").to_csv("file.csv", index=False).',
  },
  {
    name: 'a Git LFS pointer, which stands in for the data',
    marks: ['version https://git-lfs.github.com/'],
    hint: 'Fetch the data with: git lfs pull.',
  },
  { name: 'a zip archive', marks: ['PK\u0003\u0004'], hint: 'Unpack it, and give the file in it.' },
];

const kindOf = ({ head, source }: Input) =>
  foreign.find(
    ({ marks, file }) =>
      (!file || file.test(source.name)) &&
      (marks instanceof RegExp ? marks.test(textOf(head)) : marks.some((mark) => startsWith(head, mark))),
  );

/** The first bytes as text, without a byte order mark. */
const textOf = (head: Uint8Array): string => new TextDecoder().decode(head);

/** Refuses an unsupported format and says how to convert it. */
export const foreignReader = defineReader({
  formats: [],
  recognizes: (input) => kindOf(input) !== undefined,
  async read(input) {
    const { name, hint } = kindOf(input)!;
    throw new Refusal('foreign-format', `This is ${name}.`, hint);
  },
});
