import { downloadAndUnzipVSCode } from '@vscode/test-electron';

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
  return { executable: await downloadAndUnzipVSCode() };
}
