/**
 * Reads a file of numbers into columns with another library: `node peer-read.mjs READER FILE`. Without a file it only
 * loads the library, and fails if it is not installed.
 */
import { readFileSync } from 'node:fs';

const [name, file] = process.argv.slice(2);

const readers = {
  async duckdb() {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return async () => {
      await connection.run(`CREATE TABLE rows AS FROM read_csv('${file.replaceAll("'", "''")}')`);
      return Number((await connection.runAndReadAll('SELECT count(*) FROM rows')).getRows()[0][0]);
    };
  },
  async udsv() {
    const { inferSchema, initParser } = await import('udsv');
    return async () => {
      const text = readFileSync(file, 'utf8');
      return initParser(inferSchema(text)).typedCols(text)[0].length;
    };
  },
  async papaparse() {
    const { default: papa } = await import('papaparse');
    return async () =>
      papa.parse(readFileSync(file, 'utf8'), { header: true, dynamicTyping: true, skipEmptyLines: true }).data
        .length;
  },
  async polars() {
    const { default: polars } = await import('nodejs-polars');
    return async () => polars.readCSV(file).height;
  },
};

const read = await readers[name]();
if (file) console.log(await read());
