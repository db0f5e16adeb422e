import type { Page } from 'playwright-core';

/** A page to look at: an address, and what is pressed on it, such as the button that leads to its errors. */
export interface Look {
  readonly name: string;
  readonly path: string;
  readonly press?: string;
}

/** An id is 8 characters or more with a digit among them; words of an address have none. */
const idPart = /^(?=.*\d)[\w-]{8,}$/;

/**
 * What kind of page an address leads to: its words, without ids and without what it is asked for. The page of one thing is not of the
 * kind of the list that it stands in: “families-one”.
 */
export function kindOfPath(path: string): string {
  const [bare = ''] = path.split(/[?#]/);
  const parts = bare.split('/').filter((part) => part !== '');
  const words = parts.filter((part) => !idPart.test(part));
  if (idPart.test(parts.at(-1) ?? '')) words.push('one');
  return words.length === 0 ? 'home' : words.join('-');
}

/** Opens a page, and confirms on the way there who somebody is, where that is asked. Tells whether it is there. */
export async function openPage(page: Page, origin: string, path: string): Promise<boolean> {
  const answer = await page.goto(`${origin}${path}`).catch(() => null);
  if (answer === null) return false;
  if (page.url().startsWith(`${origin}${path}`)) return answer.ok();
  const confirm = page.getByRole('button', { name: 'Confirm' });
  if (!(await confirm.isVisible())) return false;
  await confirm.click();
  await page.waitForURL(`${origin}${path}`);
  return true;
}

/** Whatever ends what is looked at, or gives no page. */
const notFollowed = /sign-out|\/download|\.(?:docx|xlsx|csv|json)$|\/template\/|^\/(?:assets|openapi)/;

const samples = 3;

/**
 * One page of each kind that can be reached by links from some pages, in the order in which somebody meets them. Links are followed and
 * nothing is pressed, so that nothing changes; of each kind the first three are opened for the links on them.
 */
export async function findPagesByLinks(
  page: Page,
  origin: string,
  starts: readonly string[],
): Promise<readonly Look[]> {
  const found = new Map<string, string>();
  const opened = new Map<string, number>();
  const waiting = new Set(starts);
  for (const path of waiting) {
    const kind = kindOfPath(path);
    const times = opened.get(kind) ?? 0;
    if (times >= samples && !starts.includes(path)) continue;
    opened.set(kind, times + 1);
    const links = await openForLinks(page, origin, path);
    if (links === null) continue;
    if (!found.has(kind)) found.set(kind, path);
    // What is added to a set while it is gone through is gone through too.
    for (const link of links) waiting.add(link);
  }
  return [...found].map(([name, path]) => ({ name, path }));
}

/** The addresses of the same program to which a page leads; null where there is no page, or another one. */
async function openForLinks(page: Page, origin: string, path: string): Promise<readonly string[] | null> {
  if (!(await openPage(page, origin, path))) return null;
  const hrefs = await page
    .locator('main a[href], nav a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs
    .map((href) => new URL(href, page.url()))
    .filter((url) => url.origin === new URL(origin).origin && !notFollowed.test(url.pathname))
    .map(({ pathname, search }) => `${pathname}${search}`);
}
