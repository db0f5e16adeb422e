import {
  dayCell,
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../../domain/entry.ts';
import type { MayBeAcknowledged } from '../../domain/findings/acknowledged.ts';
import type { SameEvent } from '../../domain/same-events/same-event.ts';
import { sayWhen } from '../../domain/say-when.ts';
import { quoteEvent } from '../entry-words.ts';
import { inOrderOfRank, rankSameEvents } from '../rank-same-events.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { formerHeading, sayAcknowledged } from '../say-acknowledged.ts';
import { sayFindingKind } from '../say-finding-kind.ts';
import { groupPatterns, sayPattern } from '../say-pattern.ts';
import { roundSureness, saySureness } from '../say-sureness.ts';
import { chronologyName } from './chronology-sheet.ts';

/** More accounts of one event, and more numbers in one cell, help nobody: they are counted. */
const mostAccounts = 500;
const mostNumbers = 500;

interface Finding extends MayBeAcknowledged {
  readonly kind: string;
  readonly sentence: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly entries: readonly string[];
}

/** Patterns, gaps, pasted texts and advice, one row each, with the entries that each rests on. */
export function standsOutSheet(lookups: ReportLookups): ExcelSheet {
  const { advice, patterns, gaps, pastedTexts, formerlyAcknowledged = [] } = lookups.report.analysis;
  const undated = { from: null, to: null };
  const findings: readonly Finding[] = [
    ...groupPatterns(patterns).flatMap(([kind, found]) =>
      found.map((one) => ({ ...one, kind: sayPattern(kind) })),
    ),
    ...gaps.map((one) => ({ ...one, kind: 'Long stretch without entries' })),
    ...pastedTexts.map((one) => ({ ...undated, ...one, kind: 'The same text in several places' })),
    ...advice.map((one) => ({ ...undated, ...one, kind: 'A multi-agency chronology is advised' })),
    ...formerlyAcknowledged.map(({ kind, sentence, entries, ...acknowledged }) => {
      return {
        ...undated,
        sentence,
        entries,
        acknowledged: [acknowledged],
        kind: `${formerHeading}: ${sayFindingKind(kind)}`,
      };
    }),
  ];
  const isAcknowledged = findings.some((one) => sayAcknowledged(one).length > 0);
  return {
    name: 'What stands out',
    columns: [
      { heading: 'Kind', width: 30 },
      { heading: 'What was found', width: 90 },
      { heading: 'First day', width: 13 },
      { heading: 'Last day', width: 13 },
      { heading: 'First entry', width: 11, centred: true },
      { heading: 'Entries', width: 40 },
      ...(isAcknowledged ? [{ heading: 'Acknowledged', width: 60 }] : []),
    ],
    count: findings.length,
    rows: findings.map(({ kind, sentence, from, to, entries, ...one }) => [
      textCell(kind),
      textCell(sentence),
      dayCell(from),
      dayCell(to),
      linkTo(entries[0], lookups),
      textCell(numbersOf(entries, lookups)),
      ...(isAcknowledged ? [textCell(sayAcknowledged(one).join('\n'))] : []),
    ]),
  };
}

/** Each account of an event that several entries may tell of, a row each; the differences stand at the first. */
export function sameEventsSheet(lookups: ReportLookups): ExcelSheet {
  const { sameEvents } = lookups.report.analysis;
  const events = inOrderOfRank(rankSameEvents(sameEvents, lookups.numbers));
  const rows = events.flatMap((event, group) => [
    ...event.entries
      .slice(0, mostAccounts)
      .map((id, index): readonly ExcelCell[] => [
        numberCell(group + 1),
        linkTo(id, lookups),
        ...accountCells(lookups.entryOf.get(id)),
        ...(index === 0 ? findingCells(event) : []),
      ]),
    ...tellRest(group + 1, event.entries.length - mostAccounts),
  ]);
  return {
    name: 'Same events',
    columns: [
      { heading: 'Group', width: 8, centred: true },
      { heading: 'Entry', width: 8, centred: true },
      { heading: 'Agency', width: 18 },
      { heading: 'Read as', width: 20 },
      { heading: 'Event', width: 60 },
      { heading: 'Where the accounts differ', width: 70 },
      { heading: 'Why it may be one event', width: 110 },
      { heading: 'How likely', width: 12 },
      { heading: 'Sureness', width: 10, centred: true },
    ],
    count: rows.length,
    rows,
  };
}

function tellRest(group: number, more: number): readonly (readonly ExcelCell[])[] {
  if (more <= 0) return [];
  const words = `and ${more.toLocaleString('en-GB')} more, not listed here: the chronology’s column “Perhaps also told in” refers to the first of them`;
  return [[numberCell(group), null, null, null, textCell(words)]];
}

function accountCells(entry: Entry | undefined): readonly ExcelCell[] {
  if (entry === undefined) return [null, null, null];
  return [textCell(entry.agency), textCell(sayWhen(entry.when)), textCell(quoteEvent(entry))];
}

function findingCells({ differences, why, score }: SameEvent): readonly ExcelCell[] {
  return [
    textCell(differences.map(({ sentence }) => sentence).join('\n')),
    textCell(why.join('\n')),
    textCell(saySureness(score).replace(/ as$/, '')),
    numberCell(roundSureness(score)),
  ];
}

/** The number of an entry, as a link to its row. */
export function linkTo(id: string | undefined, { numbers }: ReportLookups): ExcelCell {
  const number = id === undefined ? undefined : numbers.get(id);
  if (number === undefined) return null;
  return numberCell(number, { link: { sheet: chronologyName, row: number - 1 } });
}

function numbersOf(ids: readonly string[], { numbers }: ReportLookups): string {
  const known = ids.flatMap((id) => numbers.get(id) ?? []);
  const more = known.length - mostNumbers;
  const told = known.slice(0, mostNumbers).join(', ');
  return more > 0 ? `${told} and ${more.toLocaleString('en-GB')} more` : told;
}
