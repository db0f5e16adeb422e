import { createHash } from 'node:crypto';

/**
 * Names records by what they say: the same record of the same part has the same name in every reading, wherever
 * it stands. Records that say the same are told apart by which of them comes first.
 */
export function nameRecords(format: string): (part: string, said: string) => string {
  const seen = new Map<string, number>();
  return (part, said) => {
    const name = createHash('sha256')
      .update(`${format}\u001e${part}\u001e${said}`)
      .digest('base64url')
      .slice(0, 16);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}.${before + 1}`;
  };
}
