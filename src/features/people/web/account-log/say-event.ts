import { roleWords } from '../../../../platform/access/roles.ts';
import { auditEvents } from '../../../../platform/audit-log/audit-events.ts';
import type { LoggedEvent } from '../../operations/read-account-log.ts';

/** Who did it, with the role that they had then. A person whose account is gone, or a program, is named as what it is. */
export function sayWho({ actorKind, actorName, actorRole }: LoggedEvent): string {
  const role = roleName(actorRole);
  const named = `${actorName ?? 'somebody'}${role === null ? '' : ` (${role.toLowerCase()})`}`;
  switch (actorKind) {
    case 'person':
      return named.replace(/^somebody/, 'Somebody');
    case 'token':
      return `A program of ${named}`;
    case 'system':
      return 'Sightline itself';
    case 'command':
      return 'Whoever runs the system';
    default:
      return 'Somebody who is not signed in';
  }
}

/** What was done, in words: “changed an account”. */
export function sayEvent({ event }: LoggedEvent): string {
  return Object.entries(auditEvents).find(([name]) => name === event)?.[1] ?? event;
}

/** What more there is to say: from which role to which, what a link is for, why, and whether it was refused. */
export function sayMore({ detail, outcome, reason }: LoggedEvent): string {
  const facts = new Map(typeof detail === 'object' && detail !== null ? Object.entries(detail) : []);
  const before = roleName(facts.get('roleBefore'));
  const after = roleName(facts.get('role'));
  const link = linkWords.get(String(facts.get('kind')));
  const parts = [
    before !== null && after !== null && before !== after ? `From ${before} to ${after}.` : '',
    before === null && after !== null ? `Role: ${after}.` : '',
    link === undefined ? '' : `Link: ${link}.`,
    reason === null ? '' : `Reason: ${reason}.`,
    outcome === 'refused' ? 'Refused.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const linkWords = new Map([
  ['join', 'to join'],
  ['reset-password', 'to choose a new password'],
  ['reset-second-step', 'to set up the second step anew'],
  // As it was called at first: what was logged stays as it was written.
  ['reset-second-factor', 'to set up the second step anew'],
]);

function roleName(value: unknown): string | null {
  return Object.entries(roleWords).find(([role]) => role === value)?.[1].name ?? null;
}
