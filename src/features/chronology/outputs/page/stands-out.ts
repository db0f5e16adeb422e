import { html } from 'hono/html';
import type { MayBeAcknowledged } from '../../domain/findings/acknowledged.ts';
import type { BeginAdvice, Gap, Pattern } from '../../domain/patterns/pattern.ts';
import type { AcknowledgedSaid } from '../../domain/said/said-on-record.ts';
import type { PastedText } from '../../domain/same-events/same-event.ts';
import type { Html } from '../html-text.ts';
import { formerHeading, formerLine, sayAcknowledged, sayAcknowledgement } from '../say-acknowledged.ts';
import { groupPatterns, sayPattern } from '../say-pattern.ts';
import { suggestionLine } from '../summarise-merged.ts';
import { entryLinks } from './entry-links.ts';
import type { ReportView } from './report-view.ts';

const shownAtOnce = 15;

/** A pattern with its number on the page, by which the timeline refers to it. */
export interface NumberedPattern {
  readonly number: number;
  readonly pattern: Pattern;
}

/** Patterns in the order in which the page tells them: kind by kind. */
export function numberPatterns(patterns: readonly Pattern[]): readonly NumberedPattern[] {
  return groupPatterns(patterns)
    .flatMap(([, own]) => own)
    .map((pattern, index) => ({ number: index + 1, pattern }));
}

/** Patterns, stretches without entries, texts that may have been pasted, and when a multi-agency chronology is advised, each with its entries. */
export function standsOut(view: ReportView): Html {
  const { patterns, gaps, pastedTexts, advice, formerlyAcknowledged = [] } = view.report.analysis;
  const none = html`<p>The rules found no pattern and no long stretch without entries. That is not proof that there is none.</p>`;
  return html`<section id="stands-out" aria-labelledby="stands-out-heading">
<h2 id="stands-out-heading">What stands out</h2>
${patterns.length + gaps.length + pastedTexts.length + advice.length === 0 ? none : html`<p class="inset">${suggestionLine}</p>`}
${patternLists(patterns, view)}${gapList(gaps, view)}${pastedList(pastedTexts, view)}${adviceList(advice, view)}${formerList(formerlyAcknowledged, view)}</section>`;
}

function adviceList(advice: readonly BeginAdvice[], view: ReportView): Html {
  if (advice.length === 0) return html``;
  return html`<h3>A multi-agency chronology is advised</h3>
${listOf(advice.map((one) => html`<li>${finding(one, view)}</li>`))}`;
}

function patternLists(patterns: readonly Pattern[], view: ReportView): Html {
  const byKind = Map.groupBy(numberPatterns(patterns), ({ pattern }) => pattern.pattern);
  return html`${[...byKind].map(
    ([kind, numbered]) => html`<h3>${sayPattern(kind)}</h3>
${listOf(
  numbered.map(
    ({ number, pattern }) =>
      html`<li id="pattern-${number}"><span class="pattern-number"><span class="hidden-words">Pattern </span>${number}</span> <div>${finding(pattern, view)}</div></li>`,
  ),
  'patterns',
)}`,
  )}`;
}

function gapList(gaps: readonly Gap[], view: ReportView): Html {
  if (gaps.length === 0) return html``;
  return html`<h3>Long stretches without entries</h3>
${listOf(gaps.map((gap, index) => html`<li id="gap-${index + 1}">${finding(gap, view)}</li>`))}`;
}

function pastedList(texts: readonly PastedText[], view: ReportView): Html {
  if (texts.length === 0) return html``;
  return html`<h3>Texts that may have been pasted</h3>
${listOf(texts.map((one) => html`<li>${finding(one, view)}</li>`))}`;
}

/** What people acknowledged, and is found no longer as it stood then. */
function formerList(former: readonly AcknowledgedSaid[], view: ReportView): Html {
  if (former.length === 0) return html``;
  return html`<h3>${formerHeading}</h3>
<p>${formerLine}</p>
${listOf(former.map(({ sentence, entries, ...one }) => html`<li>${finding({ sentence, entries }, view)}<div class="aside">${sayAcknowledgement(one)}</div></li>`))}`;
}

interface Found extends MayBeAcknowledged {
  readonly sentence: string;
  readonly entries: readonly string[];
}

function finding({ sentence, entries, ...one }: Found, view: ReportView): Html {
  const acknowledged = sayAcknowledged(one).map((line) => html`<div class="aside">${line}</div>`);
  return html`${sentence} ${entryLinks(entries, view)}${acknowledged}`;
}

/** A list of which only the first stand open when there are many. */
export function listOf(items: readonly Html[], className = ''): Html {
  const list = (some: readonly Html[]) => html`<ul class="findings ${className}">${some.map(
    (item) => html`
${item}`,
  )}
</ul>
`;
  const rest = items.slice(shownAtOnce);
  if (rest.length === 0) return list(items);
  return html`${list(items.slice(0, shownAtOnce))}<details><summary>${rest.length} more</summary>
${list(rest)}</details>
`;
}
