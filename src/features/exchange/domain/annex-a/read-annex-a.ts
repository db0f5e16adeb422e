import { type Day, laterDay } from '../../../../shared/day.ts';
import type { Part } from '../../../../shared/document.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import { listWords } from '../cells/list-words.ts';
import { checkHistory } from '../checks/check-history.ts';
import { countRecords, type RecordCounter } from '../count-records.ts';
import type {
  ExtractAccounts,
  ExtractOpening,
  ExtractSink,
  ExtractSummary,
  PartAccount,
} from '../extract.ts';
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
import { type ChildFacts, type RowFacts, rowFacts } from './row-facts.ts';

const factsOfList: Readonly<Record<number, (facts: RowFacts) => void>> = {
  1: contactFacts,
  3: referralFacts,
  4: assessmentFacts,
  5: enquiryFacts,
  6: episodeFacts,
  7: planFacts,
  8: careFacts,
};

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
 * Reads the sheets of an Annex A workbook. `today` is the day of reading: what is dated later is an error, and
 * cannot be the last day that the workbook tells of. Null where no sheet is a list of Annex A. `checks`: whether the
 * children are held against the checks of every extract.
 */
export function readAnnexASheets(
  sheets: readonly Part[],
  name: string,
  today: Day,
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
  const lastDay = findLastDay(rows, today);
  const opening: ExtractOpening = {
    format: 'annex-a',
    title: 'Annex A, child-level data for an inspection',
    name,
    referenceDay: null,
    collects: null,
    carries: carriesOf(lists.map(({ found }) => found)),
  };
  sink.begin?.(opening);
  tellChildren(rows, lastDay, counter, sink, checks);
  return {
    ...opening,
    accounts: inOrder(counter.accounts(), lists),
    knowledge: 'assumed',
    notes: [
      `Read by the template of Ofsted’s guidance, “${annexAEdition}”. Annex A names no day on which it was drawn${lastDay === null ? '' : `; the last day that it tells of is ${lastDay}`}.`,
      'Of visits and reviews it has the latest only, and of workers the present one: how often, and how many before, it cannot tell.',
      ...(others.length === 0
        ? []
        : [`Not lists, and not read: ${listWords(others.map((other) => `“${other}”`))}.`]),
    ],
  };
}

/** Checks that would take a review for missing which a list of the latest ones does not have. */
const needsEveryReview: ReadonlySet<string> = new Set(['review-gap']);

/** Every list in the order of the sheets, empty ones too. */
function inOrder(accounts: ExtractAccounts, lists: readonly FoundSheet[]): ExtractAccounts {
  const parts = lists.map(
    ({ sheet: { name } }): PartAccount =>
      accounts.parts.find(({ part }) => part === name) ?? {
        part: name,
        records: 0,
        entries: 0,
        setAside: 0,
        reasons: [],
      },
  );
  return { ...accounts, parts };
}

function tellChildren(
  rows: readonly ListRow[],
  lastDay: Day | null,
  counter: RecordCounter,
  sink: ExtractSink,
  checks: boolean,
): void {
  const rowsOf = new Map<string, ListRow[]>();
  for (const row of rows) {
    const known = rowsOf.get(row.child);
    if (known === undefined) rowsOf.set(row.child, [row]);
    else known.push(row);
  }
  for (const [child, own] of rowsOf) {
    const entries = entriesOf(child, own, lastDay, counter, sink);
    if (entries.length === 0) continue;
    const history = { child, family: null, entries, toldFrom: toldFrom(entries) };
    sink.child(history);
    if (!checks) continue;
    for (const report of checkHistory(history, { referenceDay: null, collects: null })) {
      if (!needsEveryReview.has(report.rule)) sink.report(report);
    }
  }
}

function entriesOf(
  child: string,
  rows: readonly ListRow[],
  lastDay: Day | null,
  counter: RecordCounter,
  { report }: ExtractSink,
): readonly Entry[] {
  const facts: ChildFacts = { child, entries: [], report, lastDay, keys: new Map() };
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
    else counter.setAside(one.row.part, withoutFacts[one.row.list] ?? 'it tells nothing that is read');
  }
  return onceDead(facts.entries);
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

function findLastDay(rows: readonly ListRow[], today: Day): Day | null {
  let last: Day | null = null;
  for (const { days } of rows) {
    for (const [field, day] of days) {
      if (field !== 'born' && day <= today && (last === null || day > last)) last = day;
    }
  }
  return last;
}
