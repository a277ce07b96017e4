/** Reads one file with all its columns and prints the time in milliseconds and the peak memory in MB. */
import { fileSource } from '../../src/data/file-source.node.ts';
import { readTable } from '../../src/data/index.ts';

async function main(): Promise<void> {
  const begun = performance.now();
  const source = await fileSource(process.argv[2]!);
  if (!source.ok) throw new Error(source.problem.message);
  const table = await readTable(source.value);
  if (!table.ok) throw new Error(table.problem.message);
  console.log(performance.now() - begun, process.resourceUsage().maxRSS / 1024);
}

void main();
