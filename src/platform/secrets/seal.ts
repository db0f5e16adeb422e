import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM: nonce, text and tag in one. `purpose` is bound to it: what was sealed for one purpose, or one
 * person, cannot be opened as another's.
 *
 * @throws RangeError when the key has not 32 bytes.
 */
export function seal(key: Uint8Array, bytes: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; null when it was changed, cut off, sealed with another key or for another purpose. */
export function open(key: Uint8Array, sealed: Uint8Array, purpose: string): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const text = sealed.subarray(nonceBytes, sealed.length - tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(purpose, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    return null;
  }
}
