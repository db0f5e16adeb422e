import { Secret, TOTP } from 'otpauth';
import { totpCodeAt } from '../../../src/features/people/domain/totp.ts';
import { makeSignInFor } from '../../../src/features/people/operations/make-sign-in.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { LoginId } from '../../../src/shared/ids.ts';
import type { TestPlatform } from '../platform/test-platform.ts';
import type { Seen, TestBrowser } from './serve-people.ts';

/** Good enough for every rule, and nobody's. */
export const goodPassword = 'tractor lichen ovation quilt';

/** Somebody who can sign in, with all that they know. */
export interface Person {
  readonly actor: PersonActor;
  readonly loginId: LoginId;
  readonly email: string;
  readonly password: string;
  readonly recoveryCodes: readonly string[];
  /** What their app shows now. The clock is moved on first, so that no code is asked for twice. */
  nextCode(): string;
}

/** Gives an account of a test a password and a second step. */
export async function makePerson(
  platform: TestPlatform,
  actor: PersonActor,
  email = `${newId<'login'>()}@example.org`,
): Promise<Person> {
  const made = await makeSignInFor(platform, { ...actor, email, password: goodPassword });
  return {
    actor,
    loginId: made.loginId,
    email: made.email,
    password: goodPassword,
    recoveryCodes: made.recoveryCodes,
    nextCode: () => {
      platform.pass(30_000);
      return totpCodeAt(made.totpSecret, platform.now());
    },
  };
}

/** Signs in by both steps; what the browser got at the end. */
export async function signIn(browser: TestBrowser, person: Person): Promise<Seen> {
  await browser.send('/sign-in', { email: person.email, password: person.password });
  return browser.send('/sign-in/code', { code: person.nextCode() });
}

/** The code that an app shows which has just been given the secret of a page. */
export function codeOfPage(platform: TestPlatform, html: string): string {
  const [, text = ''] = /<code>([A-Z2-7 ]{30,})<\/code>/.exec(html) ?? [];
  return TOTP.generate({
    secret: Secret.fromBase32(text.replaceAll(' ', '')),
    timestamp: platform.now().getTime(),
  });
}
