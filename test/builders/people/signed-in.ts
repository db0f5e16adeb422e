import { makeAuthentication } from '../../../src/features/people/operations/authenticate.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { TestPlatform } from '../platform/test-platform.ts';
import { makePerson, type Person, signIn } from './person.ts';
import type { ServedPeople } from './serve-people.ts';

/** Somebody who is signed in by both steps, and whom the program takes them for in that session. */
export async function makeSignedIn(
  platform: TestPlatform,
  served: ServedPeople,
  account: PersonActor,
): Promise<{ readonly person: Person; readonly actor: PersonActor }> {
  const person = await makePerson(platform, account);
  const browser = served.browse();
  await signIn(browser, person);
  const found = await makeAuthentication(platform).bySession(browser.cookies.get('sightline') ?? '', 'test');
  if (found?.stage !== 'full') throw new Error('not signed in');
  return { person, actor: found.actor };
}
