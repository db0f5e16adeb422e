import type { PersonActor } from '../../src/platform/access/actor.ts';
import { type Role, roles } from '../../src/platform/access/roles.ts';
import { transact, transactLocal } from '../../src/platform/database/transact.ts';
import { deriveSigningKeys, type FormHolder, makeCsrfToken } from '../../src/platform/http/csrf-token.ts';
import { newId } from '../../src/platform/new-id.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { hashToken, newToken } from '../../src/platform/secrets/token.ts';
import type { MadePartnership } from '../builders/platform/partnership.ts';

/**
 * Everybody who might come to an address, by the names of `docs/permissions.md`. The eight roles have every tie to the
 * world's family that their role allows; the others lack what their name says.
 */
export const visitorKinds = [
  'nobody',
  'between',
  ...roles,
  'unconfirmed',
  'other-agency-lead',
  'chair-without',
  'reviewer-without',
  'other-partnership',
  'disabled',
  'expired',
  'token',
] as const;

export type VisitorKind = (typeof visitorKinds)[number];

/** How a request of this visitor looks: its headers, and the token that its forms carry. */
export interface Visitor {
  readonly headers: Readonly<Record<string, string>>;
  readonly formToken: string;
  /** Whose session or token it is; null for nobody. */
  readonly actor: PersonActor | null;
}

export interface SessionToMake {
  readonly stage?: 'password' | 'enrol' | 'choose' | 'full';
  /** Has the person confirmed who they are just now? */
  readonly steppedUp?: boolean;
  /** Hours ago at which it was last used. */
  readonly idleHours?: number;
}

/** A visitor with a session of this person's, written straight into the tables. */
export async function signIn(
  platform: Platform,
  actor: PersonActor,
  { stage = 'full', steppedUp = true, idleHours = 0 }: SessionToMake = {},
): Promise<Visitor> {
  const token = newToken();
  const id = newId<'session'>();
  const now = platform.now();
  const seen = new Date(now.getTime() - idleHours * 3_600_000);
  const loginId = await loginOf(platform, actor);
  await transactLocal(platform.database, ({ sql }) =>
    sql
      .insertInto('session')
      .values({
        id,
        token_hash: hashToken(token),
        login_id: loginId,
        partnership_id: stage === 'full' ? actor.partnershipId : null,
        account_id: stage === 'full' ? actor.accountId : null,
        stage,
        created_at: seen,
        seen_at: seen,
        stepped_up_at: steppedUp ? now : null,
        address: '127.0.0.1',
        browser: 'a test’s',
      })
      .execute(),
  );
  return { ...visitorOf(platform, token), actor: { ...actor, sessionId: id } };
}

/** A visitor who is nobody, or whose cookie is this one. */
export function visitorOf(platform: Platform, sessionToken: string | null): Visitor {
  const visit = 'a-visit-of-a-test';
  const holder: FormHolder =
    sessionToken === null ? { kind: 'visit', kept: visit } : { kind: 'session', kept: sessionToken };
  const cookies = [
    `sightline-visit=${visit}`,
    ...(sessionToken === null ? [] : [`sightline=${sessionToken}`]),
  ];
  return {
    headers: { cookie: cookies.join('; ') },
    formToken: makeCsrfToken(deriveSigningKeys(platform.key).forms, holder, platform.now()),
    actor: null,
  };
}

/** A program that holds a token of this person's. */
export async function holdToken(platform: Platform, actor: PersonActor): Promise<Visitor> {
  const token = `sightline_${newToken()}`;
  const now = platform.now();
  await transactLocal(platform.database, ({ sql }) =>
    sql
      .insertInto('api_token')
      .values({
        id: newId<'api-token'>(),
        token_hash: hashToken(token),
        partnership_id: actor.partnershipId,
        account_id: actor.accountId,
        name: 'a test’s',
        created_at: now,
        expires_at: new Date(now.getTime() + 86_400_000),
      })
      .execute(),
  );
  return { headers: { authorization: `Bearer ${token}` }, formToken: '', actor };
}

/** Ends an account's access as an administrator would: straight in the tables. */
export async function disable(platform: Platform, actor: PersonActor): Promise<void> {
  await transact(platform.database, actor.partnershipId, ({ sql }) =>
    sql
      .updateTable('account')
      .set({ state: 'disabled' })
      .where('partnership_id', '=', actor.partnershipId)
      .where('id', '=', actor.accountId)
      .execute(),
  );
}

async function loginOf(platform: Platform, actor: PersonActor) {
  const account = await transact(platform.database, actor.partnershipId, ({ sql }) =>
    sql
      .selectFrom('account')
      .select('login_id')
      .where('partnership_id', '=', actor.partnershipId)
      .where('id', '=', actor.accountId)
      .executeTakeFirst(),
  );
  return account?.login_id ?? makeLogin(platform, actor);
}

async function makeLogin(platform: Platform, actor: PersonActor) {
  const id = newId<'login'>();
  const created_at = platform.now();
  await transact(platform.database, actor.partnershipId, async ({ sql }) => {
    await sql
      .insertInto('login')
      .values({ id, email: `${actor.accountId}@example.org`, totp_confirmed_at: created_at, created_at })
      .execute();
    await sql
      .insertInto('login_account')
      .values({ login_id: id, partnership_id: actor.partnershipId, account_id: actor.accountId })
      .execute();
    await sql
      .updateTable('account')
      .set({ login_id: id })
      .where('partnership_id', '=', actor.partnershipId)
      .where('id', '=', actor.accountId)
      .execute();
  });
  return id;
}

/** The people of a world whom visitors are made of. */
export interface PeopleToVisit {
  readonly ours: MadePartnership;
  readonly theirs: MadePartnership;
  readonly extra: Readonly<Record<'chair' | 'reviewer' | 'disabled', PersonActor>>;
}

/** Whoever the kind names, in the world of two partnerships; `role` is one that may do what is asked for. */
export async function makeVisitor(
  platform: Platform,
  kind: VisitorKind,
  { ours, theirs, extra }: PeopleToVisit,
  role: Role,
): Promise<Visitor> {
  switch (kind) {
    case 'nobody':
      return visitorOf(platform, null);
    case 'between':
      return signIn(platform, ours.people.officer, { stage: 'password', steppedUp: false });
    case 'unconfirmed':
      return signIn(platform, ours.people[role], { steppedUp: false });
    case 'other-agency-lead':
      return signIn(platform, ours.otherLead);
    case 'chair-without':
      return signIn(platform, extra.chair);
    case 'reviewer-without':
      return signIn(platform, extra.reviewer);
    case 'other-partnership':
      return signIn(platform, theirs.people[role]);
    case 'disabled': {
      const visitor = await signIn(platform, extra.disabled);
      await disable(platform, extra.disabled);
      return withFreshForm(platform, visitor);
    }
    case 'expired':
      return withFreshForm(platform, await signIn(platform, ours.people.officer, { idleHours: 2 }));
    case 'token':
      return holdToken(platform, ours.people.officer);
    default:
      return signIn(platform, ours.people[kind satisfies Role]);
  }
}

/** A page that is opened when the session has ended carries the token of somebody who is not signed in. */
function withFreshForm(platform: Platform, visitor: Visitor): Visitor {
  return { ...visitor, formToken: visitorOf(platform, null).formToken };
}
