import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function hashesIn(zone: string): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, 'hash-outputs.ts')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
}

test('the same report gives the same bytes in another process and another time zone', () => {
  const first = hashesIn('Europe/London');
  expect(first).toMatch(/^[0-9a-f]{64}\n[0-9a-f]{64}$/);
  expect(hashesIn('Pacific/Auckland')).toBe(first);
});
