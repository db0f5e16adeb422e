/** Small records for tests of what is read out of a chronology: entries as a few words, with what they suggest. */
import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import type { EntryDetail } from '../../src/features/chronology/domain/entry-detail.ts';
import type { EntryReading } from '../../src/features/chronology/domain/entry-reading.ts';
import type { SameEvent } from '../../src/features/chronology/domain/same-events/same-event.ts';
import type { Theme } from '../../src/features/chronology/domain/themes/theme.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';
import type { When } from '../../src/shared/when/when.ts';

/** One entry in few words; what is left out is ordinary. */
export interface Told {
  readonly id?: string;
  /** `2021-03-01`, `2021-03-01/2021-03-09` (some day between), `2021-03-01/` or `/2021-03-09` (open), or '' (unknown). */
  readonly on: string;
  readonly agency?: string;
  /** The file it stands in; one of its agency unless told. */
  readonly file?: string;
  readonly source?: string;
  readonly event?: string;
  readonly response?: string | null;
  readonly outcome?: string | null;
  readonly children?: readonly string[];
  readonly childSeen?: Entry['childSeen'];
  readonly note?: boolean;
  readonly themes?: readonly Theme[];
  readonly standing?: 'current' | 'historical';
  readonly certainty?: When['certainty'];
  readonly detail?: EntryDetail;
}

export interface ToldRecord {
  readonly entries: readonly Entry[];
  readonly readings: ReadonlyMap<string, EntryReading>;
}

/** Entries in the order given, each with its reading. */
export function tellRecord(told: readonly Told[]): ToldRecord {
  const named = told.map((each, place) => ({ ...each, id: each.id ?? `e${place + 1}` }));
  return {
    entries: named.map(makeEntry),
    readings: new Map(named.map((each) => [each.id, makeReading(each)])),
  };
}

/** Entries, by id, that tell of one event. */
export function sameEvent(...entries: readonly string[]): SameEvent {
  return { entries, score: 0.9, why: ['Both are dated the same day.'], differences: [] };
}

/** Throws for what is no day. */
export function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is not a day`);
  return found;
}

function makeEntry(told: Told & { readonly id: string }, place: number): Entry {
  const agency = told.agency ?? 'Health';
  return {
    id: told.id,
    agency,
    source: told.source ?? 'Record',
    authorRole: null,
    when: makeWhen(told),
    kind: 'narrative',
    event: told.event ?? `Event ${told.id}.`,
    response: told.response ?? null,
    outcome: told.outcome ?? null,
    impact: null,
    children: told.children ?? [],
    childSeen: told.childSeen ?? 'not-stated',
    recordedOn: null,
    comment: null,
    sequence: null,
    note: told.note ?? false,
    issues: [],
    ...(told.detail !== undefined && { detail: told.detail }),
    origin: { file: told.file ?? `${agency}.csv`, part: 'Table 1', row: place + 2, cells: {} },
  };
}

function makeWhen({ on, certainty = 'exact' }: Told): When {
  const [first = '', last = first] = on.split('/');
  const earliest = first === '' ? null : day(first);
  const latest = last === '' ? null : day(last);
  const extent = on === '' ? 'unknown' : earliest === latest ? 'day' : 'within';
  return {
    text: on,
    earliest,
    latest,
    extent,
    certainty,
    time: null,
    partOfDay: null,
    edtf: null,
    notes: [],
  };
}

function makeReading({ themes = [], standing = 'current', event = '' }: Told): EntryReading {
  const words = [event.split(' ')[0] ?? ''];
  return {
    themes: themes.map((theme) => ({ theme, words })),
    standing: { standing, words: standing === 'historical' ? ['Historical'] : [] },
  };
}
