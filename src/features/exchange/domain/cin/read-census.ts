import type { Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import { checkHistory } from '../checks/check-history.ts';
import type { ExtractContext } from '../context.ts';
import { countRecords } from '../count-records.ts';
import type { ExtractAccounts, ExtractSink } from '../extract.ts';
import { shorten } from '../shorten.ts';
import type { CinChild, CinHeader } from './cin-record.ts';
import { type CinElement, isGroup } from './element.ts';
import { reasonOfLost } from './entries/child-writing.ts';
import { entriesOfChild, nameOfChild } from './entries-of-child.ts';
import { type FollowedCensus, followCensus, type PartialChild, type ReadCinChild } from './follow-census.ts';
import { findCensusYear } from './read-header.ts';
import { reportRemark } from './report-remark.ts';
import { checkCinChild } from './rules/check-cin-child.ts';
import { type CinContext, cinContext } from './rules/context.ts';
import { type CinReturnCheck, followCinReturn } from './rules/follow-cin-return.ts';
import { followIds } from './seen-ids.ts';

/** Where a census ended before its end. */
export interface CensusFault {
  readonly ended: 'cut-off' | 'broken';
  readonly line: number;
  readonly because: string;
}

export interface FinishedCensus {
  readonly header: CinHeader | null;
  readonly context: ExtractContext;
  readonly accounts: ExtractAccounts;
  readonly children: number;
}

export interface CensusReading {
  readonly elements: FollowedCensus;
  finish(fault: CensusFault | null): FinishedCensus;
}

const otherElements = 'other elements';

/** What else may listen while a census is read. */
export interface CensusFollower {
  /** Told once what the header says, before the first child; null where there is no header. */
  readonly begin?: (header: CinHeader | null, context: ExtractContext) => void;
  /** The name of each child, in order. */
  readonly child?: (name: string) => void;
}

export interface CensusOptions {
  /** False where nobody asks the official rules and our own. */
  readonly checks?: boolean;
  /** The header, where it was found behind the children; null where it stands before them, or nowhere. */
  readonly late?: CinHeader | null;
}

/** Reads a census from its elements: each child goes to the sink with what is wrong in it as soon as it is whole. */
export function readCensus(
  sink: ExtractSink,
  follower: CensusFollower = {},
  { checks = true, late = null }: CensusOptions = {},
): CensusReading {
  const counter = countRecords();
  const occurrenceOf = followIds();
  let header: CinHeader | null = late;
  let context: ExtractContext = late === null ? { referenceDay: null, collects: null } : contextOf(late);
  let official: OfficialChecks | null = null;
  let begun = false;

  const begin = (): void => {
    if (!begun) follower.begin?.(header, context);
    begun = true;
  };
  const elements = followCensus({
    header(read) {
      header = read;
      context = contextOf(read);
      if (begun) sink.report(reportRemark(lateHeader(read.line), null, null));
      const other = otherCollection(read);
      if (other !== null) sink.report(reportRemark(other, null, null));
      begin();
    },
    child: readOne,
    remark: (remark) => sink.report(reportRemark(remark, null, null)),
    outside: () => counter.setAside(otherElements, 'an element in a place where the census has none'),
  });

  function readOne({ child, remarks, lost }: ReadCinChild): void {
    begin();
    const name = nameOfChild(child);
    follower.child?.(name);
    const tell = (remark: ReadCinChild['remarks'][number]) => sink.report(reportRemark(remark, child, name));
    for (const remark of remarks) tell(remark);
    for (const element of lost) counter.setAside(partOfLost(element), reasonOfLost(element));
    const id = child.identifiers.childId;
    const occurrence = id === null ? 0 : occurrenceOf(id.text);
    if (id === null) tell(missingId(child.identifiers.line, name));
    if (occurrence > 0) tell(repeatedId(child.identifiers.line));
    askOfficialRules(child);
    const referenceDay: Day | null = context.referenceDay;
    const facts = entriesOfChild(child, { counter, tell, referenceDay, occurrence });
    // A census has the reviews of its year, though plans may be older: before it, silence says nothing of them.
    const history: ChildHistory =
      context.collects === null
        ? facts
        : { ...facts, toldFrom: { 'review-conference': context.collects.from } };
    askOwnChecks(history);
    sink.child(history);
  }

  function askOfficialRules(child: CinChild): void {
    if (!checks) return;
    official ??= startOfficial(header);
    official.followed.add(child);
    for (const report of checkCinChild(child, official.context)) sink.report(report);
  }

  function askOwnChecks(history: ChildHistory): void {
    if (!checks) return;
    for (const report of checkHistory(history, context)) sink.report(report);
  }

  return {
    elements,
    finish(fault) {
      begin();
      const { children, partial } = elements.state();
      if (fault !== null) {
        if (partial !== null) counter.setAside('Child', 'the file breaks off before its end');
        sink.report(faultReport(fault, children, partial));
      } else if (checks) {
        // What a return lacks as a whole cannot be told of a part of it.
        official ??= startOfficial(header);
        for (const report of official.followed.finish()) sink.report(report);
      }
      return { header, context, accounts: counter.accounts(), children };
    },
  };
}

interface OfficialChecks {
  readonly context: CinContext;
  readonly followed: CinReturnCheck;
}

function startOfficial(header: CinHeader | null): OfficialChecks {
  const context = cinContext(header);
  return { context, followed: followCinReturn(context) };
}

function contextOf(header: CinHeader): ExtractContext {
  const year = findCensusYear(header);
  return {
    referenceDay: header.referenceDate?.day ?? null,
    collects: year === null ? null : { from: year.start, to: year.end },
  };
}

function partOfLost({ name }: CinElement): string {
  return isGroup(name) ? name : otherElements;
}

function missingId(line: number, name: string) {
  const message = `This child has no LAchildID. It is called “${name}” here: give it the id that it has in the case management system.`;
  return { rule: 'child-id-missing', severity: 'error', part: 'ChildIdentifiers', line, message } as const;
}

function repeatedId(line: number) {
  const message =
    'A child of this id stands further up in the file. Both were read, each as a child of its own: put their episodes under one <Child>, or give one of them its own id.';
  return { rule: 'child-id-repeated', severity: 'error', part: 'ChildIdentifiers', line, message } as const;
}

function lateHeader(line: number) {
  const message =
    'The header stands behind children, and the census has it first. Sightline looked for it beforehand; other programs may not: put it first.';
  return { rule: 'header-late', severity: 'warning', part: 'Header', line, message } as const;
}

/** Other returns of the Department are written much alike. */
function otherCollection({ collection }: CinHeader) {
  if (collection === null || collection.text === 'CIN') return null;
  const message = `The header says that this return is “${shorten(collection.text)}”. A census of children in need says CIN there. It was read as one all the same: check that it is the right file.`;
  return {
    rule: 'collection-other',
    severity: 'error',
    part: 'Header',
    line: collection.line,
    message,
  } as const;
}

function faultReport(fault: CensusFault, children: number, partial: PartialChild | null) {
  const lost = partial === null ? '' : ` The child that begins on line ${partial.line} was set aside.`;
  const what =
    fault.ended === 'cut-off'
      ? `The file breaks off on line ${fault.line}.`
      : `From line ${fault.line} on the file is not well-formed XML (${fault.because}).`;
  return {
    rule: fault.ended === 'cut-off' ? 'file-cut-off' : 'file-broken',
    severity: 'error',
    child: partial?.id ?? null,
    plan: null,
    part: 'Message',
    line: fault.line,
    message: `${what} ${sayWhole(children)}${lost} Nothing after it was read: export the file again, and check that it was copied to its end.`,
  } as const;
}

function sayWhole(children: number): string {
  if (children === 0) return 'No child stands whole before it.';
  return children === 1 ? 'The 1 child before it was read.' : `The ${children} children before it were read.`;
}
