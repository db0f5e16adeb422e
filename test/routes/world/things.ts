import { Secret } from 'otpauth';
import { totpCodeAt } from '../../../src/features/people/domain/totp.ts';
import { makeOffer } from '../../../src/features/people/operations/second-step-offer.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Route, RouteWorld } from '../../../src/platform/http/route.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import { worldPassword } from './make-logins.ts';
import type { Side } from './make-side.ts';

/** By account: a second session and a token, which one may end. */
export type Owned = ReadonlyMap<string, { readonly session: string; readonly token: string }>;

export interface Known {
  readonly platform: TestPlatform;
  readonly ours: Side;
  readonly theirs: Side;
  readonly owned: Owned;
}

type Things = Readonly<Record<string, string | undefined>>;

/** What examples ask for, of the first partnership; a session, a code, a document are the visitor’s own. */
export function makeThings(known: Known, actor: PersonActor | null, route: Route): RouteWorld {
  const { ours, owned } = known;
  const { made, extra, family } = ours;
  const who = actor ?? made.people.officer;
  const mine = owned.get(who.accountId) ?? owned.get(made.people.officer.accountId);
  return asWorld(
    {
      ...idsOf(ours),
      ...Object.fromEntries(family.ids),
      agency: made.agencies.first,
      session: mine?.session,
      'api-token': mine?.token,
      export: family.exports.get(who.accountId) ?? family.ids.get('export'),
      'entry-comment': family.comments.get(who.accountId) ?? family.ids.get('entry-comment'),
      ...(route.path === '/sign-in/partnership' ? { account: extra.choosing.accountId } : {}),
    },
    { ...textsOf(ours), ...codesOf(known, who, route) },
  );
}

interface SideAndOwned {
  readonly side: Side;
  readonly owned: Owned;
}

/** The same of another partnership. */
export function foreign({ side, owned }: SideAndOwned): RouteWorld {
  const { made, family } = side;
  const officers = owned.get(made.people.officer.accountId);
  const ids = {
    ...idsOf(side),
    ...Object.fromEntries(family.ids),
    agency: made.agencies.first,
    session: officers?.session,
    'api-token': officers?.token,
  };
  return asWorld(ids, textsOf(side), 'of somebody else');
}

/** The same of the second agency, which has nothing to do with the family. */
export function ofOtherAgency({ side, owned }: SideAndOwned): RouteWorld {
  const { made, otherFamily } = side;
  const leads = owned.get(made.otherLead.accountId);
  const ids = {
    ...idsOf(side),
    ...Object.fromEntries(otherFamily.ids),
    agency: made.agencies.second,
    session: leads?.session,
    'api-token': leads?.token,
  };
  return asWorld(ids, textsOf(side), 'of somebody else');
}

function idsOf({ made, extra, emptyAgency }: Side): Things {
  return {
    partnership: made.id,
    'empty-agency': emptyAgency,
    account: extra.account.accountId,
    'disabled-account': extra.disabledAccount.accountId,
    chair: extra.chair.accountId,
  };
}

function textsOf({ made, links, logins }: Side): Things {
  return {
    today: '2026-11-24',
    'in-a-month': '2026-12-24',
    'account-version': '1',
    'agency-version': '1',
    'child-version': '1',
    'family-version': '1',
    'disabled-account-version': '1',
    'empty-agency-version': '1',
    'partnership-version': '1',
    'review-version': '1',
    'review-request-version': '1',
    // It was sent, and then read.
    'submission-version': '2',
    'taken-back-version': '3',
    'waiting-version': '2',
    'waiting-row': '1',
    'first-run-code': 'AAAA-BBBB-CCCC',
    'answer-token': links.answer,
    'join-token': links.join,
    'reset-password-token': links['reset-password'],
    'reset-second-step-token': links['reset-second-step'],
    'sign-in-email': logins.get(made.people.officer.accountId)?.email,
    'sign-in-password': worldPassword,
  };
}

/** What apps show now, and an app that is to be set up: one’s own, or that of whoever lost it, by a link. */
function codesOf({ platform, ours, theirs }: Known, who: PersonActor, route: Route): Things {
  const login = ours.logins.get(who.accountId) ?? theirs.logins.get(who.accountId);
  const isReset = route.path.startsWith('/reset-second-step');
  const setsUp = isReset ? ours.logins.get(ours.extra.lostApp.accountId) : login;
  const code = login === undefined ? 'none' : totpCodeAt(login.totpSecret, platform.now());
  const codes = { 'sign-in-code': code, 'step-up-code': code };
  if (setsUp === undefined) return { ...codes, 'set-up-offer': 'none', 'set-up-code': '000000' };
  const offer = makeOffer(platform, { loginId: setsUp.id, email: setsUp.email });
  const { bytes } = Secret.fromBase32(offer.secretText.replaceAll(' ', ''));
  return { ...codes, 'set-up-offer': offer.sealed, 'set-up-code': totpCodeAt(bytes, platform.now()) };
}

function asWorld(ids: Things, texts: Things, otherwise?: string): RouteWorld {
  const known = (things: Things, name: string): string => {
    const found = things[name] ?? otherwise;
    if (found === undefined || found === '') throw new Error(`the world has no ${name}`);
    return found;
  };
  return { id: (thing) => known(ids, thing), text: (name) => known(texts, name) };
}
