import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import manifest from '../../package.json' with { type: 'json' };

/** `minimum` is the oldest VS Code that the manifest allows; without a word it is the newest. */
const versions: Record<string, string> = {
  minimum: manifest.engines.vscode.replace('^', ''),
  newest: 'stable',
};

/** The executable of desktop VS Code, downloaded into .vscode-test; or why it can't be had here. */
export async function desktopVscode(): Promise<{ executable: string } | { missing: string }> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'there is no display (xvfb-run gives one)' };
  const host = 'update.code.visualstudio.com';
  try {
    await fetch(`https://${host}/api/releases/stable`, { signal: AbortSignal.timeout(5000) });
  } catch {
    return { missing: `${host} can’t be reached` };
  }
  return {
    executable: await downloadAndUnzipVSCode(versions[process.env.VSCODE_VERSION ?? 'newest'] ?? 'stable'),
  };
}
