import { htmlPage } from '../../analysis/words/html-page.ts';

/** Parts of the page that mean nothing in a file: what is clicked, what is hidden, and what was not drawn. */
const interactive =
  'button, [popover], form, [hidden], .picture:empty, .on-page, .figure-choices, .notice, .spoken, .busy, .updated';

/**
 * The page as one HTML file that needs nothing else: the document as it stands and its style sheets, without script.
 * Folded parts are open, but for the report as JSON, which is longer than all the rest. Its colors are light or dark as
 * its reader's system is, whatever theme it was saved in; on paper they are light.
 */
export function selfContainedHtml(title: string): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const { name } of [...body.attributes]) body.removeAttribute(name);
  body.querySelector('.reading form')?.replaceWith(asSentence(document.querySelector('.reading form')!));
  for (const term of body.querySelectorAll('.term'))
    term.replaceWith(term.querySelector('button')!.textContent);
  for (const check of body.querySelectorAll('button.assumption')) check.replaceWith(asDiv(check));
  const said = '.purposes > button:has(b), .scaled-or-not > [aria-pressed="true"]';
  for (const choice of body.querySelectorAll(said)) choice.replaceWith(asSpan(choice));
  for (const tabs of body.querySelectorAll('[role="tablist"]')) {
    for (const name of ['role', 'aria-labelledby']) tabs.nextElementSibling!.removeAttribute(name);
    tabs.replaceWith(asSpan(tabs.querySelector('[aria-selected="true"]')!));
  }
  for (const svg of body.querySelectorAll<SVGSVGElement>('.picture > svg'))
    svg.style.setProperty('--drawn', `${svg.getAttribute('width')}px`);
  for (const element of body.querySelectorAll(`script, style, ${interactive}`)) element.remove();
  for (const details of body.querySelectorAll('details')) details.open = !details.classList.contains('json');
  return htmlPage(
    `${title} – Residual Diagnostics`,
    `<style>
${colorsOf('light')}
@media screen and (prefers-color-scheme: dark) {
${colorsOf('dark')}
}
${ownRules()
  .map(({ cssText }) => cssText)
  .join('\n')}
@media print, (prefers-color-scheme: light) {
body { ${lightPalette()} }
}
/* Pictures were drawn for the page's width then: on a narrow screen they scroll, before their letters get too small. */
@media screen and (max-width: 480px) {
.picture { overflow-x: auto; }
.picture > svg { min-width: calc(0.85 * var(--drawn)); }
}
/* On paper and to the keyboard nothing scrolls. */
pre { white-space: pre-wrap; }
</style>`,
    body.outerHTML,
  );
}

/** What the fields of a form say. */
function asSentence(form: Element): HTMLElement {
  const said = [...form.querySelectorAll('select')].map((select) => {
    return `${select.ariaLabel}: ${select.selectedOptions[0]?.textContent ?? select.value}`;
  });
  const paragraph = document.createElement('p');
  paragraph.textContent = said.join('; ');
  return paragraph;
}

/** A check without its button: still marked and worded, no longer pressed. */
function asDiv(button: Element): HTMLElement {
  const div = document.createElement('div');
  div.className = button.className;
  div.append(...[...button.childNodes].filter((node) => !(node as Element).classList?.contains('fold')));
  return div;
}

/** What a choice says, without its button. */
function asSpan(button: Element): HTMLElement {
  const span = document.createElement('span');
  span.className = 'chosen-once';
  span.append(...button.childNodes);
  return span;
}

/** What VS Code gives the page, as its own light and dark themes have it: a file has to bring it along. */
const given: Readonly<Record<string, { light: string; dark: string }>> = {
  'editor-background': { light: '#ffffff', dark: '#1f1f1f' },
  'editor-foreground': { light: '#3b3b3b', dark: '#cccccc' },
  descriptionForeground: { light: '#3b3b3b', dark: '#9d9d9d' },
  'textCodeBlock-background': { light: '#f8f8f8', dark: '#2b2b2b' },
  'widget-border': { light: '#e5e5e5', dark: '#313131' },
  focusBorder: { light: '#005fb8', dark: '#0078d4' },
  'font-family': { light: 'system-ui, sans-serif', dark: 'system-ui, sans-serif' },
};

const colorsOf = (scheme: 'light' | 'dark'): string =>
  `:root { ${Object.entries(given)
    .map(([name, values]) => `--vscode-${name}: ${values[scheme]};`)
    .join(' ')} }`;

/** Rules of the page's own style sheet, without its font: a file can't load it. */
function ownRules(): CSSRule[] {
  return [...document.styleSheets]
    .filter(({ href }) => href)
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule));
}

/** The palette of light themes; without a theme's class the page has that of dark ones. */
function lightPalette(): string {
  const rule = ownRules().find(
    (candidate) =>
      candidate instanceof CSSStyleRule && candidate.selectorText.split(', ').includes('body.vscode-light'),
  ) as CSSStyleRule;
  return rule.style.cssText;
}
