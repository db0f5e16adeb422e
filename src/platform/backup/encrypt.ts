import { readFile } from 'node:fs/promises';
import { Duplex, Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../../shared/app-error.ts';

/** Encrypts a stream to a public key of age (age-encryption.org), so that other tools can open it too. @throws AppError `backup-recipient` */
export function encryptTo(recipient: string): Duplex {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new AppError(
      'backup-recipient',
      {
        what: 'That is no public key of age.',
        where: '--recipient',
        todo: 'Give the line that begins with “age1”, as “age-keygen” prints it. Never the secret one.',
      },
      { cause },
    );
  }
  return Duplex.from(async function* encryptAll(source: AsyncIterable<Uint8Array>) {
    const plain = Readable.toWeb(Readable.from(source, { objectMode: false }));
    const sealed = await encrypter.encrypt(plain as ReadableStream<Uint8Array>);
    for await (const piece of sealed) yield piece;
  });
}

/** Opens a stream with the secret key in a file. @throws AppError `backup-identity` when it is not the key that it was made for. */
export async function decryptWith(identityPath: string, source: Readable): Promise<Readable> {
  const decrypter = new Decrypter();
  try {
    const text = await readFile(identityPath, 'utf8');
    const keys = text.split('\n').filter((line) => line.startsWith('AGE-SECRET-KEY-'));
    if (keys.length === 0) throw new Error('no secret key in the file');
    for (const key of keys) decrypter.addIdentity(key.trim());
    const plain = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]);
  } catch (cause) {
    throw new AppError(
      'backup-identity',
      {
        what: 'The backup cannot be opened with that key.',
        where: identityPath,
        todo: 'Give the file with the secret key that belongs to the public key it was made for (a line with AGE-SECRET-KEY).',
      },
      { cause },
    );
  }
}
