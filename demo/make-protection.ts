/**
 * Writes the demonstration’s protection files anew: `node demo/make-protection.ts`. They are frozen, so that
 * what is measured on them can be compared; a test makes them again and compares every byte. Their truth,
 * `demo/protection/truth.json`, is written by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeProtection } from './protection-demonstration.ts';

const files = makeProtection();
for (const [name, bytes] of files) {
  const target = new URL(`protection/${name}`, import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, bytes);
}
process.stdout.write(`${files.size} files written\n`);
