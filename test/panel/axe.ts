import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that a theme can change: other rules look at structure, which is the same in every theme. */
export const aboutColor = ['color-contrast', 'link-in-text-block'];

/** What axe-core objects to by these rules or by all, in the whole page or in what the selector picks, one line each. */
export async function objections(
  page: Page,
  selector?: string,
  rules?: readonly string[],
): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe);
  const where = selector === undefined ? 'document' : JSON.stringify(selector);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${where}, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
