/**
 * `npm run tables -- URL`: writes `src/platform/database/tables.generated.ts` from the catalogue of a migrated database. A test
 * migrates an empty database and holds the file to be what this makes.
 */
import { writeFileSync } from 'node:fs';
import { describeTables } from '../../src/platform/database/describe-tables.ts';

const [url] = process.argv.slice(2);
if (url === undefined) {
  console.error('Say which database: npm run tables -- postgres://owner@127.0.0.1/sightline');
  process.exit(2);
}
const path = new URL('../../src/platform/database/tables.generated.ts', import.meta.url);
writeFileSync(path, await describeTables(url));
console.log(`Written: ${path.pathname}`);
