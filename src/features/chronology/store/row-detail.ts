import type { When } from '../../../shared/when/when.ts';
import { withoutHints } from '../domain/doubts-about-others.ts';
import type { Entry, Issue, Origin, SetAsideRow } from '../domain/entry.ts';
import { appointmentDetails, type EntryDetail } from '../domain/entry-detail.ts';
import { holdJson, releaseJson } from './held-json.ts';

/** An entry as the engine read it, with what sending again needs. */
export interface EntryHeld {
  readonly entry: Entry;
  /** Its place among the entries of its file, from 0, as the engine gave them. */
  readonly place: number;
  /** The same for rows that say the same (`listRows`): by it a row sent again keeps its id. */
  readonly content: string;
}

export interface SetAsideDetail {
  readonly row: SetAsideRow;
  /** Its place among the file's rows set aside, from 0. */
  readonly place: number;
}

/** `jsonb` keeps no order of names, and the order of a row's cells is the agency's own: so they are kept as pairs. */
type Pairs = readonly (readonly [string, string])[];

type Held<Row extends { readonly origin: Origin }> = Omit<Row, 'origin'> & {
  readonly origin: Omit<Origin, 'cells' | 'held'> & { readonly cells: Pairs; readonly held?: Pairs };
};

/** `entry.detail`. */
export function holdEntry({ entry, place, content }: EntryHeld): string {
  return holdJson({ entry: { ...entry, origin: holdOrigin(entry.origin) }, place, content });
}

/** Gives back the very entry, its parts in the engine's own order. */
export function releaseEntry(detail: unknown): EntryHeld {
  // Nobody but `holdEntry` writes the column.
  const { entry, place, content } = releaseJson(detail) as {
    readonly entry: Held<Entry>;
    readonly place: number;
    readonly content: string;
  };
  return { entry: orderEntry(entry), place, content };
}

/**
 * The entry as it is told among those of all agencies: less what speaks of other rows of its file, whoever reads. That is told on the page of
 * the file, to those from whom nothing of it is kept.
 */
export function releaseMerged(detail: unknown): Entry {
  return withoutHints(releaseEntry(detail).entry);
}

/** `set_aside_row.detail`. */
export function holdSetAside({ row, place }: SetAsideDetail): string {
  return holdJson({ row: { ...row, origin: holdOrigin(row.origin) }, place });
}

export function releaseSetAside(detail: unknown): SetAsideDetail {
  // Nobody but `holdSetAside` writes the column.
  const { row, place } = releaseJson(detail) as { readonly row: Held<SetAsideRow>; readonly place: number };
  const origin = releaseOrigin(row.origin);
  const issues = row.issues.map(orderIssue);
  const { kind } = row;
  return { row: kind === undefined ? { origin, issues } : { origin, kind, issues }, place };
}

function holdOrigin({ file, part, row, cells, held }: Origin): Held<SetAsideRow>['origin'] {
  const kept = { file, part, row, cells: Object.entries(cells) };
  return held === undefined ? kept : { ...kept, held: Object.entries(held) };
}

function releaseOrigin({ file, part, row, cells, held }: Held<SetAsideRow>['origin']): Origin {
  const kept = { file, part, row, cells: Object.fromEntries(cells) };
  return held === undefined ? kept : { ...kept, held: Object.fromEntries(held) };
}

function orderEntry(entry: Held<Entry>): Entry {
  const { id, agency, source, authorRole, when, kind, event, response, outcome, impact } = entry;
  const { detail, children, childSeen, recordedOn, comment, sequence, note, issues, origin } = entry;
  return {
    id,
    agency,
    source,
    authorRole,
    when: orderWhen(when),
    kind,
    ...(detail === undefined ? {} : { detail: orderDetail(detail) }),
    event,
    response,
    outcome,
    impact,
    children,
    childSeen,
    recordedOn: recordedOn === null ? null : orderWhen(recordedOn),
    comment,
    sequence,
    note,
    issues: issues.map(orderIssue),
    origin: releaseOrigin(origin),
  };
}

function orderDetail(detail: EntryDetail): EntryDetail {
  if (detail.kind === 'appointment') {
    const { whose, attendance } = detail;
    return appointmentDetails.find((one) => one.whose === whose && one.attendance === attendance) ?? detail;
  }
  const { kind, post, from, to, reason } = detail;
  return { kind, post, from, to, reason };
}

function orderWhen(when: When): When {
  const { text, earliest, latest, extent, certainty, time, partOfDay, edtf, notes } = when;
  return {
    text,
    earliest,
    latest,
    extent,
    certainty,
    time: time === null ? null : orderTime(time),
    partOfDay,
    edtf,
    notes: notes.map(({ code, message }) => ({ code, message })),
  };
}

function orderTime({ start, end, startCertainty, endCertainty }: NonNullable<When['time']>): When['time'] {
  return { start, end, startCertainty, endCertainty };
}

function orderIssue({ code, severity, message, column }: Issue): Issue {
  return { code, severity, message, column };
}
