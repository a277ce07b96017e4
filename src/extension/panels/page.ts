/** What the page's HTML refers to, already as the webview's own addresses. */
export interface PageFiles {
  script: string;
  /** What the script shares with what it loads later: fetched beside it, not after it. */
  shared: string;
  styles: string;
  /** The webview's `cspSource`: where its files come from. */
  source: string;
  nonce: string;
}

/**
 * The page in which the panel is drawn: a script with a nonce, one style sheet, nothing inline and nothing from
 * the network. It holds no state; the script asks for it.
 */
export function pageHtml({ script, shared, styles, source, nonce }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
    // Pictures are made on the page, for saving a plot.
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
