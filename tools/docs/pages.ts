import { readdirSync, readFileSync } from 'node:fs';

/** A document of the repository and its address in the site. */
export interface Page {
  document: string;
  address: string;
  /** The title in the navigation. */
  title: string;
  section: string;
}

const page = (section: string, document: string, title: string): Page => ({
  document,
  address:
    document === 'README.md' ? 'index.html' : document.replace(/^docs\//, '').replace(/\.md$/, '.html'),
  title,
  section,
});

const listed: readonly Page[] = [
  page('', 'README.md', 'Overview'),
  page('Guide', 'docs/guide/1-first-verdict.md', 'First verdict'),
  page('Guide', 'docs/guide/2-reading-the-page.md', 'Reading the page'),
  page('Guide', 'docs/guide/3-which-columns.md', 'Which columns'),
  page('Guide', 'docs/guide/4-comparing.md', 'Comparing models'),
  page('Guide', 'docs/guide/5-ci-and-assistants.md', 'CI and assistants'),
  page('Guide', 'docs/settings.md', 'Settings'),
  page('Guide', 'docs/api.md', 'Library'),
  page('Background', 'docs/method.md', 'The method'),
  page('Background', 'docs/losses.md', 'Distributions and losses'),
  page('Background', 'docs/validation.md', 'Validation'),
  page('Background', 'docs/validation/models-and-drivers.md', 'Validation of comparisons'),
  page('Background', 'docs/snippets.md', 'Tried code'),
  page('Background', 'docs/speed.md', 'Speed'),
  page('Background', 'docs/scale.md', 'Scale'),
  page('Background', 'docs/privacy.md', 'Privacy and security'),
  page('Development', 'CONTRIBUTING.md', 'Contributing'),
  page('Development', 'docs/architecture.md', 'Architecture'),
  page('Development', 'CHANGELOG.md', 'Changes'),
  page('Development', 'SECURITY.md', 'Reporting a vulnerability'),
];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const others = readdirSync(new URL('../../docs', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((file) => `docs/${file.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.md') && listed.every(({ document }) => document !== path))
  .map((path) => page('More', path, /^# (.+)$/m.exec(read(path))?.[1] ?? path));

/** In reading order; documents that are not listed come last. */
export const pages: readonly Page[] = [...listed, ...others];
