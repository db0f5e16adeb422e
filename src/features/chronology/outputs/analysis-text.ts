import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { SameEvent } from '../domain/same-events/same-event.ts';
import { knownSection } from './known-record-text.ts';
import { numberEntries, sayEntryNumbers } from './number-entries.ts';
import { groupPatterns, sayPattern } from './say-pattern.ts';
import { sayTheme } from './say-theme.ts';
import { suggestionLine, summariseMerged } from './summarise-merged.ts';

/** Of one kind on the screen; the page, the documents and `--json` tell all of them. */
const shown = 12;

type Numbers = ReadonlyMap<string, number>;

/** What the program reads out of a merged chronology, for a person at a terminal. Ends with a new line. */
export function analysisText(report: ChronologyReport, style: TextStyle): string {
  const numbers = numberEntries(report.merged.entries);
  const sections = [
    summarySection(report, style),
    knownSection(report, numbers, style),
    adviceSection(report, numbers, style),
    ...patternSections(report, numbers, style),
    gapSection(report, numbers, style),
    sameEventsSection(report, numbers, style),
    pastedSection(report, numbers, style),
    themesSection(report, style),
  ];
  return writeSections(sections, style);
}

function summarySection({ merged }: ChronologyReport, style: TextStyle): Section {
  return {
    title: 'Analysed',
    lines: [
      hangText('', summariseMerged(merged), style.width),
      '',
      hangText('', suggestionLine, style.width),
    ],
  };
}

function sentences(
  title: string,
  items: readonly { readonly sentence: string; readonly entries: readonly string[] }[],
  numbers: Numbers,
  style: TextStyle,
): Section | null {
  if (items.length === 0) return null;
  const lines = items
    .slice(0, shown)
    .map(({ sentence, entries }) =>
      hangText('  - ', `${sentence} (${sayFewNumbers(entries, numbers)})`, style.width),
    );
  return { title: `${title}: ${items.length}`, lines: [...lines, ...sayRest(items.length)] };
}

function sayRest(count: number): readonly string[] {
  return count > shown
    ? [`  and ${(count - shown).toLocaleString('en-GB')} more: --json tells all of them`]
    : [];
}

/** So many entries that their numbers would hide the sentence are told by the first few. */
function sayFewNumbers(ids: readonly string[], numbers: Numbers): string {
  const few = 8;
  if (ids.length <= few) return sayEntryNumbers(ids, numbers);
  const first = ids.slice(0, few).flatMap((id) => numbers.get(id) ?? []);
  return `entries ${first.join(', ')} and ${ids.length - few} more`;
}

function adviceSection({ analysis }: ChronologyReport, numbers: Numbers, style: TextStyle): Section | null {
  return sentences('Advised', analysis.advice, numbers, style);
}

function patternSections(
  { analysis }: ChronologyReport,
  numbers: Numbers,
  style: TextStyle,
): readonly (Section | null)[] {
  return groupPatterns(analysis.patterns).map(([kind, patterns]) =>
    sentences(sayPattern(kind), patterns, numbers, style),
  );
}

function gapSection({ analysis }: ChronologyReport, numbers: Numbers, style: TextStyle): Section | null {
  return sentences('Gaps', analysis.gaps, numbers, style);
}

function sameEventsSection(
  { analysis: { sameEvents } }: ChronologyReport,
  numbers: Numbers,
  style: TextStyle,
): Section | null {
  if (sameEvents.length === 0) return null;
  const withDifferences = sameEvents.filter(({ differences }) => differences.length > 0);
  const told = withDifferences.length > 0 ? withDifferences : sameEvents;
  const head = `In ${withDifferences.length.toLocaleString('en-GB')} of them the accounts differ.`;
  return {
    title: `Several accounts of one event: ${sameEvents.length}`,
    lines: [
      hangText('  ', head, style.width),
      ...told.slice(0, shown).flatMap((group) => sayGroup(group, numbers, style)),
      ...sayRest(told.length),
    ],
  };
}

function sayGroup(
  { entries, why, differences }: SameEvent,
  numbers: Numbers,
  style: TextStyle,
): readonly string[] {
  const [reason = ''] = why;
  return [
    hangText('  - ', `${sayFewNumbers(entries, numbers)}. ${reason}`, style.width),
    ...differences.map(({ sentence }) => hangText('      ', sentence, style.width)),
  ];
}

function pastedSection({ analysis }: ChronologyReport, numbers: Numbers, style: TextStyle): Section | null {
  return sentences('The same text under several children or days', analysis.pastedTexts, numbers, style);
}

function themesSection({ analysis: { counts } }: ChronologyReport, style: TextStyle): Section | null {
  const rows = counts.byTheme
    .filter(({ entries }) => entries > 0)
    .map(({ theme, entries }) => [`  ${sayTheme(theme)}`, entries.toLocaleString('en-GB')]);
  return rows.length === 0 ? null : { title: 'Themes', lines: layOutTable(rows, style.width) };
}
