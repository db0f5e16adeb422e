import type { Glossary } from './abbreviations/glossary.ts';
import type { Analysis } from './analysis.ts';
import { type Decisions, noDecisions, settleReadings } from './decisions.ts';
import { findUsedAbbreviations } from './find-used-abbreviations.ts';
import { findSharing } from './knowledge/find-sharing.ts';
import type { MergedChronology } from './merge-chronologies.ts';
import type { Cast } from './names/terms/cast.ts';
import { adviseToBegin } from './patterns/advise-to-begin.ts';
import { countEntries } from './patterns/count-entries.ts';
import { findGaps } from './patterns/find-gaps.ts';
import { findPatterns } from './patterns/find-patterns.ts';
import { sayAges } from './patterns/say-ages.ts';
import { readEntries } from './read-entries.ts';
import { findPastedTexts } from './same-events/find-pasted-texts.ts';
import { findSettledEvents } from './same-events/find-same-events.ts';
import type { ChildNames } from './same-events/known-children.ts';

/** What is known beside a chronology. */
export interface KnownBeside {
  /** For ages; null where there is no list. */
  readonly cast: Cast | null;
  /** The family's children; empty where nobody says who they are. */
  readonly children: readonly ChildNames[];
  readonly glossary: Glossary;
  /** What people decided of what rules suggest. */
  readonly decided?: Decisions;
}

/**
 * What the program reads out of a merged chronology: suggestions by rule, each with its reasons and its entries. The same
 * chronology gives the same analysis.
 */
export function analyseChronology(
  { entries }: MergedChronology,
  { cast, children, glossary, decided = noDecisions }: KnownBeside,
): Analysis {
  const readings = settleReadings(readEntries(entries), decided);
  const sameEvents = findSettledEvents(entries, readings, decided.sameEvents, children).all;
  return {
    readings,
    sameEvents,
    pastedTexts: findPastedTexts(entries),
    patterns: findPatterns(entries, readings, sameEvents),
    gaps: findGaps(entries, readings),
    counts: countEntries(entries, readings),
    advice: adviseToBegin(entries, readings, sameEvents),
    sharing: findSharing(entries),
    abbreviations: findUsedAbbreviations(entries, glossary),
    ages: cast === null ? new Map() : sayAges(entries, cast),
  };
}
