/** Text escaped for use within an element or a quoted attribute. */
export const escapedHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * An HTML page that follows its reader's light or dark theme.
 *
 * @param head additional content for the head element
 * @param body the body element, including its tags
 * @example htmlPage('Errors', '', '<body></body>').startsWith('<!DOCTYPE html>') // true
 */
export const htmlPage = (title: string, head: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapedHtml(title)}</title>
${head}
</head>
${body}
</html>
`;
