import { workspace } from 'vscode';

/** How to recognize the library that code uses: by its imports or its file extension. */
const signs: readonly [library: string, ending: RegExp, content: RegExp][] = [
  ['pytorch', /\.(py|ipynb)$/, /\b(import|from)\s+(torch|lightning|pytorch_lightning)\b/],
  ['keras', /\.(py|ipynb)$/, /\b(import|from)\s+(keras|tensorflow)\b/],
  ['optax', /\.(py|ipynb)$/, /\b(import|from)\s+(optax|flax|jax)\b/],
  ['xgboost', /\.(py|ipynb)$/, /\b(import|from)\s+xgboost\b/],
  ['lightgbm', /\.(py|ipynb)$/, /\b(import|from)\s+lightgbm\b/],
  ['catboost', /\.(py|ipynb)$/, /\b(import|from)\s+catboost\b/],
  ['statsmodels', /\.(py|ipynb)$/, /\b(import|from)\s+statsmodels\b/],
  ['scikit-learn', /\.(py|ipynb)$/, /\b(import|from)\s+sklearn\b/],
  ['r', /\.(r|rmd|qmd)$/i, /\S/],
  ['stan', /\.stan$/, /\S/],
];

/** How many files are read and how many bytes of each: enough to tell, too little to be noticed. */
const mostFiles = 20;
const mostBytes = 200_000;

/** The library that most of some files use; the first one in a tie. */
export function libraryOf(files: readonly { path: string; text: string }[]): string | undefined {
  const uses = signs.map(([library, ending, content]) => ({
    library,
    files: files.filter(({ path, text }) => ending.test(path) && content.test(text)).length,
  }));
  const most = Math.max(...uses.map((use) => use.files));
  return most > 0 ? uses.find((use) => use.files === most)!.library : undefined;
}

/** The library that the workspace's code uses; undefined if it can't be told. */
export async function libraryOfWorkspace(): Promise<string | undefined> {
  const uris = await workspace.findFiles(
    '**/*.{py,ipynb,R,r,Rmd,qmd,stan}',
    '**/{node_modules,.venv,venv,site-packages}/**',
    mostFiles,
  );
  const files = await Promise.all(
    uris.map(async (uri) => {
      const { size } = await workspace.fs.stat(uri);
      const bytes = size > mostBytes ? new Uint8Array() : await workspace.fs.readFile(uri);
      return { path: uri.path, text: new TextDecoder().decode(bytes) };
    }),
  ).catch(() => []);
  return libraryOf(files);
}
