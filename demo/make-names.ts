/** Writes `demo/names.json` and `demo/casts` anew: `node demo/make-names.ts`. A test compares them with what is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFamilies } from '../test/builders/world/story.ts';
import { castFile, listNames } from './names.ts';

const names = listNames();
writeFileSync(new URL('./names.json', import.meta.url), `${JSON.stringify(names, null, 2)}\n`);
mkdirSync(new URL('./casts', import.meta.url), { recursive: true });
for (const family of readFamilies()) {
  writeFileSync(new URL(`./casts/${family.id}.csv`, import.meta.url), castFile(family));
}
process.stdout.write(`${names.length} names written\n`);
