import { counted } from '../../../shared/counted.ts';
import { addDays, type Day, daysBetween, parseDay } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { When } from '../../../shared/when/when.ts';
import type { Cast } from '../domain/names/terms/cast.ts';
import { sayAges } from '../domain/patterns/say-ages.ts';
import { sayWhen } from '../domain/say-when.ts';
import type { DrawnEntry } from '../store/drawn-entries.ts';
import type { FamilyHead } from '../store/find-family.ts';
import type { EntryId } from '../store/list-entries.ts';
import type { MarkGroup } from '../store/mark-groups.ts';
import { sayEntryShortly } from './entry-words.ts';

/** A mark of a timeline in words: an entry, or several whose marks fall together. */
export interface TimelineMark {
  /** Of the entry; null where it stands for several. */
  readonly id: EntryId | null;
  readonly count: number;
  readonly when: Pick<When, 'earliest' | 'latest' | 'extent' | 'certainty'>;
  /** The days within which all that it stands for can have happened; null where that is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly date: string;
  /** “Appointment: was not brought”, of an entry that states more than its kind. */
  readonly kindInDetail: string | null;
  /** What the entry says first; of several, that they are. */
  readonly event: string;
  /** How old the children whom the entry is about were; nothing of several. */
  readonly ages: readonly string[];
}

/** The marks of groups, those of few entry by entry; by agency, in the order of their days. */
export function tellMarks(
  groups: readonly MarkGroup[],
  entries: readonly DrawnEntry[],
  children: FamilyHead['children'],
): ReadonlyMap<string, readonly TimelineMark[]> {
  const ages = sayAges(
    entries.map(({ id, entry }) => ({ ...entry, id })),
    castOf(children),
  );
  const marks = [
    ...groups
      .filter(({ ids }) => ids === null)
      .map((group) => ({ agencyId: group.agencyId, mark: tellGroup(group) })),
    ...entries.map((one) => ({ agencyId: one.agencyId, mark: tellEntry(one, ages.get(one.id) ?? []) })),
  ].toSorted((one, other) => compareDays(one.mark.from ?? one.mark.to, other.mark.from ?? other.mark.to));
  const byAgency = Map.groupBy(marks, ({ agencyId }) => agencyId);
  return new Map([...byAgency].map(([agency, own]) => [agency, own.map(({ mark }) => mark)]));
}

function compareDays(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** Of a sealed identity no age is told: it would say a name that the entry may not hold, and when somebody was born. */
function castOf(children: FamilyHead['children']): Cast {
  return children
    .filter(({ sealed }) => !sealed)
    .map(({ name, born }) => ({
      name,
      otherNames: [],
      role: 'child',
      pseudonym: '',
      born: born === null ? null : parseDay(born),
    }));
}

function tellEntry({ id, entry }: DrawnEntry, ages: readonly string[]): TimelineMark {
  const { earliest, latest, extent, certainty } = entry.when;
  const { kindInDetail, event } = sayEntryShortly(entry);
  return {
    id,
    count: 1,
    when: { earliest, latest, extent, certainty },
    from: earliest,
    to: latest,
    date: sayWhen(entry.when),
    kindInDetail,
    event,
    ages,
  };
}

/**
 * Several entries, none of which was opened. Short ones stand in the middle of their days; of long ones it is not known
 * how sure each is, so they are drawn as the least sure.
 */
function tellGroup({ count, from, to, short }: MarkGroup): TimelineMark {
  const middle =
    short && from !== null && to !== null ? addDays(from, Math.floor(daysBetween(from, to) / 2)) : null;
  return {
    id: null,
    count,
    when: {
      earliest: middle ?? from,
      latest: middle ?? to,
      extent: short ? 'day' : 'within',
      certainty: 'uncertain',
    },
    from,
    to,
    date: sayDays(from, to),
    kindInDetail: null,
    event: `${counted(count, 'entry', 'entries')} ${short ? 'close together' : 'of about the same long or uncertain time'}`,
    ages: [],
  };
}

/** “3 May 2012 to 4 June 2012”; null is open. */
export function sayDays(from: Day | null, to: Day | null): string {
  if (from === null) return to === null ? '' : `up to ${sayDay(to)}`;
  if (to === null) return `from ${sayDay(from)} on`;
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}
