import { publishedGlossary } from '../domain/abbreviations/glossary.ts';
import { analyseChronology } from '../domain/analyse-chronology.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { FindingKind } from '../domain/findings/finding.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import type { SameEvent } from '../domain/same-events/same-event.ts';
import { numberEntries } from '../outputs/number-entries.ts';
import { rankSameEvents } from '../outputs/rank-same-events.ts';
import { sayFindingKind } from '../outputs/say-finding-kind.ts';
import { groupPatterns } from '../outputs/say-pattern.ts';
import { saySureness } from '../outputs/say-sureness.ts';
import { type EntryWords, sayEntryShortly } from './entry-words.ts';
import type { SaidBeside } from './tell-same-events.ts';

/** Something that a rule found: a sentence, and all the entries that it rests on, by the engine’s ids. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sentence: string;
  readonly entries: readonly string[];
}

/** Accounts that may tell of one event, side by side. */
export interface SameEventFinding {
  readonly entries: readonly string[];
  readonly of: number;
  /** “Very likely”, “Likely”, “Perhaps”. */
  readonly sureness: string;
  readonly why: string;
  /** In what the accounts differ, the gravest first. */
  readonly differences: readonly string[];
}

export interface FindingGroup<One> {
  readonly title: string;
  readonly findings: readonly One[];
  readonly of: number;
}

/** What stands out in a chronology. Plain, so that it can be kept as JSON. */
export interface Findings {
  readonly advice: readonly Finding[];
  readonly patterns: readonly FindingGroup<Finding>[];
  readonly gaps: FindingGroup<Finding>;
  readonly pasted: FindingGroup<Finding>;
  readonly sameEvents: readonly FindingGroup<SameEventFinding>[];
  /** What the entries named above say in a few words, by the engine’s ids. */
  readonly entries: Readonly<Record<string, EntryWords>>;
}

/** Of each kind so many are listed, and of each finding so many entries: a page of more helps nobody. */
export const mostFindings = 100;
export const mostEntries = 12;

/** What the engine’s rules find in the files together: suggestions, for people to confirm. */
export function tellFindings(files: readonly CheckedFile[], { decided, children }: SaidBeside): Findings {
  const merged = mergeChronologies(files);
  const { patterns, gaps, pastedTexts, advice, sameEvents } = analyseChronology(merged, {
    cast: null,
    children,
    glossary: publishedGlossary,
    decided,
  });
  const isConfirmed = ({ score }: SameEvent) => score === 1;
  const confirmed = sameEvents.filter(isConfirmed);
  const suggested = sameEvents.filter((event) => !isConfirmed(event));
  const ranked = rankSameEvents(suggested, numberEntries(merged.entries));
  const told = {
    advice: advice.map((one) => asFinding('begin-advice', one)),
    patterns: groupPatterns(patterns).map(([kind, own]) => whole(kind, own)),
    gaps: whole('gap', gaps),
    pasted: whole('pasted-text', pastedTexts),
    sameEvents: [
      group('Confirmed by people', confirmed, asSameEvent),
      group('The accounts differ', ranked.differing, asSameEvent),
      group('Only the date or time differs', ranked.ofOtherTime, asSameEvent),
      group('Told more than once, with no difference found', ranked.alike, asSameEvent),
    ].filter(({ of }) => of > 0),
  };
  const named = new Set(
    [
      told.advice,
      ...[...told.patterns, told.gaps, told.pasted, ...told.sameEvents].map((one) => one.findings),
    ]
      .flat()
      .flatMap(({ entries }) => entries),
  );
  const words = merged.entries
    .filter(({ id }) => named.has(id))
    .map((entry) => [entry.id, sayEntryShortly(entry)] as const);
  return { ...told, entries: Object.fromEntries(words) };
}

function group<From, To>(title: string, all: readonly From[], tell: (one: From) => To): FindingGroup<To> {
  return { title, findings: all.slice(0, mostFindings).map(tell), of: all.length };
}

/** All of them: which are shown hangs on what people acknowledged. */
function whole(kind: FindingKind, all: readonly Omit<Finding, 'kind'>[]): FindingGroup<Finding> {
  return { title: sayFindingKind(kind), findings: all.map((one) => asFinding(kind, one)), of: all.length };
}

function asFinding(kind: FindingKind, { sentence, entries }: Omit<Finding, 'kind'>): Finding {
  return { kind, sentence, entries };
}

function asSameEvent({ entries, score, why, differences }: SameEvent): SameEventFinding {
  return {
    entries: entries.slice(0, mostEntries),
    of: entries.length,
    sureness: saySureness(score),
    why: why.join(' '),
    differences: differences.map(({ sentence }) => sentence),
  };
}
