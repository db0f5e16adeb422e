import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Hands, keyboardHands, pointingHands } from './hands.ts';

/** How a journey is made. */
export interface Manner {
  readonly keyboard?: boolean;
  readonly script?: boolean;
}

/** Somebody at a browser of their own, with what is in their head and on their phone. */
export interface Visitor {
  readonly page: Page;
  readonly hands: Hands;
  readonly context: BrowserContext;
  /** What the browser complained of, but for answers that are meant: pages refused and forms sent back. */
  readonly complaints: readonly string[];
  readonly origin: string;
  email: string;
  password: string;
  secret: string;
}

export async function visit(
  browser: Browser,
  origin: string,
  { keyboard = false, script = true }: Manner = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    javaScriptEnabled: script,
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked ${request.url()}`);
  });
  const hands = keyboard ? keyboardHands(page) : pointingHands();
  return { page, hands, context, complaints, origin, email: '', password: '', secret: '' };
}

export const link = ({ page }: Visitor, name: string | RegExp): Locator =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).first();
export const button = ({ page }: Visitor, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
export const field = ({ page }: Visitor, name: string): Locator => page.getByLabel(name, { exact: true });

/** Waits until the page with this heading is there: where one is, as everybody is told it. */
export async function arrive({ page }: Visitor, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** What the app on their phone shows now, or after so many seconds. */
export function codeNow({ secret }: Visitor, seconds = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + seconds * 1000 });
}

/** Sets up the second step with the key that the page tells for typing, and puts the recovery codes away. */
export async function setUpSecondStep(who: Visitor): Promise<void> {
  await arrive(who, 'Set up your second step');
  await who.hands.unfold(who.page.locator('summary', { hasText: 'I cannot scan the picture' }));
  const text = await who.page.locator('details code').textContent();
  who.secret = (text ?? '').replaceAll(/\s/g, '');
  await who.hands.fill(field(who, 'Code'), codeNow(who));
  await who.hands.press(button(who, 'Continue'));
  await arrive(who, 'Keep your recovery codes');
  await who.hands.follow(button(who, 'I have kept them'));
  await arrive(who, /^Hello/);
}

/** Confirms who they are where they are asked: by a code, or by the password right after their app’s code has served. */
export async function confirmIfAsked(who: Visitor, heading: string | RegExp): Promise<void> {
  const asked = who.page.getByRole('heading', { level: 1, name: 'Confirm that it is you' });
  const there = who.page.getByRole('heading', { level: 1, name: heading });
  await asked.or(there).waitFor();
  if (await there.isVisible()) return;
  await who.hands.fill(field(who, 'Code'), codeNow(who));
  await who.hands.press(button(who, 'Confirm'));
  const password = field(who, 'Your password');
  await password.or(there).waitFor();
  if (await there.isVisible()) return;
  await who.hands.fill(password, who.password);
  await who.hands.press(button(who, 'Confirm'));
  await there.waitFor();
}

/** Gives e-mail address and password, and waits for what comes of it. */
export async function giveSignIn(who: Visitor, password = who.password): Promise<void> {
  await who.page.goto(`${who.origin}/sign-in`);
  await who.hands.fill(field(who, 'Email address'), who.email);
  await who.hands.fill(field(who, 'Password'), password);
  await who.hands.press(button(who, 'Continue'));
}
