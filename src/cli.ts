#!/usr/bin/env node
import { endedBy, watchOutput } from './command-line/output.node.ts';
import { runCommandLine } from './command-line/run.node.ts';

watchOutput();
try {
  process.exitCode = await runCommandLine(process.argv.slice(2));
} catch (error) {
  endedBy(error as NodeJS.ErrnoException);
}
