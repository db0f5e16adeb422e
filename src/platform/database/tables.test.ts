import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { projectFile } from '../../../test/repository/source-files.ts';
import { describeTables } from './describe-tables.ts';

test('the types of the tables are what the migrations make: if not, run `npm run tables`', async () => {
  const { ownerUrl } = await testPlatform();
  expect(projectFile('src/platform/database/tables.generated.ts')).toBe(await describeTables(ownerUrl));
});
