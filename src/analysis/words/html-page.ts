/** Text that is safe within an element and within an attribute's quotes. */
export const escapedHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A page of HTML that follows its reader's light or dark theme.
 *
 * @param head what else its head holds
 * @param body with its tags
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
