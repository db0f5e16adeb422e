import type { AgencyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { sayWhen } from '../domain/say-when.ts';
import { type Theme, themes } from '../domain/themes/theme.ts';
import { sayKindBriefly, sayUnderstood } from '../outputs/entry-words.ts';
import { sayTheme } from '../outputs/say-theme.ts';
import type { EntryId, ListedEntry } from '../store/list-entries.ts';
import type { WithdrawnEntry } from '../store/withdrawn-entries.ts';
import { type AgencyMarks, type AgencyWords, markOf } from './agency-words.ts';

/** One entry as a row of a table says it. */
export interface EntryRow {
  readonly id: EntryId;
  readonly date: {
    /** As the record writes it. */
    readonly written: string;
    /** As it was understood, where that says more; an uncertain date in words. */
    readonly understood: string | null;
    readonly earliest: string | null;
    readonly latest: string | null;
  };
  readonly agency: AgencyWords;
  readonly source: string;
  /** “Appointment: was not brought”, where it states more than its kind and that is short. */
  readonly kindInDetail: string | null;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  readonly children: readonly string[];
  readonly themes: readonly string[];
  /** What there is to check, each in a sentence. */
  readonly doubts: readonly string[];
  readonly note: boolean;
  /** It retells the past: its words suggest so, or a person says so. */
  readonly looksBack: boolean;
}

export function sayEntryRow(
  { id, agencyId, entry, themes: own, standing }: ListedEntry,
  marks: AgencyMarks,
): EntryRow {
  return {
    id,
    date: sayDate(entry),
    agency: markOf(marks, agencyId, entry.agency),
    source: entry.source,
    kindInDetail: sayKindBriefly(entry),
    event: entry.event,
    response: entry.response,
    outcome: entry.outcome,
    children: [...entry.children],
    themes: own.map(nameTheme),
    doubts: entry.issues.map(({ message }) => message),
    note: entry.note,
    looksBack: standing === 'historical',
  };
}

/** The same of a typed entry that was withdrawn. */
export function sayWithdrawnRow({ id, agencyId, entry }: WithdrawnEntry, marks: AgencyMarks): EntryRow {
  const { agency, children, issues, note, source, event, response, outcome } = entry;
  return {
    id,
    date: sayDate(entry),
    agency: markOf(marks, agencyId, agency),
    ...{ source, event, response, outcome, note },
    kindInDetail: sayKindBriefly(entry),
    children: [...children],
    themes: [],
    doubts: issues.map(({ message }) => message),
    looksBack: false,
  };
}

export function sayDate(entry: Entry): EntryRow['date'] {
  const { when } = entry;
  const written = when.text.trim();
  return {
    written: written === '' ? sayWhen(when) : written,
    understood: written === '' ? null : sayUnderstood(entry),
    earliest: when.earliest,
    latest: when.latest,
  };
}

/** “Not brought or did not attend”; a theme that this version does not know is called as it is stored. */
export function nameTheme(theme: string): string {
  const known = themes.find((one): one is Theme => one === theme);
  return known === undefined ? theme : sayTheme(known);
}

/** Agencies in the order of the marks, which is that of their names. */
export function orderOfAgencies(marks: AgencyMarks): readonly AgencyId[] {
  return [...marks.keys()];
}
