import { roleWords } from '../../../../platform/access/roles.ts';
import { auditEvents } from '../../../../platform/audit-log/audit-events.ts';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { counted } from '../../../../shared/counted.ts';
import { type AccessRow, workedWithChronology } from '../../operations/read-who-looked.ts';

// The log may hold a role or an event that there no longer is.
const rolesByName = new Map(Object.entries(roleWords));
const wordsByEvent = new Map<string, string>([
  ...Object.entries(auditEvents),
  [workedWithChronology, 'worked with the family’s chronology'],
]);

/** Who it was. What is not a person is named as what it is. */
export function sayWho({ actorKind, name }: AccessRow): string {
  switch (actorKind) {
    case 'person':
      return name ?? 'Somebody whose account is gone';
    case 'token':
      return `A program of ${name ?? 'somebody whose account is gone'}`;
    case 'system':
      return 'Sightline itself';
    case 'command':
      return 'Whoever runs the system';
    case 'nobody':
      return 'Somebody who was not signed in';
  }
}

/** The role that the person had then; null where it was not kept yet, and for what is no person. */
export function sayRole({ role }: AccessRow): string | null {
  return role === null ? null : (rolesByName.get(role)?.name ?? null);
}

/** “24 November 2026 at 10:00”, and until when, where it is a whole sitting. */
export function sayWhen({ at, sitting }: AccessRow): string {
  const until = sayInstant(at);
  if (sitting === null) return until;
  const since = sayInstant(sitting.firstAt);
  return since === until ? since : `${since} to ${until.replace(/^.* at /, '')}`;
}

/** What was done, in words: “opened an entry”; where somebody was asked about words, of which. */
export function sayEvent({ event, outcome, sitting, words: asked }: AccessRow): string {
  if (sitting !== null) {
    const all = sitting.events.map((one) => wordsByEvent.get(one) ?? one);
    return `${counted(sitting.times, 'time')}: ${all.join('; ')}`;
  }
  const words = wordsByEvent.get(event) ?? event;
  if (outcome === 'refused' && event !== 'access-refused') return `${words} (refused)`;
  return asked === null ? words : `${words}: ${asked}`;
}

/** Why, in the words of whoever did it; what the program did by itself has none but that it was asked to. */
export function sayReason({ actorKind, reason }: AccessRow): string {
  return actorKind === 'system' ? '' : (reason ?? '');
}
