import 'mocha/mocha.js';
import { marked } from './report.ts';

/** Called by VS Code in its web extension host, where there is no Node; a rejection is a failed run. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Lines, timeout: 120_000 });
  await import('./suite.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** One line a test, on the console: the only way out of here. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    const say = (line: string) => console.log(marked(line));
    runner.on('pass', (test) => say(`  ✔ ${test.fullTitle()} (${test.duration}ms)`));
    runner.on('fail', (test, error) => say(`  ✘ ${test.fullTitle()}\n${error.stack}`));
  }
}
