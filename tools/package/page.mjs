/**
 * The extension's page in VS Code, made from the README without what the extension does not ship. The page shows
 * pictures and follows links with https addresses only: those of the repository if it is known, otherwise none.
 *
 * @param {string} readme
 * @param {string | { url: string }} [repository] the manifest's field
 */
export function extensionPage(readme, repository) {
  const page = readme.replace(/^## (?:Command line and library|Documentation)\n.*?(?=^## )/gms, '');
  const url = typeof repository === 'string' ? repository : repository?.url;
  const name = /github(?:\.com[/:]|:)([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? '')?.[1];
  if (!name) return page.replace(/^!\[.*\n\n/gm, '').replace(/\[([^\]]+)\]\((?!https:)[^)]+\)/g, '$1');
  const address = (kind) => `https://github.com/${name}/${kind}/HEAD/`;
  return page.replace(
    /(!?)\[([^\]]+)\]\((?!https:)([^)]+)\)/g,
    (_, picture, text, path) => `${picture}[${text}](${address(picture ? 'raw' : 'blob')}${path})`,
  );
}
