import {
  paragraph,
  type WordBlock,
  type WordRun,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { MayBeAcknowledged } from '../../domain/findings/acknowledged.ts';
import { confirmedScore, type SameEvent } from '../../domain/same-events/same-event.ts';
import { rankSameEvents } from '../rank-same-events.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { formerHeading, formerLine, sayAcknowledged, sayAcknowledgement } from '../say-acknowledged.ts';
import { groupPatterns, sayPattern } from '../say-pattern.ts';
import { reasonsShown, sayReasons } from '../say-reasons.ts';
import { saySureness } from '../say-sureness.ts';
import { referTo } from './references.ts';

const muted = '#484949';

interface Finding extends MayBeAcknowledged {
  readonly sentence: string;
  readonly entries: readonly string[];
}

/** Patterns, gaps, pasted texts, and when a chronology is advised, the least news to those who made one: each a sentence with the entries that it rests on. */
export function* standsOutBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const { advice, patterns, gaps, pastedTexts } = lookups.report.analysis;
  if (advice.length + patterns.length + gaps.length + pastedTexts.length === 0) {
    yield paragraph(
      'Normal',
      'The rules found no pattern and no long stretch without entries. That is not proof that there is none.',
    );
  }
  let number = 0;
  for (const [kind, found] of groupPatterns(patterns)) {
    yield paragraph('Heading2', sayPattern(kind));
    for (const one of found) {
      number += 1;
      yield* finding(one, lookups, [{ text: `Pattern ${number}. `, bold: true }]);
    }
  }
  yield* findingList('Long stretches without entries', gaps, lookups);
  yield* findingList('The same text in several places', pastedTexts, lookups);
  yield* findingList('A multi-agency chronology is advised', advice, lookups);
  yield* formerlyAcknowledged(lookups);
}

function* findingList(
  heading: string,
  findings: readonly Finding[],
  lookups: ReportLookups,
): Generator<WordBlock> {
  if (findings.length === 0) return;
  yield paragraph('Heading2', heading);
  for (const one of findings) yield* finding(one, lookups);
}

function* finding(
  { sentence, entries, ...one }: Finding,
  lookups: ReportLookups,
  before: readonly WordRun[] = [],
): Generator<WordBlock> {
  yield paragraph('ListBullet', [...before, { text: sentence }, ...inBrackets(entries, lookups)]);
  for (const line of sayAcknowledged(one)) yield paragraph('Reason', line);
}

/** What people acknowledged, and is found no longer as it stood then. */
function* formerlyAcknowledged(lookups: ReportLookups): Generator<WordBlock> {
  const { formerlyAcknowledged: former = [] } = lookups.report.analysis;
  if (former.length === 0) return;
  yield paragraph('Heading2', formerHeading);
  yield paragraph('Normal', formerLine);
  for (const { sentence, entries, ...one } of former) {
    yield* finding({ sentence, entries }, lookups);
    yield paragraph('Reason', sayAcknowledgement(one));
  }
}

function inBrackets(entries: readonly string[], lookups: ReportLookups): readonly WordRun[] {
  const references = referTo(entries, lookups);
  return references.length === 0 ? [] : [{ text: ' (' }, ...references, { text: ')' }];
}

/** Accounts that may tell of one event: the gravest differences first, then other dates, then those that repeat each other. */
export function* sameEventsBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const { sameEvents } = lookups.report.analysis;
  const { differing, ofOtherTime, alike } = rankSameEvents(sameEvents, lookups.numbers);
  if (sameEvents.length === 0) {
    yield paragraph('Normal', 'No two entries were found that seem to tell of the same event.');
    return;
  }
  if (differing.length > 0) yield paragraph('Heading2', 'Where accounts differ');
  for (const group of differing) {
    yield paragraph('Account', aboutGroup(group, lookups));
    for (const { sentence } of group.differences) yield paragraph('ListBullet', sentence);
    yield paragraph('Reason', sayWhy(group, reasonsShown));
  }
  yield* shortList('Where only the date or time differs', ofOtherTime, lookups);
  yield* shortList('Where no difference was found', alike, lookups);
}

/** A paragraph for each. */
function* shortList(
  heading: string,
  groups: readonly SameEvent[],
  lookups: ReportLookups,
): Generator<WordBlock> {
  if (groups.length > 0) yield paragraph('Heading2', heading);
  for (const group of groups) {
    const differences = group.differences.map(({ sentence }) => ` ${sentence}`).join('');
    const why = { text: ` ${sayWhy(group, 1)}`, colour: muted };
    yield paragraph('ListBullet', [...aboutGroup(group, lookups), { text: differences }, why]);
  }
}

/** “Entries 4 and 9 may tell of one event: Police; Health.” Of what people confirmed without “may”. */
function aboutGroup({ entries, score }: SameEvent, lookups: ReportLookups): readonly WordRun[] {
  const references = referTo(entries, lookups).map(
    (run, index): WordRun =>
      index === 0 ? { text: run.text.replace(/^e/, 'E'), bold: true } : { ...run, bold: true },
  );
  const agencies = new Set(entries.flatMap((id) => lookups.entryOf.get(id)?.agency ?? []));
  const whose = agencies.size === 0 ? '' : `: ${[...agencies].join('; ')}`;
  return [...references, { text: `${score === confirmedScore ? '' : ' may'} tell of one event${whose}.` }];
}

function sayWhy({ why, score }: SameEvent, most: number): string {
  return `${saySureness(score)} the same event. ${sayReasons(why, most)}`.trim();
}
