/** How long redrawing after a change of width can still move the page, in milliseconds. */
const settling = 1500;

/**
 * Keeps the visible content in place when the page's width changes, for example because an editor opens beside it.
 * Otherwise the new layout of everything above would push it away.
 */
export function keepPlace(): void {
  let width = window.innerWidth;
  let inSight: { element: Element; top: number } | undefined;
  let until = 0;

  const note = () => {
    if (Date.now() < until) return;
    // Left of the middle, where the gap between two columns is.
    const x = window.innerWidth / 4;
    const element = document
      .elementFromPoint(x, window.innerHeight / 3)
      ?.closest('figure, table, h1, li, p, h2');
    inSight = element ? { element, top: element.getBoundingClientRect().top } : undefined;
  };
  const restore = () => {
    if (!inSight?.element.isConnected || Date.now() > until) return;
    window.scrollBy(0, inSight.element.getBoundingClientRect().top - inSight.top);
  };

  document.addEventListener('scrollend', note);
  document.addEventListener('pointerdown', note, true);
  document.addEventListener('keydown', note, true);
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    until = Date.now() + settling;
    restore();
  });
  new ResizeObserver(restore).observe(document.body);
  for (const act of ['wheel', 'touchmove'])
    document.addEventListener(act, () => {
      until = 0;
    });
}
