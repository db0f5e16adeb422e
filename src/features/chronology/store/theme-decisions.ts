import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';
import type { Theme } from '../domain/themes/theme.ts';
import { themes } from '../domain/themes/theme.ts';
import type { EntryId, SubmissionId } from './submission.ts';
import { contentOf, isWordedAsThen } from './worded-as-then.ts';

/** What somebody decided of a theme of an entry. */
export interface ThemeDecision {
  readonly entryId: EntryId;
  readonly theme: Theme;
  readonly verdict: 'confirmed' | 'rejected';
  readonly at: Date;
  readonly by: string;
}

/**
 * What people decided of themes of entries that stand in a family's chronology and that the actor may see.
 *
 * @param of of these entries alone; of all unless told.
 */
export async function listThemeDecisions(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of?: readonly EntryId[] },
  now: Date,
): Promise<readonly ThemeDecision[]> {
  if (of?.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('theme_decision as d')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'd.partnership_id')
        .onRef('entry.family_id', '=', 'd.family_id')
        .onRef('entry.id', '=', 'd.entry_id'),
    )
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'd.partnership_id').onRef('account.id', '=', 'd.decided_by'),
    )
    .select(['d.entry_id', 'd.theme', 'd.verdict', 'd.decided_at', 'account.name'])
    .where('d.partnership_id', '=', tx.partnershipId)
    .where('d.family_id', '=', familyId)
    .$if(of !== undefined, (query) => query.where('d.entry_id', 'in', [...(of ?? [])]))
    .where(visible(actor, 'entry', now, familyId))
    .where(isWordedAsThen(sql.ref('d.of_content')))
    .orderBy('d.entry_id')
    .orderBy('d.theme')
    .execute();
  return rows.flatMap(({ entry_id, theme, verdict, decided_at, name }) => {
    const known = themes.find((one) => one === theme);
    return known === undefined
      ? []
      : [{ entryId: entry_id, theme: known, verdict, at: decided_at, by: name }];
  });
}

export interface ThemeVerdict {
  readonly entryId: EntryId;
  readonly theme: Theme;
  /** Null takes back what was decided. */
  readonly verdict: ThemeDecision['verdict'] | null;
}

/** Notes what somebody decides of themes, in place of what was decided before. */
export async function decideThemes(
  tx: TenantTx,
  familyId: FamilyId,
  verdicts: readonly ThemeVerdict[],
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<void> {
  for (const { entryId, theme } of verdicts.filter(({ verdict }) => verdict === null)) {
    await tx.sql
      .deleteFrom('theme_decision')
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId)
      .where('entry_id', '=', entryId)
      .where('theme', '=', theme)
      .execute();
  }
  const key = { partnership_id: tx.partnershipId, family_id: familyId };
  const decided = { decided_by: by, decided_at: at };
  const rows = verdicts.flatMap(({ entryId, theme, verdict }) =>
    verdict === null
      ? []
      : [
          {
            ...key,
            ...decided,
            entry_id: entryId,
            theme,
            verdict,
            of_content: contentOf(tx, familyId, entryId),
          },
        ],
  );
  if (rows.length === 0) return;
  await tx.sql
    .insertInto('theme_decision')
    .values(rows)
    .onConflict((conflict) =>
      conflict.constraint('theme_decision_key').doUpdateSet((eb) => ({
        verdict: eb.ref('excluded.verdict'),
        of_content: eb.ref('excluded.of_content'),
        ...decided,
      })),
    )
    .execute();
}

/** Puts on an entry the themes that follow from what its words suggest and what people decided. */
export async function setThemes(
  tx: TenantTx,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  settled: readonly Theme[],
): Promise<void> {
  await tx.sql
    .updateTable('entry')
    .set({ themes: [...settled] })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', entryId)
    .execute();
}

/** The same for the entries of a file whose rows were just written, with what their words suggest. One statement. */
export async function applyThemeDecisions(tx: TenantTx, submission: SubmissionId): Promise<void> {
  await sql`
    with decided as (
      select d.partnership_id, d.family_id, d.entry_id, array_agg(d.theme) as themes,
             coalesce(array_agg(d.theme) filter (where d.verdict = 'confirmed'), '{}') as confirmed
        from theme_decision d
        join entry on entry.partnership_id = d.partnership_id and entry.family_id = d.family_id and entry.id = d.entry_id
       where d.partnership_id = ${tx.partnershipId} and entry.submission_id = ${submission} and ${isWordedAsThen(sql`d.of_content`)}
       group by d.partnership_id, d.family_id, d.entry_id)
    update entry
       set themes = array(
         select theme from unnest(${[...themes]}::text[]) with ordinality known (theme, place)
          where theme = any(decided.confirmed) or (theme = any(entry.themes) and theme <> all(decided.themes))
          order by place)
      from decided
     where entry.partnership_id = ${tx.partnershipId} and decided.partnership_id = ${tx.partnershipId}
       and entry.family_id = decided.family_id and entry.id = decided.entry_id`.execute(tx.sql);
}
