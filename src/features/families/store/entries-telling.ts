import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { isHouseNumber } from '../../../shared/address-parts.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import { letterPattern, maybeApostrophe, withApostrophes } from '../../../shared/letters-alike.ts';
import { endsBeforeStop, formsWithin } from '../../../shared/place-words.ts';

/** An entry that everybody who sees the family may read, by what the family’s page says of it. The feature `chronology` writes them. */
export interface OpenEntry {
  readonly id: Id<'entry'>;
  readonly agencyName: string;
  /** `YYYY-MM-DD`; null where its date is not known. */
  readonly earliest: string | null;
  /** Whether it says so no longer, and only a former wording of it, which is read beside it, does. */
  readonly isFormer: boolean;
}

export interface EntriesAsked {
  readonly familyId: FamilyId;
  readonly phrases: readonly string[];
  readonly since: Date;
  readonly most: number;
  /** Only whether this one does. */
  readonly only?: OpenEntry['id'];
}

interface Row {
  readonly id: OpenEntry['id'];
  readonly agency_name: string;
  readonly earliest: string | null;
  readonly former: boolean;
}

/**
 * The first entries of a family, in the order of its chronology, that are kept from nobody and hold any of these words in any of their parts or cells, or held them in a
 * former wording; as far as the actor may see them. Not those of whose words their agency has decided since then that everybody reads them: words
 * of an address may stand in a text for other reasons. One statement, which opens every entry of the family, or the one that is asked for.
 *
 * @param most of them. `since` is when it was last said that the words are protected.
 */
export async function listOpenEntriesTelling(
  tx: TenantTx,
  actor: Actor,
  { familyId, phrases, since, most, only }: EntriesAsked,
  now: Date,
): Promise<readonly OpenEntry[]> {
  if (phrases.length === 0) return [];
  const pattern = patternOf(phrases);
  const says = sql<SqlBool>`(entry.folded ~ ${pattern} or lower(entry.detail::text) ~ ${pattern})`;
  const said = sql<SqlBool>`entry.id in (
    select entry_id from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.handling = 'core-group' and ${visible(actor, 'entry_version', now, familyId)}
       and ${only === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry_version.entry_id = ${only}`}
       and lower(entry_version.detail::text) ~ ${pattern})`;
  const decided = sql<SqlBool>`exists (
    select 1 from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = ${familyId}
       and h.agency_id = entry.agency_id and h.row_key = entry.row_key and h.decided_by is not null
       and h.set_at >= greatest(${since}::timestamptz, (
         select max(until_at) from entry_version
          where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
            and entry_version.entry_id = entry.id)))`;
  const asked = only === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry.id = ${only}`;
  const { rows } = await sql<Row>`
    select told.id, agency.name as agency_name, told.earliest, not told.says as former
      from (select entry.id, entry.agency_id, entry.earliest, entry.order_key, ${says} as says, ${said} as said,
                   ${decided} as decided
              from entry
             where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
               and entry.handling = 'core-group' and ${asked} and ${visible(actor, 'entry', now, familyId)}) told
      join agency on agency.partnership_id = ${tx.partnershipId} and agency.id = told.agency_id
     where (told.says or told.said) and not told.decided
     order by told.order_key, told.id
     limit ${most}`.execute(tx.sql);
  return rows.map(({ id, agency_name, earliest, former }) => ({
    id,
    agencyName: agency_name,
    earliest,
    isFormer: former,
  }));
}

/**
 * Finds each of these as whole words, with whatever signs between them, in a folded text, and in the JSON of a row in small letters, where
 * the end of a line is two signs. Accents and apostrophes are found whether the phrase has them or not.
 */
function patternOf(phrases: readonly string[]): RawBuilder<string> {
  const any = shortestOf(phrases)
    .map((phrase) => asPattern(phrase.split(' ')))
    .join('|');
  return sql<string>`('(?:\\m|\\\\[nrt])(?:' || ${any}::text || ')\\M')`;
}

/** In words: what begins with as many of a longer name tells it too. */
const longest = 8;

/** In small letters, without those that hold another: “The Old School” is found by “Old School”. */
function shortestOf(phrases: readonly string[]): readonly string[] {
  const all = new Set(phrases.map((phrase) => phrase.toLowerCase().split(' ').slice(0, longest).join(' ')));
  return [...all].filter((phrase) =>
    [...all].every((other) => other === phrase || !` ${phrase} `.includes(` ${other} `)),
  );
}

function asPattern(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? '' : between(words[at - 1] ?? '')) + formsOf(words, at, word))
    .join('');
}

/** “Turned 12. The school rang” tells no house of number 12, nor “near home. Close to school” a Home Close. */
function between(before: string): string {
  const isParted = isHouseNumber(before) || endsBeforeStop(before);
  return isParted ? '(?:\\\\[nrt]|[^[:alnum:].!?;])+' : '(?:\\\\[nrt]|[^[:alnum:]])+';
}

function formsOf(words: readonly string[], at: number, word: string): string {
  const forms = new Set([word, ...formsWithin(words, at)]);
  return `(?:${Array.from(forms, (form) => Array.from(withApostrophes(form), patternOfLetter).join('')).join('|')})`;
}

function patternOfLetter(letter: string): string {
  return letter === maybeApostrophe ? '[^[:alnum:]]?' : letterPattern(letter);
}
