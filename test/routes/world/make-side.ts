import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Role } from '../../../src/platform/access/roles.ts';
import { transact, transactLocal } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { hashToken, newToken } from '../../../src/platform/secrets/token.ts';
import type { AgencyId } from '../../../src/shared/ids.ts';
import { type MadePartnership, makePartnership } from '../../builders/platform/partnership.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import { type FilledFamily, fillFamily, type TakeName } from './fill-family.ts';
import { fillAnswerLink } from './fill-review.ts';
import { giveLogin, type WorldLogin } from './make-logins.ts';

/** Further people and agencies of a partnership, beside one of each role. */
export interface Extra {
  readonly chair: PersonActor;
  readonly reviewer: PersonActor;
  readonly disabled: PersonActor;
  /** Acted upon by administrators: a practitioner of the first agency, signed in to nothing else. */
  readonly account: PersonActor;
  readonly disabledAccount: PersonActor;
  readonly invited: PersonActor;
  readonly lostPassword: PersonActor;
  readonly lostApp: PersonActor;
  readonly choosing: PersonActor;
  readonly enrolling: PersonActor;
  /** The lead of the agency that keeps an entry to itself. */
  readonly keeper: PersonActor;
}

export interface Side {
  readonly made: MadePartnership;
  readonly extra: Extra;
  readonly emptyAgency: AgencyId;
  /** Everybody’s way of signing in, by account. */
  readonly logins: ReadonlyMap<string, WorldLogin>;
  /** First and keeping agency are involved. */
  readonly family: FilledFamily;
  /** Only the second agency is involved. */
  readonly otherFamily: FilledFamily;
  readonly links: Readonly<Record<'join' | 'reset-password' | 'reset-second-step' | 'answer', string>>;
}

/** A partnership with everything in it. */
export async function makeSide(platform: TestPlatform, takeName: TakeName): Promise<Side> {
  const made = await makePartnership(platform);
  const keeping = await addAgency(platform, made, 'Marrick Community Trust');
  const emptyAgency = await addAgency(platform, made, 'Fellside Housing');
  const extra = await addPeople(platform, made, keeping);
  const logins = new Map<string, WorldLogin>();
  const { invited, choosing, enrolling, ...joined } = extra;
  for (const actor of [...Object.values(made.people), made.otherLead, ...Object.values(joined)]) {
    logins.set(actor.accountId, await giveLogin(platform, [actor]));
  }
  logins.set(enrolling.accountId, await giveLogin(platform, [enrolling], { enrolled: false }));
  const { officer, reviewer, chair } = made.people;
  const lead = made.people['agency-lead'];
  const family = await fillFamily(platform, {
    partnership: made,
    takeName,
    agencies: [made.agencies.first, keeping],
    askers: [officer, lead, reviewer],
    chair,
    reviewer,
    wasReviewer: extra.reviewer,
  });
  const otherFamily = await fillFamily(platform, {
    partnership: made,
    takeName,
    agencies: [made.agencies.second],
    askers: [made.otherLead],
    hides: false,
  });
  const links = {
    join: await addLink(platform, invited, 'join'),
    'reset-password': await addLink(platform, extra.lostPassword, 'reset-password'),
    'reset-second-step': await addLink(platform, extra.lostApp, 'reset-second-step'),
    answer: await fillAnswerLink(platform, officer, family),
  };
  return { made, extra, emptyAgency, logins, family, otherFamily, links };
}

async function addAgency(platform: TestPlatform, { id: partnership_id }: MadePartnership, name: string) {
  const id = newId<'agency'>();
  await transact(platform.database, partnership_id, ({ sql }) =>
    sql
      .insertInto('agency')
      .values({ partnership_id, id, name, sector: 'voluntary', created_at: platform.now() })
      .execute(),
  );
  return id;
}

const roleOf: Readonly<Record<keyof Extra, Role>> = {
  chair: 'chair',
  reviewer: 'reviewer',
  disabled: 'officer',
  account: 'practitioner',
  disabledAccount: 'chair',
  invited: 'chair',
  lostPassword: 'chair',
  lostApp: 'chair',
  choosing: 'chair',
  enrolling: 'chair',
  keeper: 'agency-lead',
};

async function addPeople(platform: TestPlatform, made: MadePartnership, keeping: AgencyId): Promise<Extra> {
  const names = Object.keys(roleOf) as (keyof Extra)[];
  const people = names.map((name): readonly [keyof Extra, PersonActor] => [
    name,
    {
      ...made.people[roleOf[name]],
      accountId: newId<'account'>(),
      name: `${name} of ${made.name}`,
      agencyId: name === 'keeper' ? keeping : made.people[roleOf[name]].agencyId,
    },
  ]);
  const states: Partial<Record<keyof Extra, 'invited' | 'disabled'>> = {
    invited: 'invited',
    disabledAccount: 'disabled',
  };
  await transact(platform.database, made.id, ({ sql }) =>
    sql
      .insertInto('account')
      .values(
        people.map(([name, actor]) => ({
          partnership_id: made.id,
          id: actor.accountId,
          email: `${actor.accountId}@example.org`,
          name: actor.name,
          role: actor.role,
          agency_id: actor.agencyId,
          state: states[name] ?? ('active' as const),
          created_at: platform.now(),
        })),
      )
      .execute(),
  );
  return Object.fromEntries(people) as Record<keyof Extra, PersonActor>;
}

async function addLink(
  platform: TestPlatform,
  { partnershipId, accountId }: PersonActor,
  kind: 'join' | 'reset-password' | 'reset-second-step',
): Promise<string> {
  const token = newToken();
  const now = platform.now();
  await transactLocal(platform.database, ({ sql }) =>
    sql
      .insertInto('invitation')
      .values({
        id: newId<'invitation'>(),
        token_hash: hashToken(token),
        kind,
        partnership_id: partnershipId,
        account_id: accountId,
        created_at: now,
        expires_at: new Date(now.getTime() + 86_400_000),
      })
      .execute(),
  );
  return token;
}
