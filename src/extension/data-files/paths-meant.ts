/** A workspace folder. */
export interface Folder {
  name: string;
  scheme: string;
  authority: string;
  path: string;
}

/** A path below a workspace folder, as its segments. */
export interface PathInside<F extends Folder> {
  folder: F;
  steps: readonly string[];
}

/**
 * The possible meanings of a path that was not picked by the user: below a workspace folder, with or without the
 * folder’s name before it, an absolute path, or a URI. Never outside the folders: `..` is resolved first.
 *
 * @example pathsMeant('../secret.csv', [folder]) // []
 */
export function pathsMeant<F extends Folder>(path: string, folders: readonly F[]): PathInside<F>[] {
  const plain = path.replaceAll('\\', '/');
  const address = /^([a-z][\w+.-]+):\/\/([^/]*)(\/.*)$/i.exec(plain);
  return folders.flatMap((folder) => {
    const inside = (steps: readonly string[] | undefined) =>
      steps !== undefined && steps.length > 0 ? [{ folder, steps }] : [];
    if (address) {
      const [, scheme, authority, rest] = address;
      const isSame = scheme === folder.scheme && authority === folder.authority;
      return isSame ? inside(below(decoded(rest!), folder.path)) : [];
    }
    if (plain.startsWith('/')) return inside(below(plain, folder.path));
    if (/^[a-z]:/i.test(plain)) return inside(below(`/${plain}`, folder.path));
    const named = plain.startsWith(`${folder.name}/`) ? plain.slice(folder.name.length + 1) : undefined;
    return [...inside(resolved(plain)), ...(named === undefined ? [] : inside(resolved(named)))];
  });
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The segments of a path below a folder; undefined if it is elsewhere. */
function below(path: string, folder: string): string[] | undefined {
  const steps = resolved(path);
  const root = resolved(folder) ?? [];
  const isInside = steps !== undefined && root.every((step, i) => step === steps[i]);
  return isInside ? steps.slice(root.length) : undefined;
}

/** The segments of a path without `.` and `..`; undefined if it leaves the folder. */
function resolved(path: string): string[] | undefined {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps;
}
