import type { Page } from 'playwright-core';

/** How the tables of a page begin that stick out beyond its own width, and are not scrolled within their frame. */
export function listTablesSticking(page: Page): Promise<readonly string[]> {
  return page.locator('main table').evaluateAll((tables) =>
    tables
      .filter((table) => {
        const [frame, main] = [table.closest('.sightline-table'), table.closest('main')];
        if (
          frame === null ||
          main === null ||
          table.ownerDocument.defaultView?.getComputedStyle(frame).overflowX === 'auto'
        )
          return false;
        return table.getBoundingClientRect().right > main.getBoundingClientRect().right + 1;
      })
      .map(({ textContent }) => textContent.slice(0, 80)),
  );
}
