import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { isHouseNumber } from '../../../shared/address-parts.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import { letterPattern, maybeApostrophe, withApostrophes } from '../../../shared/letters-alike.ts';
import { endsBeforeStop, formsWithin } from '../../../shared/place-words.ts';
import type { Telling } from '../domain/entries-to-keep.ts';
import { isDecidedSince, openTellings } from './stored-tellings.ts';

/** An entry that everybody who sees the family may read, by what the family’s page says of it. The feature `chronology` writes them. */
export interface OpenEntry extends Telling {
  readonly id: Id<'entry'>;
}

export interface EntriesAsked {
  readonly familyId: FamilyId;
  readonly phrases: readonly string[];
  readonly since: Date;
  /** Whether also those that were found to name somebody whose identity is sealed. */
  readonly names?: boolean;
  readonly most: number;
  /** Only whether this one does. */
  readonly only?: OpenEntry['id'];
}

interface Row {
  readonly id: OpenEntry['id'];
  readonly agency_name: string;
  readonly earliest: string | null;
  readonly what: Telling['what'];
  readonly former: boolean;
}

/**
 * The first entries of a family, in the order of its chronology, that are kept from nobody and hold any of these words in any of their parts or cells, or held them in a
 * former wording; as far as the actor may see them. Not those of whose words their agency has decided since then that everybody reads them: words
 * of an address may stand in a text for other reasons. One statement, which opens every entry of the family where words are given, or the one that is
 * asked for.
 *
 * @param most of them. `since` is when it was last said that the words are protected.
 */
export async function listOpenEntriesTelling(
  tx: TenantTx,
  actor: Actor,
  { familyId, phrases, since, names = false, most, only }: EntriesAsked,
  now: Date,
): Promise<readonly OpenEntry[]> {
  const asked = { familyId, ...(only === undefined ? {} : { only }) };
  const told = [
    ...(phrases.length === 0 ? [] : [entriesHolding(tx, actor, { ...asked, phrases, since }, now)]),
    ...(names ? [openTellings(tx, actor, { ...asked, what: 'name' }, now)] : []),
  ];
  if (told.length === 0) return [];
  const { rows } = await sql<Row>`
    select told.id, agency.name as agency_name, told.earliest, told.what, told.former
      from (${sql.join(told, sql` union all `)}) told
      join agency on agency.partnership_id = ${tx.partnershipId} and agency.id = told.agency_id
     order by told.order_key, told.id, told.what
     limit ${most}`.execute(tx.sql);
  return rows.map(({ id, agency_name, earliest, what, former }) => ({
    id,
    agencyName: agency_name,
    earliest,
    what,
    isFormer: former,
  }));
}

/** The same rows that `openTellings` gives of addresses, looked for now. */
function entriesHolding(
  tx: TenantTx,
  actor: Actor,
  { familyId, phrases, since, only }: Pick<EntriesAsked, 'familyId' | 'phrases' | 'since' | 'only'>,
  now: Date,
): RawBuilder<unknown> {
  const pattern = patternOf(phrases);
  const said = sql<SqlBool>`entry.id in (
    select entry_id from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.handling = 'core-group' and ${visible(actor, 'entry_version', now, familyId)}
       and ${only === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry_version.entry_id = ${only}`}
       and ${saidBefore(pattern)})`;
  const asked = only === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry.id = ${only}`;
  return sql`
    select held.family_id, held.id, held.agency_id, held.earliest, held.order_key, 'address' as what, not held.says as former
      from (select entry.family_id, entry.id, entry.agency_id, entry.earliest, entry.order_key, ${says(pattern)} as says, ${said} as said,
                   ${isDecidedSince(tx, sql`${since}::timestamptz`)} as decided
              from entry
             where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId}
               and entry.handling = 'core-group' and ${asked} and ${visible(actor, 'entry', now, familyId)}) held
     where (held.says or held.said) and not held.decided`;
}

function says(pattern: RawBuilder<string>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(entry.folded ~ ${pattern} or lower(entry.detail::text) ~ ${pattern})`;
}

function saidBefore(pattern: RawBuilder<string>): RawBuilder<SqlBool> {
  return sql<SqlBool>`lower(entry_version.detail::text) ~ ${pattern}`;
}

/** Notes which entries of a family hold any of these words, now or in a former wording, whoever may read them. Opens every entry of it. */
export async function noteEntriesHolding(
  tx: TenantTx,
  { familyId, phrases }: Pick<EntriesAsked, 'familyId' | 'phrases'>,
): Promise<void> {
  if (phrases.length === 0) return;
  const pattern = patternOf(phrases);
  await sql`
    insert into entry_telling (partnership_id, family_id, entry_id, number, what)
    select entry.partnership_id, entry.family_id, entry.id, 0, 'address' from entry
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId} and ${says(pattern)}
    union all
    select entry_version.partnership_id, entry_version.family_id, entry_version.entry_id, entry_version.number, 'address'
      from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and ${saidBefore(pattern)}`.execute(tx.sql);
}

/**
 * Finds each of these as whole words, with whatever signs between them, in a folded text, and in the JSON of a row in small letters, where
 * the end of a line is two signs. Accents and apostrophes are found whether the phrase has them or not.
 */
export function patternOf(phrases: readonly string[]): RawBuilder<string> {
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
