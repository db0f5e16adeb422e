import type { Entry } from '../../entry.ts';
import { type EntryDetail, textsOfDetail } from '../../entry-detail.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { isOrganisation, plainWords } from '../terms/cast-words.ts';

/** Words of agencies’ names are no people’s, where the name says by a word such as “Police” that it is an agency’s. */
export function agencyWords(agencies: readonly string[]): ReadonlySet<string> {
  return new Set(agencies.filter(isOrganisation).flatMap((agency) => plainWords(agency).split(/[\s'-]+/)));
}

/** What the records tell, and what stands above and beside their tables. */
export function* textsOf({ entries, files, setAside }: MergedChronology): Iterable<string> {
  for (const entry of entries) yield* textsOfEntry(entry);
  for (const { origin } of setAside) yield* Object.values(origin.cells);
  for (const { furniture } of files) for (const { cells } of furniture) yield* cells;
}

/**
 * The same without what entries state of their workers, which is read by rules of its own: a town’s team there is no person, and a name in
 * small letters says nothing of how names are written.
 */
export function* textsBesideWorkers(merged: MergedChronology): Iterable<string> {
  const entries = merged.entries.map((entry): Entry => {
    const { detail, ...rest } = entry;
    return detail === undefined ? entry : { ...rest, ...withoutWorkers(detail) };
  });
  yield* textsOf({ ...merged, entries });
}

function withoutWorkers(detail: EntryDetail): Pick<Entry, 'detail'> {
  return { detail: detail.kind === 'allocation' ? { ...detail, from: null, to: null } : detail };
}

/** Those, and every cell of the rows: a name may stand in a column that nobody knows. */
export function* allTextsOf(merged: MergedChronology): Iterable<string> {
  yield* textsOf(merged);
  for (const { origin } of merged.entries) yield* Object.values(origin.cells);
}

/** What an entry says, text by text. */
export function* textsOfEntry({
  detail,
  event,
  response,
  outcome,
  impact,
  comment,
}: Entry): Iterable<string> {
  yield* textsOfDetail(detail);
  yield event;
  for (const text of [response, outcome, impact, comment]) if (text !== null) yield text;
}
