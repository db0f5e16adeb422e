import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { type AccountId, type Id, readId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A comment of each of these people beside an entry, by account: each may change their own alone. */
export async function fillComments(
  platform: TestPlatform,
  family: MadeFamily,
  { entry, words, people }: CommentsToFill,
): Promise<ReadonlyMap<string, string>> {
  const entryId = readId<'entry'>(entry) ?? newId<'entry'>();
  const made = people.map(({ accountId }) => [accountId, newId<'entry-comment'>()] as const);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .insertInto('entry_comment')
      .values(
        made.map(([accountId, id]: readonly [AccountId, Id<'entry-comment'>]) => ({
          partnership_id: family.partnershipId,
          id,
          family_id: family.id,
          entry_id: entryId,
          words,
          handling: 'core-group' as const,
          written_at: platform.now(),
          written_by: accountId,
        })),
      )
      .execute(),
  );
  return new Map(made);
}

interface CommentsToFill {
  readonly entry: string;
  readonly words: string;
  readonly people: readonly { readonly accountId: AccountId }[];
}
