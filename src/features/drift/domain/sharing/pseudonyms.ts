import { createHmac } from 'node:crypto';

/** Names for children and families that tell nothing of them without the key. Each `list` has its own. */
export interface Pseudonyms {
  readonly child: (id: string, list: string) => string;
  readonly family: (id: string, list: string) => string;
}

/** Without letters and figures that are taken for each other. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/**
 * Names made of the ids, a list and a secret key (HMAC with SHA-256). The same key gives the same name to the same id in
 * the same list; without it nobody can find the name of an id that they know, however many ids they try, as they could
 * of a plain hash, nor which names in two lists are one child’s.
 */
export function makePseudonyms(key: Uint8Array): Pseudonyms {
  const nameOf = (kind: string, id: string, list: string): string => {
    const bytes = createHmac('sha256', key).update(`${kind}\u0000${list}\u0000${id}`).digest();
    return Array.from(bytes.subarray(0, length), (byte) => signs[byte % signs.length] ?? '').join('');
  };
  return {
    child: (id, list) => `C-${nameOf('child', id, list)}`,
    family: (id, list) => `F-${nameOf('family', id, list)}`,
  };
}
