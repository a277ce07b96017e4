import { connect } from 'node:net';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Called by VS Code in its extension host; a rejection is a failed run. */
export async function run(): Promise<void> {
  // The report goes to the runner by a socket of its own: VS Code's console is full of VS Code's own words.
  const runner = connect(Number(process.env.REPORT_PORT), '127.0.0.1');
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => runner.write(`${format(...words)}\n`);
  Mocha.reporters.Base.useColors = false;
  const grep = process.env.TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, ...(grep && { grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  try {
    await import('./all.ts');
  } catch (error) {
    runner.write(`${format(error)}\n`);
    throw error;
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  await new Promise<void>((resolve) => runner.end(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
