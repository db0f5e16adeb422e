import type { Browser } from 'playwright-core';
import type { StartedApplication } from './start-application.ts';
import {
  arrive,
  button,
  confirmIfAsked,
  field,
  giveSignIn,
  link,
  type Manner,
  setUpSecondStep,
  type Visitor,
  visit,
} from './visit.ts';

export const partnership = 'Aldermoor Safeguarding Children Partnership';
export const agencies = ['Aldermoor Health Trust', 'Aldermoor Police'] as const;

/** The person who started the program makes the partnership, and becomes its administrator. */
export async function beginPartnership(
  browser: Browser,
  { origin, firstRunCode }: StartedApplication,
  manner: Manner,
): Promise<Visitor> {
  const who = await visit(browser, origin, manner);
  const { page, hands } = who;
  who.email = 'ines.quill@aldermoor.example';
  who.password = 'tractor lichen ovation quilt';
  await page.goto(`${origin}/first-run`);
  await hands.fill(field(who, 'One-time code'), firstRunCode ?? '');
  await hands.fill(field(who, 'Name of your partnership'), partnership);
  await hands.fill(field(who, 'Your full name'), 'Ines Quill');
  await hands.fill(field(who, 'Your email address'), who.email);
  await hands.fill(field(who, 'Choose a password'), who.password);
  await hands.press(button(who, 'Continue'));
  await setUpSecondStep(who);
  return who;
}

export async function addAgencies(who: Visitor): Promise<void> {
  const { hands, page } = who;
  const kinds = ['Health', 'Police'];
  for (const [at, name] of agencies.entries()) {
    await hands.follow(link(who, 'Agencies'));
    await arrive(who, 'Agencies');
    await hands.follow(button(who, 'Add an agency'));
    await hands.fill(field(who, 'Name of the agency'), name);
    await hands.choose(field(who, kinds[at] ?? ''));
    await hands.press(page.locator('main').getByRole('button'));
    await page.getByText(`${name} is added.`).waitFor();
  }
}

export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly agency?: string;
}

/** Invites somebody, and gives the link that stands on the page this once. */
export async function invite(who: Visitor, { name, email, role, agency }: Invited): Promise<string> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Accounts'));
  await arrive(who, 'Accounts');
  await hands.follow(page.getByRole('button', { name: /^Invite/ }));
  await confirmIfAsked(who, 'Invite somebody');
  await hands.fill(field(who, 'Full name'), name);
  await hands.fill(field(who, 'Email address'), email);
  await hands.choose(page.getByRole('radio', { name: role, exact: true }));
  if (agency !== undefined) await hands.select(field(who, 'Agency'), agency);
  await hands.press(button(who, 'Make the invitation'));
  const href = await page.locator('#link a').getAttribute('href');
  if (href === null) throw new Error('the page shows no link');
  return href;
}

/** Somebody opens the link that they were given, chooses a password, sets up their app, and is in. */
export async function join(
  browser: Browser,
  { origin }: StartedApplication,
  invited: { readonly address: string; readonly email: string },
  manner: Manner,
): Promise<Visitor> {
  const who = await visit(browser, origin, manner);
  who.email = invited.email;
  who.password = 'harbour velvet pelican nine';
  await who.page.goto(invited.address);
  await arrive(who, `Join ${partnership}`);
  await who.hands.fill(field(who, 'Choose a password'), who.password);
  await who.hands.press(button(who, 'Continue'));
  await setUpSecondStep(who);
  return who;
}

export { giveSignIn };
