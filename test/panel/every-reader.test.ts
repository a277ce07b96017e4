import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, type OpenPanel, openPanel, type PanelSite, startSite, themes } from './panel-page.ts';
import { sampleState, states } from './states.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What has the focus, down to the part of a component that has it, and the widest outline around it, in pixels. */
const focused = ({ page }: OpenPanel) =>
  page.evaluate<{ what: string; outline: number }>(`(() => {
    const nested = (element) => element?.shadowRoot?.activeElement
      ? [element, ...nested(element.shadowRoot.activeElement)] : [element];
    const parts = nested(document.activeElement);
    const widths = parts.map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
    return {
      what: document.activeElement === document.body ? '' : parts[0].outerHTML.slice(0, 120),
      outline: Math.max(...widths),
    };
  })()`);

describe.each(themes)('in the theme %s', (theme) => {
  it('the Tab key reaches every control, and the focus is visible on each', async () => {
    const panel = await openPanel(site, await sampleState('delivery-times.csv'), { theme });
    await drawn(panel);
    await panel.page.getByRole('button', { name: 'Columns', exact: true }).click();
    await panel.page.evaluate('document.activeElement.blur()');
    const reached: string[] = [];
    for (;;) {
      await panel.page.keyboard.press('Tab');
      const { what, outline } = await focused(panel);
      if (!what) break;
      expect(outline, what).toBeGreaterThanOrEqual(theme.startsWith('hc') ? 2 : 1);
      reached.push(what);
    }
    // Of a list of tabs one is reached, the others by the arrow keys; a disabled button can't be pressed.
    const pressable = panel.page.locator(
      '#root :is(button, summary, select, svg[tabindex]):visible:not([tabindex="-1"], [disabled])',
    );
    expect(reached.length).toBeGreaterThanOrEqual(await pressable.count());
    await panel.close();
  });
});

it.each([
  ['laplace', 1000],
  ['gone-after-a-verdict', 1000],
  ['gone-after-a-verdict', 500],
])(
  '%s at %d pixels: nothing that has the focus lies under what stays in sight, nor is its ring cut',
  async (name, width) => {
    const panel = await openPanel(site, (await states())[name]!, { width, height: 700 });
    await drawn(panel);
    await panel.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await panel.page.locator('.json summary, #numbers summary').last().focus();
    for (let stops = 0; ; stops++) {
      await panel.page.keyboard.press('Shift+Tab');
      const found = await panel.page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return undefined;
        const { top, left } = element.getBoundingClientRect();
        const above = [...document.querySelectorAll('.sections, .gone')].map(
          (part) => part.getBoundingClientRect().bottom,
        );
        const { outlineOffset, outlineWidth } = getComputedStyle(element);
        const nav = element.closest('.sections');
        return {
          what: element.outerHTML.slice(0, 120),
          top,
          under: nav || window.scrollY === 0 ? 0 : Math.max(...above.filter((bottom) => bottom < 150)),
          cut: nav
            ? nav.getBoundingClientRect().left - left + parseFloat(outlineOffset) + parseFloat(outlineWidth)
            : 0,
        };
      });
      if (!found) {
        expect(stops).toBeGreaterThan(40);
        break;
      }
      expect(found.top, found.what).toBeGreaterThanOrEqual(found.under);
      // What scrolls may end within a pixel.
      expect(found.cut, found.what).toBeLessThan(0.5);
    }
    await panel.close();
  },
);

it('distinguishes bars and pressed buttons in forced colors', async () => {
  const panel = await openPanel(site, await sampleState('delivery-times.csv'), { theme: 'hc-dark' });
  await drawn(panel);
  await panel.page.emulateMedia({ forcedColors: 'active' });
  const ground = (selector: string) =>
    panel.page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground('.efficiency .bar > span')).not.toBe(await ground('.efficiency .bar'));
  expect(await ground('.figure-choices [aria-pressed="true"]')).not.toBe(
    await ground('.figure-choices [aria-pressed="false"]'),
  );
  await panel.close();
});

it('has no animation if reduced motion is requested', async () => {
  const durations = async (reducedMotion: boolean) => {
    const panel = await openPanel(site, await sampleState('delivery-times.csv'), { reducedMotion });
    await drawn(panel);
    const found = await panel.page.evaluate(() =>
      [...document.querySelectorAll('#root *')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none' ? [element.outerHTML] : [];
      }),
    );
    await panel.close();
    return found.length;
  };
  expect(await durations(true)).toBe(0);
  expect(await durations(false)).toBeGreaterThan(0);
});
