import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Milliseconds that a busy machine may take to start a browser and a VS Code in it. */
export const patience = 100_000;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Quiet, headless, and without looking up anyone's servers. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of an installed Chromium. Where there is none and Debian's packages can be had, it is installed. */
export function chromium(): string {
  const found = find();
  if (found) return found;
  console.error('Chromium is not installed; installing the package “chromium” with apt-get …');
  try {
    const apt = (...words: string[]) =>
      execFileSync('apt-get', words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    `No Chromium: looked for ${names.join(', ')} on the PATH, and apt-get could not install it. ` +
      'Install Chromium or Chrome, then run this again.',
  );
}

function find(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: look on.
      }
    }
  }
  return undefined;
}
