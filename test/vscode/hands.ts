import type { Locator, Page } from 'playwright-core';

/**
 * What a person does who looks before the next key: VS Code shows menus, lists and hovers a moment before they take
 * keys, and forgets what came too early. Each of these acts again until it has worked.
 */

/** Whether it is there within a moment. */
export const appears = (item: Locator, timeout = 3000): Promise<boolean> => comes(item, 'visible', timeout);

const disappears = (item: Locator): Promise<boolean> => comes(item, 'hidden', 2000);

const comes = (item: Locator, state: 'visible' | 'hidden', timeout: number) =>
  item.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );

/** The entries of an open context menu; those of the menu bar are always there. */
export const menuEntries = (page: Page): Locator => page.getByRole('menu').getByRole('menuitem');

/** Opens a context menu; the entry asked for, once the menu has it. */
export async function openMenu(page: Page, of: Locator, name: string): Promise<Locator> {
  const entry = menuEntries(page).filter({ hasText: name }).first();
  // A menu opened before VS Code has looked at its extensions doesn't know them.
  for (;;) {
    await of.click({ button: 'right' });
    if (await appears(entry)) return entry;
    await closeMenu(page);
  }
}

export async function closeMenu(page: Page): Promise<void> {
  const entry = menuEntries(page).first();
  while (await entry.isVisible()) {
    await page.keyboard.press('Escape');
    await disappears(entry);
  }
}

/** Chooses by keyboard: VS Code ignores a click so soon after the menu has opened. */
export async function chooseInMenu(page: Page, of: Locator, name: string): Promise<void> {
  const entry = await openMenu(page, of, name);
  while (await entry.isVisible()) {
    await entry.hover({ timeout: 2000 }).catch(() => {});
    await page.keyboard.press('Enter');
    await disappears(entry);
  }
}

/** Runs a command by the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const field = page.locator('.quick-input-widget input:visible').first();
  // By the whole title: others may begin so.
  const pick = page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true }).first();
  // A palette opened before VS Code has looked at its extensions doesn't know their commands.
  do {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    if (await appears(field)) await field.fill(`>${title}`);
  } while (!(await appears(pick)));
  await pick.click();
}

/**
 * Moves the pointer to a place until it brings the hover. The first pointer over a language starts the extension and is
 * not asked again; an editor that just opened still moves its lines.
 */
export async function hoverUntil(page: Page, move: () => Promise<void>, hover: Locator): Promise<void> {
  do {
    await page.mouse.move(5, 5);
    await move().catch(() => {});
  } while (!(await appears(hover)));
}
