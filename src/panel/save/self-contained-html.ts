import { htmlPage } from '../../analysis/words/html-page.ts';

/** Parts of the page that make no sense in a file: controls, hidden parts, and pictures not drawn. */
const interactive =
  'button, [popover], form, [hidden], .picture:empty, .on-page, .figure-choices, .notice, .spoken, .busy, .updated';

/**
 * The page as a self-contained HTML file: the current document with its style sheets and without scripts. Folded
 * parts are open, except for the report as JSON, which is longer than everything else. Colors are light or dark
 * depending on the reader's system, whatever theme it was saved in; on paper they are light.
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
/* The pictures have the width of the page they were drawn on: on a narrow screen they scroll instead of shrinking. */
@media screen and (max-width: 480px) {
.picture { overflow-x: auto; }
.picture > svg { min-width: calc(0.85 * var(--drawn)); }
}
/* On paper, or with the keyboard, nothing scrolls. */
pre { white-space: pre-wrap; }
</style>`,
    body.outerHTML,
  );
}

/** The content of a form's fields as a sentence. */
function asSentence(form: Element): HTMLElement {
  const said = [...form.querySelectorAll('select')].map((select) => {
    return `${select.ariaLabel}: ${select.selectedOptions[0]?.textContent ?? select.value}`;
  });
  const paragraph = document.createElement('p');
  paragraph.textContent = said.join('; ');
  return paragraph;
}

/** A check without its button: it keeps its mark and words, but can't be pressed. */
function asDiv(button: Element): HTMLElement {
  const div = document.createElement('div');
  div.className = button.className;
  div.append(...[...button.childNodes].filter((node) => !(node as Element).classList?.contains('fold')));
  return div;
}

/** The text of a choice without its button. */
function asSpan(button: Element): HTMLElement {
  const span = document.createElement('span');
  span.className = 'chosen-once';
  span.append(...button.childNodes);
  return span;
}

/** Values that VS Code provides to the page, as in its own light and dark themes: a file must bring them along. */
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

/** The rules of the page's own style sheet, without its font, which a file can't load. */
function ownRules(): CSSRule[] {
  return [...document.styleSheets]
    .filter(({ href }) => href)
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule));
}

/** The palette of light themes; without a theme's class the page uses that of dark ones. */
function lightPalette(): string {
  const rule = ownRules().find(
    (candidate) =>
      candidate instanceof CSSStyleRule && candidate.selectorText.split(', ').includes('body.vscode-light'),
  ) as CSSStyleRule;
  return rule.style.cssText;
}
