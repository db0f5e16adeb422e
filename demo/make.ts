/**
 * Writes the demonstration's files and their truth anew: `node demo/make.ts`. They are frozen, so that
 * what is measured on them can be compared; a test makes them again and compares every byte.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { committedSeed, makeDemonstration } from './demonstration.ts';
import { writeTruth } from './truth.ts';

const { files, truth } = makeDemonstration(committedSeed);
rmSync(new URL('./files', import.meta.url), { recursive: true, force: true });
for (const [path, bytes] of files) {
  const target = new URL(path, import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, bytes);
}
writeFileSync(new URL('./truth.json', import.meta.url), writeTruth(truth));
process.stdout.write(`${files.size} files written\n`);
