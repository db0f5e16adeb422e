import { randomBytes } from 'node:crypto';

/** Without letters that are mistaken for others when they are read out. */
const letters = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';

/** The reference under which the log, the audit log and an error's page name a request: `K7QX-9M2D-4WTA`. */
export function newRequestId(): string {
  const text = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
