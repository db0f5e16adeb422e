import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { readId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A comment of each of these people beside an entry, by account: each may change their own alone. */
export async function fillComments(
  platform: TestPlatform,
  family: MadeFamily,
  { entry, words, people }: CommentsToFill,
): Promise<ReadonlyMap<string, string>> {
  const entryId = readId<'entry'>(entry) ?? newId<'entry'>();
  const made = people.map((who) => ({ who, id: newId<'entry-comment'>() }));
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .insertInto('entry_comment')
      .values(
        made.map(({ id, who }) => ({
          partnership_id: family.partnershipId,
          id,
          family_id: family.id,
          entry_id: entryId,
          words,
          handling: 'core-group' as const,
          written_at: platform.now(),
          written_by: who.accountId,
          author_role: who.role,
          author_agency_id: who.agencyId,
        })),
      )
      .execute(),
  );
  return new Map(made.map(({ who, id }) => [who.accountId, id]));
}

interface CommentsToFill {
  readonly entry: string;
  readonly words: string;
  readonly people: readonly Pick<PersonActor, 'accountId' | 'role' | 'agencyId'>[];
}
