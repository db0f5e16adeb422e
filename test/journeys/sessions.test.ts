import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { startChromium } from '../browser/chromium.ts';
import { beginPartnership } from './set-up.ts';
import { startForJourney } from './start-application.ts';
import { arrive, button, codeNow, field, giveSignIn, link, type Visitor, visit } from './visit.ts';

let browser: Browser;
let administrator: Visitor;

beforeAll(async () => {
  browser = await startChromium();
  administrator = await beginPartnership(browser, await startForJourney(), {});
});
afterAll(() => browser.close());

/** The same person at another browser. A code serves once; a phone’s clock may be half a minute fast. */
async function signInElsewhere(): Promise<Visitor> {
  const other = await visit(browser, administrator.origin);
  Object.assign(other, {
    email: administrator.email,
    password: administrator.password,
    secret: administrator.secret,
  });
  await giveSignIn(other);
  await arrive(other, 'Enter the code from your app');
  await other.hands.fill(field(other, 'Code'), codeNow(other, 30));
  await other.hands.press(button(other, 'Sign in'));
  await arrive(other, /^Hello/);
  return other;
}

test('a session that is ended from another browser is over at the next click, and signing out ends the other', async () => {
  const other = await signInElsewhere();
  await other.hands.follow(link(other, 'Your account'));
  await arrive(other, 'Your account');
  await other.hands.press(button(other, 'End all but this one'));
  await arrive(other, 'Your account');
  await administrator.hands.follow(link(administrator, 'Agencies'));
  await arrive(administrator, 'Sign in');

  const left = await other.context.cookies();
  await other.hands.press(button(other, 'Sign out'));
  await other.page.getByText('You have signed out.').waitFor();
  await other.context.addCookies(left);
  await other.page.goto(`${other.origin}/agencies`);
  await arrive(other, 'Sign in');
});

test('after five wrong passwords even the right one must wait, and the page says for how long', async () => {
  const who = await visit(browser, administrator.origin);
  who.email = administrator.email;
  for (let guess = 0; guess < 5; guess += 1) {
    await giveSignIn(who, `not the password ${guess}`);
    await who.page.getByText('The email address or the password is wrong.').first().waitFor();
  }
  await giveSignIn(who, administrator.password);
  await who.page
    .getByText(/minute/)
    .first()
    .waitFor();
  await arrive(who, 'Sign in');
  await who.page.goto(`${who.origin}/agencies`);
  await arrive(who, 'Sign in');
});
