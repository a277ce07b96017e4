/**
 * Searches damaged code for losses, a million pieces by default: `tsx tools/bench/fuzz-code.ts [count] [seed]`.
 * Prints failures.
 */
import { readDamagedCode } from '../../test/code/reading/damaged-code.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const batch = 10_000;

let faults = 0;
for (let done = 0; done < count; done += batch) {
  const found = readDamagedCode(Math.min(batch, count - done), seed + done);
  faults += found.length;
  for (const fault of found) console.log(fault);
  console.error(
    `${done + batch} pieces, ${faults} faults, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}
process.exitCode = faults > 0 ? 1 : 0;
