import { addAgency } from '../src/features/people/operations/add-agency.ts';
import { addPartnership } from '../src/features/people/operations/add-partnership.ts';
import { inviteAccount } from '../src/features/people/operations/invite-account.ts';
import { makeSignInFor } from '../src/features/people/operations/make-sign-in.ts';
import type { PersonActor, SystemActor } from '../src/platform/access/actor.ts';
import type { Platform } from '../src/platform/platform.ts';
import { newToken } from '../src/platform/secrets/token.ts';
import type { AgencyId } from '../src/shared/ids.ts';
import { emailOf, type PartnershipToSeed, type PersonToSeed } from './read-partnerships.ts';
import type { Scene } from './scene.ts';

const requestId = 'demonstration';
const reason = 'the demonstration is set up';

/** Makes a partnership with its agencies and an account for each of its people, who sign in without a password. */
export async function seedPeople(
  platform: Platform,
  { name, agencies, people }: PartnershipToSeed,
): Promise<Scene> {
  const partnershipId = await addPartnership(platform, { kind: 'command', reason, requestId }, name);
  const setter: SystemActor = { kind: 'command', partnershipId, reason, requestId };
  const agencyIds = new Map<string, AgencyId>();
  for (const { key, name: agencyName, sector } of agencies) {
    agencyIds.set(key, await addAgency(platform, setter, { name: agencyName, sector }));
  }
  const made: { readonly person: PersonToSeed; readonly actor: PersonActor }[] = [];
  for (const person of people) {
    const { name: personName, role, agency } = person;
    const agencyId = agency === undefined ? null : required(agencyIds, agency);
    const email = emailOf(person, name);
    const { id } = await inviteAccount(platform, setter, { name: personName, email, role, agencyId });
    const actor: PersonActor = {
      kind: 'person',
      partnershipId,
      accountId: id,
      name: personName,
      role,
      agencyId,
      sessionId: null,
      steppedUpAt: null,
      requestId,
    };
    made.push({ person, actor });
  }
  // Nobody is told the passwords: people of a demonstration sign in without one. Each takes a while to be made.
  await Promise.all(
    made.map(({ person, actor: { accountId } }) =>
      makeSignInFor(platform, {
        partnershipId,
        accountId,
        email: emailOf(person, name),
        password: newToken(),
      }),
    ),
  );
  const officer = made.find(({ person }) => person.role === 'officer')?.actor;
  if (officer === undefined) throw new Error(`${name} has no officer`);
  const leads = made.filter(({ person }) => person.role === 'agency-lead');
  return {
    platform,
    partnershipId,
    officer,
    people: made,
    agencyOf: (key) => required(agencyIds, key),
    personOf: (of) => made.find(({ person }) => person.name === of)?.actor,
    leadOf(key) {
      const lead = leads.find(({ person }) => person.agency === key);
      if (lead === undefined) throw new Error(`the agency ${key} has no lead`);
      return lead.actor;
    },
  };
}

function required(map: ReadonlyMap<string, AgencyId>, key: string): AgencyId {
  const found = map.get(key);
  if (found === undefined) throw new Error(`there is no agency ${key}`);
  return found;
}
