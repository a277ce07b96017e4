import { chromium as browsers } from 'playwright-core';
import { chromium, chromiumArguments, patience } from '../chromium.ts';
import { pageAddress, serveVscode } from './vscode-server.ts';

/**
 * Does with a served VS Code in Chromium what VS Code's executable does with these arguments: opens the workspace
 * with the extension under development, runs the tests in its extension host and exits with their status.
 */
const words = process.argv.slice(2);
const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.split('=', 2)[1];
const workspace = words.find((word) => !word.startsWith('--'));
const extensionDevelopmentPath = option('extensionDevelopmentPath');
const extensionTestsPath = option('extensionTestsPath');
const debugPort = option('remote-debugging-port');
if (!workspace || !extensionDevelopmentPath || !extensionTestsPath) {
  throw new Error('Needs a workspace, --extensionDevelopmentPath and --extensionTestsPath.');
}

const extensions = option('extensions-dir');
const server = await serveVscode({
  ...(extensions && { extensions }),
  // As in desktop VS Code: the language-model tool is asked for in the chat view.
  settings: { 'chat.disableAIFeatures': false },
});
const browser = await browsers.launch({
  executablePath: chromium(),
  args: [...chromiumArguments, ...(debugPort ? [`--remote-debugging-port=${debugPort}`] : [])],
  timeout: patience,
});
/** VS Code's own words: of interest only where it failed before the tests began. */
const log: string[] = [];
let status = 1;
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(patience);
  const exited = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    log.push(`${type}: ${args.join(' ')}`);
  });
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
  });
  await page.goto(pageAddress(server, workspace, { extensionDevelopmentPath, extensionTestsPath }));
  status = await Promise.race([exited, crashed, server.ended]);
} catch (error) {
  console.error(log.join('\n'));
  console.error(error);
} finally {
  await browser.close();
  server.stop();
}
process.exit(status);
