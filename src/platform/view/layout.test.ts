import { describe, expect, test } from 'vitest';
import { renderPage } from './layout.tsx';
import type { PageProps } from './page-props.ts';
import { ErrorPage } from './parts/error-page.tsx';

const attack = '</title><script>alert(1)</script>';
const user = { name: attack, role: attack, partnership: attack };

function titleOf(props: PageProps): string | undefined {
  return /<title>(.*?)<\/title>/.exec(renderPage(props))?.[1];
}

describe('the title of the window', () => {
  test('says the page, the partnership, the product', () => {
    const lontown = { ...user, partnership: 'Lontown Safeguarding Children Partnership' };
    expect(titleOf({ title: 'Agencies', user: lontown })).toBe(
      'Agencies – Lontown Safeguarding Children Partnership – Sightline',
    );
    expect(titleOf({ title: 'Sign in' })).toBe('Sign in – Sightline');
  });

  test('begins with “Error” where a form came back with errors', () => {
    expect(
      titleOf({ title: 'Sign in', errors: [{ field: 'email', message: 'Enter an email address' }] }),
    ).toBe('Error: Sign in – Sightline');
  });
});

const full: PageProps = {
  title: attack,
  user,
  csrfToken: '"><script>',
  navigation: [{ text: attack, href: '/"><script>' }],
  notice: { kind: 'done', text: attack, link: { text: attack, href: '/"><script>' } },
  errors: [{ field: '"><script>', message: attack }],
  back: { text: attack, href: '/"><script>' },
  breadcrumbs: [{ text: attack, href: '/"><script>' }],
  footer: [{ text: attack, href: '/"><script>' }],
  demonstration: true,
  refreshAfter: 5,
  children: attack,
};

test('nothing in a page is inline, and no words of anybody become part of it', () => {
  for (const html of [renderPage(full), renderPage({ ...full, breadcrumbs: [] })]) {
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(2);
    expect(scripts.every((tag) => /src="\/assets\/[\da-f]{16}\/[\w-]+\.js"/.test(tag))).toBe(true);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
  }
});

test('signing out is a form with its token, and stands only where somebody is signed in', () => {
  const html = renderPage({ title: 'Agencies', user, csrfToken: 'token-1' });
  expect(html).toMatch(
    /<form action="\/sign-out" method="post"[^>]*><input type="hidden" name="_csrf" value="token-1"\/>/,
  );
  expect(renderPage({ title: 'Sign in', csrfToken: 'token-1' })).not.toContain('/sign-out');
});

test('the demonstration says so, and nothing else does', () => {
  expect(renderPage({ title: 'Agencies', demonstration: true })).toContain('Everybody in it is made up');
  expect(renderPage({ title: 'Agencies' })).not.toContain('made up');
});

test('a page asks to be fetched anew only where no script runs', () => {
  expect(renderPage(full)).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
  expect(renderPage({ title: 'Agencies' })).not.toContain('http-equiv');
});

test('a page is in British English, and not to be found by search engines', () => {
  expect(renderPage({ title: 'Agencies' })).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/);
  expect(renderPage({ title: 'Agencies' })).toContain('<meta name="robots" content="noindex, nofollow"/>');
});

test('two people changing one thing are shown both versions', () => {
  const html = renderPage({
    title: 'Agency',
    children: ErrorPage({
      error: {
        kind: 'stale',
        versions: {
          what: 'this agency',
          savedBy: 'Ben Quillane, today at 10:14,',
          fields: [
            { label: 'Name', mine: attack, saved: 'Lontown Police' },
            { label: 'Sector', mine: 'Police', saved: 'Police' },
          ],
          editHref: '/agencies/1',
        },
      },
    }),
  });
  expect(html).toContain('Ben Quillane, today at 10:14, saved a change');
  expect(html.match(/>The two differ</g)).toHaveLength(1);
  expect(html).toContain('&lt;script&gt;');
});
