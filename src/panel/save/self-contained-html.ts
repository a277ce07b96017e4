/** Parts of the page that mean nothing in a file: what is clicked, and what is hidden. */
const interactive = 'button, [popover], form, [hidden], .notice, .busy, .updated, vscode-button';

/**
 * The page as one HTML file that needs nothing else: the document as it stands, its style sheets and the theme's
 * colours written out, without script. Folded parts are open.
 */
export function selfContainedHtml(title: string): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const light of body.querySelectorAll('button.light')) light.replaceWith(asDiv(light));
  for (const icon of body.querySelectorAll('.codicon')) icon.replaceWith(asText(icon));
  for (const element of body.querySelectorAll(`script, style, ${interactive}`)) element.remove();
  for (const details of body.querySelectorAll('details')) details.open = true;
  const escaped = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${getComputedStyle(document.documentElement).colorScheme}">
<title>${escaped} – Residual Diagnostics</title>
<style>
:root { ${themeVariables()} }
${styleRules()}
</style>
</head>
${body.outerHTML}
</html>
`;
}

/** A light without its button: still marked and worded, no longer pressed. */
function asDiv(button: Element): HTMLElement {
  const div = document.createElement('div');
  div.className = button.className;
  div.append(...[...button.childNodes].filter((node) => !(node as Element).classList?.contains('fold')));
  return div;
}

const texts: Readonly<Record<string, string>> = { check: '✓', warning: '⚠', question: '?', info: 'ℹ' };

/** A mark that needs no icon font; icons that only decorate a control have none. */
function asText(icon: Element): HTMLElement {
  const span = document.createElement('span');
  // The name that gives it its colour, without the one that gives it a glyph.
  span.className = 'codicon';
  const name = /codicon-([\w-]+)/.exec(icon.className)?.[1] ?? '';
  span.textContent = texts[name] ?? '';
  span.setAttribute('aria-hidden', 'true');
  return span;
}

/** Style rules of the page's own sheets, without the icon font: a file can't load it. */
function styleRules(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule) && !/codicon-/.test(rule.cssText.slice(0, 60)))
    .map((rule) => rule.cssText)
    .join('\n');
}

/** Those of VS Code's variables that the page's rules name, with the values they have now. */
function themeVariables(): string {
  const computed = getComputedStyle(document.documentElement);
  const names = new Set(styleRules().match(/--vscode-[\w-]+/g) ?? []);
  return [...names].map((name) => `${name}: ${computed.getPropertyValue(name)};`).join(' ');
}
