import { roleWords } from '../../../../platform/access/roles.ts';
import type { LoggedEvent } from '../../operations/read-account-log.ts';
import { sayWho } from '../account-log/say-event.ts';

/** One event of officers in a sentence: “Ana Marrick (administrator) invited Bo Quill as a partnership officer.” */
export function sayOfficerEvent(row: LoggedEvent): string {
  const who = sayWho(row);
  const whom = row.objectName ?? 'somebody';
  const detail = new Map(
    typeof row.detail === 'object' && row.detail !== null ? Object.entries(row.detail) : [],
  );
  switch (row.event) {
    case 'account-invited':
      return `${who} invited ${whom} as a partnership officer.`;
    case 'account-joined':
      return `${whom} joined as a partnership officer.`;
    case 'account-changed':
      return `${who} made ${whom} a partnership officer${sayBefore(detail.get('roleBefore'))}.`;
    case 'account-enabled':
      return `${who} gave ${whom}, a partnership officer, their access back.`;
    case 'account-link-made':
      return `${who} made a link for ${whom}, a partnership officer: ${linkSays.get(detail.get('kind')) ?? 'to sign in'}.`;
    default:
      return `${who} freed the email address of ${whom}, a partnership officer, who must join again.`;
  }
}

const linkSays: ReadonlyMap<unknown, string> = new Map([
  ['join', 'to join'],
  ['reset-password', 'whoever has it sets a new password'],
  ['reset-second-step', 'whoever has it, and the password, sets up a new second step'],
  // As it was called at first: what was logged stays as it was written.
  ['reset-second-factor', 'whoever has it, and the password, sets up a new second step'],
]);

function sayBefore(role: unknown): string {
  const words = Object.entries(roleWords)
    .find(([name]) => name === role)?.[1]
    .name.toLowerCase();
  return words === undefined ? '' : `, who was a ${words} before`;
}
