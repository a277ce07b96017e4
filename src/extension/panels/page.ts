/** What the answer waits for, as text: each file of its own would be asked for through VS Code's window. */
export interface PageTexts {
  script: string;
  /** What the script shares with what it loads later. */
  shared: string;
  styles: string;
}

/** Where the page stands. */
export interface PagePlace {
  /** The webview's own address of the folder with the page's files, for what is loaded later. */
  folder: string;
  /** The webview's `cspSource`: where its files come from. */
  source: string;
  nonce: string;
}

/**
 * The page in which the panel is drawn: its script and styles, which a nonce lets in, and nothing from the network. It
 * holds no state; the script asks for it.
 */
export function pageHtml(
  { script, shared, styles }: PageTexts,
  { folder, source, nonce }: PagePlace,
): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `font-src ${source}`,
    // Pictures are made on the page, for saving a plot.
    `img-src ${source} data: blob:`,
  ].join('; ');
  // What is loaded later imports the shared part by its address, and is to get the one that is here.
  const shares = {
    imports: { [`${folder}/panel-chunk.js`]: `data:text/javascript,${encodeURIComponent(shared)}` },
  };
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style id="styles" nonce="${nonce}">${within(styles, folder)}</style>
<title>Residual Diagnostics</title>
</head>
<body>
<div id="root"></div>
<script type="importmap" nonce="${nonce}">${JSON.stringify(shares)}</script>
<script type="module" nonce="${nonce}">${within(script, folder)}</script>
</body>
</html>
`;
}

/** A file's text with the addresses that it has beside it, fit to stand in a page. */
const within = (text: string, folder: string): string =>
  text.replaceAll('"./', `"${folder}/`).replace(/<\/(?=script|style)/gi, '<\\/');
