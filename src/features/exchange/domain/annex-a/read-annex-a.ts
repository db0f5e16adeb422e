import { type Day, laterDay } from '../../../../shared/day.ts';
import type { Part } from '../../../../shared/document.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import { listWords } from '../cells/list-words.ts';
import { checkHistory } from '../checks/check-history.ts';
import type { ExtractContext } from '../context.ts';
import { countRecords, partsInOrder, type RecordCounter } from '../count-records.ts';
import type { ExtractOpening, ExtractSink, ExtractSummary } from '../extract.ts';
import { annexAEdition } from './annex-a-lists.ts';
import { addBirth } from './birth-facts.ts';
import { carriesOf } from './carries.ts';
import { findList } from './find-list.ts';
import type { ListRow } from './list-row.ts';
import { enquiryFacts } from './lists/enquiry.ts';
import { careFacts, episodeFacts } from './lists/episode.ts';
import { assessmentFacts, contactFacts, referralFacts } from './lists/front-door.ts';
import { planFacts } from './lists/plan.ts';
import { type FoundSheet, readRows } from './read-lists.ts';
import { reportSheets } from './report-sheets.ts';
import { type ChildFacts, type RowFacts, reportOfRow, rowFacts } from './row-facts.ts';
import { unreadableIn } from './unreadable.ts';

const factsOfList: Readonly<Record<number, (facts: RowFacts) => void>> = {
  1: contactFacts,
  3: referralFacts,
  4: assessmentFacts,
  5: enquiryFacts,
  6: episodeFacts,
  7: planFacts,
  8: careFacts,
};

/** A child in need who was not seen yet is no mistake. */
const listOfNeed = 6;

/** Why a row of a list gave nothing. */
const withoutFacts: Readonly<Record<number, string>> = {
  1: 'it has no day of the contact',
  3: 'it has no day of the referral',
  4: 'it has no day of the assessment',
  5: 'it has no day of the enquiry or its conference',
  6: 'it says neither when the child was last seen nor when the episode was closed',
  7: 'it has no day on which the plan began',
  8: 'it has no day on which the child came into care or left it',
};

/**
 * Reads the sheets of an Annex A workbook, taken as drawn on a day: what is dated later is an error, and what has no
 * day of its own was so by then. Null where no sheet is a list of Annex A. `checks`: whether the
 * children are held against the checks of every extract.
 */
export function readAnnexASheets(
  sheets: readonly Part[],
  name: string,
  drawnOn: Day,
  sink: ExtractSink,
  checks = true,
): ExtractSummary | null {
  const lists = sheets.flatMap((sheet): FoundSheet[] => {
    const found = findList(sheet);
    return found === null ? [] : [{ sheet, found }];
  });
  if (lists.length === 0) return null;
  const others = reportSheets(sheets, lists, sink.report);
  const counter = countRecords();
  const rows = readRows(lists, counter, sink.report);
  const opening: ExtractOpening = {
    format: 'annex-a',
    title: 'Annex A, child-level data for an inspection',
    name,
    referenceDay: null,
    collects: null,
    carries: carriesOf(lists.map(({ found }) => found)),
  };
  sink.begin?.(opening);
  tellChildren(rows, drawnOn, counter, sink, checks);
  return {
    ...opening,
    accounts: partsInOrder(
      counter.accounts(),
      lists.map(({ sheet }) => sheet.name),
    ),
    knowledge: 'assumed',
    notes: [
      `Read by the template of Ofsted’s guidance, “${annexAEdition}”. Annex A names no day on which it was drawn. It was taken as drawn on ${sayDay(drawnOn)}.`,
      'Of visits and reviews it has the latest only, and of workers the present one: how often, and how many before, it cannot tell.',
      ...(others.length === 0
        ? []
        : [`Not lists, and not read: ${listWords(others.map((other) => `“${other}”`))}.`]),
    ],
  };
}

/** Checks that would take a review for missing which a list of the latest ones does not have. */
const needsEveryReview: ReadonlySet<string> = new Set(['review-gap']);

function tellChildren(
  rows: readonly ListRow[],
  drawnOn: Day,
  counter: RecordCounter,
  sink: ExtractSink,
  checks: boolean,
): void {
  const context: ExtractContext = { referenceDay: drawnOn, collects: null, assumed: true };
  for (const [child, own] of Map.groupBy(rows, (row) => row.child)) {
    const entries = entriesOf(child, own, drawnOn, counter, sink);
    if (entries.length === 0) continue;
    const unreadable = unreadableIn(own);
    const history = {
      child,
      family: null,
      entries,
      toldFrom: toldFrom(entries),
      ...(unreadable.length === 0 ? {} : { unreadable }),
    };
    sink.child(history);
    if (!checks) continue;
    for (const report of checkHistory(history, context)) {
      if (!needsEveryReview.has(report.rule)) sink.report(report);
    }
  }
}

function entriesOf(
  child: string,
  rows: readonly ListRow[],
  drawnOn: Day,
  counter: RecordCounter,
  { report }: ExtractSink,
): readonly Entry[] {
  const facts: ChildFacts = { child, entries: [], report, drawnOn, keys: new Map() };
  // In the order of the lists, so that a plan finds the conference that made it.
  const ordered = [...rows].sort((one, other) => one.list - other.list);
  const given = ordered.map((row) => {
    const own = rowFacts(row, facts);
    factsOfList[row.list]?.(own);
    return { row, given: own.given() };
  });
  const kept = given.filter((row) => row.given > 0);
  const before = facts.entries.length;
  addBirth(
    facts,
    kept.map(({ row }) => row),
  );
  const births = facts.entries.length - before;
  const bearer = kept.find(({ row }) => row.days.has('born'));
  for (const one of given) {
    if (one.given > 0) counter.gave(one.row.part, one.given + (one === bearer ? births : 0));
    else setAside(one.row, counter, report);
  }
  return onceDead(facts.entries);
}

/** Counts a row that gave nothing, and tells of whom it is. */
function setAside(row: ListRow, counter: RecordCounter, report: ExtractSink['report']): void {
  const reason = withoutFacts[row.list] ?? 'it tells nothing that is read';
  counter.setAside(row.part, reason);
  const severity = row.list === listOfNeed ? 'warning' : 'error';
  report(reportOfRow(row, 'record-set-aside', severity, `Nothing of this row was taken: ${reason}.`));
}

/** Kinds of which the latest is told alone: before it, silence says nothing. */
function toldFrom(entries: readonly Entry[]): Readonly<Partial<Record<EntryKind, Day>>> {
  const from: Partial<Record<EntryKind, Day>> = {};
  for (const { kind, on } of entries) {
    if (kind !== 'visit' && kind !== 'review-conference' && kind !== 'child-seen') continue;
    from[kind] = laterDay(from[kind] ?? on, on);
  }
  return from;
}

/** Two lists may both say that the child died: the first of these days is kept, for nobody dies twice. */
function onceDead(entries: readonly Entry[]): readonly Entry[] {
  const deaths = entries
    .filter(({ kind }) => kind === 'death')
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  return deaths.length < 2
    ? entries
    : entries.filter((entry) => entry.kind !== 'death' || entry === deaths[0]);
}
