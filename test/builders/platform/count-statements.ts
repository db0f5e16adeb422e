import type { TestPlatform } from './test-platform.ts';

/** What opens, closes and scopes a transaction: it comes with every transaction, whatever is done in it. */
const control =
  /^\s*(begin|start transaction|commit|rollback|savepoint|release|set local|set transaction)\b/i;

/**
 * How many statements some work sends to the database. Each one that reads or writes counts once, as often as it is sent; the
 * control of transactions and the context of the partnership (`set local`) do not. Others of the same platform must rest.
 */
export async function countStatements(
  { statements }: TestPlatform,
  work: () => Promise<unknown>,
): Promise<number> {
  statements.length = 0;
  await work();
  return statements.filter((text) => !control.test(text)).length;
}
