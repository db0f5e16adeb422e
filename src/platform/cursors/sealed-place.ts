import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { type Id, readId } from '../../shared/ids.ts';

/** A place in a list that is ordered by a rank, then by a text that may be no reader's to know, then by id. */
export interface RankedPlace<Thing extends string> {
  readonly rank: number;
  readonly key: string;
  readonly id: Id<Thing>;
}

const nonceBytes = 12;
const tagBytes = 16;
const longest = 8192;

/**
 * A place in a list as it stands in an address. What orders some lists is told to nobody, such as the names of files, so it is encrypted
 * (AES-256-GCM), and bound to its list: nobody reads it, alters it, or takes it elsewhere. The same place gives the same
 * text: its nonce is made of what it holds, so that no two places share one.
 */
export function writeSealedPlace<Thing extends string>(
  key: Uint8Array,
  list: string,
  { rank, key: order, id }: RankedPlace<Thing>,
): string {
  const plain = JSON.stringify([rank, order, id]);
  const nonce = createHmac('sha256', subkey(key, 'nonce'))
    .update(`${list}\n${plain}`)
    .digest()
    .subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', subkey(key, 'cipher'), nonce).setAAD(Buffer.from(list));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The place, or null for a text that this installation never made for this list. */
export function readSealedPlace<Thing extends string>(
  key: Uint8Array,
  list: string,
  text: string,
): RankedPlace<Thing> | null {
  if (text.length > longest) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= nonceBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', subkey(key, 'cipher'), bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(list))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = bytes.subarray(nonceBytes + tagBytes);
    return asPlace<Thing>(JSON.parse(decipher.update(body, undefined, 'utf8') + decipher.final('utf8')));
  } catch {
    return null;
  }
}

function asPlace<Thing extends string>(value: unknown): RankedPlace<Thing> | null {
  if (!Array.isArray(value)) return null;
  const [rank, key, id]: unknown[] = value;
  if (typeof rank !== 'number' || typeof key !== 'string' || typeof id !== 'string') return null;
  const found = readId<Thing>(id);
  return found === null ? null : { rank, key, id: found };
}

/** A key of its own for each purpose, out of the installation’s one. */
function subkey(key: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', key).update(`place ${purpose}`).digest();
}
