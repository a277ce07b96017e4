#!/usr/bin/env node
import { runCommandLine } from './command-line/run.node.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
