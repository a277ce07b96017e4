/** What VS Code does to a webview's page: the theme's variables and class, its default styles, its own functions. */
// biome-ignore lint/correctness/noUnusedVariables: read as text
function imitateWebview({ theme, persisted }) {
  document.addEventListener('securitypolicyviolation', (event) => {
    // The test driver evaluates; that the page itself never does is seen in its bundle.
    if (event.blockedURI === 'eval') return;
    window.fault(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
  });
  let kept = persisted;
  window.applyTheme = ({ kind, variables }) => {
    const { style } = document.documentElement;
    style.cssText = '';
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    document.body.className = kind;
    if (kind === 'vscode-high-contrast-light') document.body.classList.add('vscode-high-contrast');
    document.body.dataset.vscodeThemeKind = kind;
  };
  window.acquireVsCodeApi = () => {
    const defaults = new CSSStyleSheet();
    defaults.replaceSync(`@layer vscode-default {
      body { background-color: transparent; color: var(--vscode-editor-foreground); margin: 0; padding: 0 20px; }
      a { color: var(--vscode-textLink-foreground); }
      code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background);
        padding: 1px 3px; border-radius: 4px; }
      pre code { padding: 0; }
    }`);
    document.adoptedStyleSheets = [defaults];
    window.applyTheme(theme);
    return {
      postMessage: (message) => window.toHost(message),
      getState: () => kept,
      setState: (state) => {
        kept = state;
      },
    };
  };
}
