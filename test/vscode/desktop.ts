import { downloadAndUnzipVSCode } from '@vscode/test-electron';

/**
 * The executable of desktop VS Code, downloaded into .vscode-test; undefined where its host can't be reached or
 * where there is no display to show it on.
 */
export async function desktopVscode(): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(5000),
    });
  } catch {
    return undefined;
  }
  return downloadAndUnzipVSCode();
}
