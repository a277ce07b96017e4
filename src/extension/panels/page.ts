/** The files that the page's HTML refers to, as URIs of the webview. */
export interface PageFiles {
  script: string;
  /** What the script shares with modules loaded later. Fetched along with the script, not after it. */
  shared: string;
  styles: string;
  /** The webview's `cspSource`, the origin of its files. */
  source: string;
  nonce: string;
}

/**
 * The HTML of the panel: a script with a nonce, one style sheet, nothing inline and nothing from the network. It
 * contains no state; the script requests it.
 */
export function pageHtml({ script, shared, styles, source, nonce }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
    // The page creates images when a plot is saved.
    `img-src ${source} data: blob:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styles}">
<link rel="modulepreload" nonce="${nonce}" href="${shared}">
<title>Residual Diagnostics</title>
</head>
<body>
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
