import { counted } from '../../../../shared/counted.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { RuleReport } from '../../../exchange/domain/extract.ts';
import { gatherReports } from '../../../exchange/outputs/gather-reports.ts';
import type { DriftReport } from '../../domain/drift-report.ts';
import type { SignalState } from '../../domain/rule.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import type { ChildSignals, Signal } from '../../domain/signal.ts';
import { sayDayOrMonth } from '../drift-words.ts';
import { entryWords } from '../say-entry.ts';
import type { DriftView, EntryView, ProblemView, RuleView, SignalView } from './drift-view.ts';
import { orderSignals } from './order-signals.ts';

/** A report as its own council reads it: nothing hidden. */
export function viewDrift(report: DriftReport): DriftView {
  const { source, profile } = report;
  return {
    asOf: report.asOf,
    profile: { id: profile.id, title: profile.title, made: profile.made },
    source: {
      format: source.format,
      title: source.title,
      name: source.name,
      referenceDay: source.referenceDay,
      knowledge: source.knowledge,
      records: source.accounts.records,
      entries: source.accounts.entries,
      setAside: source.accounts.setAside,
      notes: source.notes,
    },
    shared: null,
    childrenRead: report.childrenRead,
    openPlans: report.openPlans,
    headline: [...headlineOf(report), ...sayBeyond(report)],
    rules: viewRules(report),
    notAsked: report.notAsked,
    signals: orderSignals(viewSignals(report)),
    entries: viewEntries(report),
    problems: viewProblems(report.problems),
    reports: report.problems,
  };
}

/** Every rule that was asked, with its weight in the profile. */
export function viewRules({ rules, profile }: DriftReport): readonly RuleView[] {
  return rules.map((rule) => ({ ...rule, weight: weightOf(rule.rule, profile.settings.get(rule.rule)) }));
}

function weightOf(
  _rule: RuleId,
  settings: readonly { readonly weight: RuleView['weight'] }[] | undefined,
): RuleView['weight'] {
  return settings?.at(-1)?.weight ?? 'look';
}

function viewSignals({ children, rules }: DriftReport): SignalView[] {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  return children.flatMap(({ child, family, signals }) =>
    signals.map(({ answered, reason, ...signal }) => ({
      ...signal,
      child,
      family,
      title: titles.get(signal.rule) ?? signal.rule,
      answered: sayAnswered(answered),
      reason: sayReason(reason),
    })),
  );
}

function sayAnswered(answered: Signal['answered']): string | null {
  if (answered === null) return null;
  return `${answered.by}, ${sayDay(answered.on)}: ${answered.reason}`;
}

function sayReason(reason: Signal['reason']): string | null {
  if (reason === null) return null;
  const whose = reason.agency === null ? '' : `${reason.agency}, `;
  return `${whose}${sayDay(reason.on)}: ${reason.reason}`;
}

function viewEntries({ cited }: DriftReport): readonly EntryView[] {
  return [...cited.values()].map(({ entry, sentence }) => ({
    id: entry.id,
    child: entry.child,
    on: entry.on,
    what: entryWords[entry.kind],
    sentence,
    part: entry.origin.part,
    line: entry.origin.line,
  }));
}

export function viewProblems(problems: readonly RuleReport[]): readonly ProblemView[] {
  const gathered = gatherReports(0);
  for (const problem of problems) gathered.add(problem);
  return gathered
    .groups()
    .map(({ rule, severity, reports, children }) => ({ rule, severity, reports, children }));
}

function headlineOf(report: DriftReport): readonly string[] {
  const { children, asOf, openPlans, childrenRead } = report;
  const read = counted(childrenRead, 'child was', 'children were');
  const plans =
    openPlans === 0
      ? 'No child protection plan was'
      : counted(openPlans, 'child protection plan was', 'child protection plans were');
  const open = `${plans} open on ${sayDay(asOf)}`;
  const first = `${open}; ${read} read.`;
  const parts = [
    sayState(children, 'late', 'something is late'),
    sayState(children, 'due', 'something is due soon'),
    sayState(children, 'not-recorded', 'the record is silent on something that matters'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return [first, 'Nothing that was asked is late, due soon or not recorded.'];
  return [first, ...parts.map((part) => `${part}.`)];
}

function sayState(children: readonly ChildSignals[], state: SignalState, what: string): string | null {
  const found = children.filter(({ signals }) => signals.some((signal) => signal.state === state));
  if (found.length === 0) return null;
  const families = new Set(found.flatMap(({ family }) => (family === null ? [] : [family])));
  const named = found.every(({ family }) => family !== null);
  const inFamilies = named ? ` in ${counted(families.size, 'family', 'families')}` : '';
  return `For ${counted(found.length, 'child', 'children')}${inFamilies} ${what}`;
}

/** “Known on the day it happened” is a guess of every national extract: what rests on it says so. */
export function sayKnowledge(knowledge: 'assumed' | 'recorded'): string {
  return knowledge === 'assumed'
    ? 'The extract does not say when each fact was recorded. Each is taken as known on the day it happened, so what was written up late shows here as if it had been known at once.'
    : 'Each fact counts from the day on which it was recorded or shared.';
}

/** “CIN census 2024 to 2025, census.xml”, for the foot of a page. */
export function saySource({ title, name }: DriftView['source']): string {
  return name === null ? title : `${title}, ${name}`;
}

export function titleOfDrift({ asOf }: DriftView): string {
  return `What has drifted, as of ${sayDayOrMonth(asOf)}`;
}

/** A day after the last that the extract tells of makes things late that may have been done since: it is said at the top. */
export function sayBeyond({ asOf, source }: DriftReport): readonly string[] {
  const { referenceDay } = source;
  if (referenceDay === null || asOf <= referenceDay) return [];
  return [
    `The extract tells only up to ${sayDay(referenceDay)}: what was done between that day and ${sayDay(asOf)} is not in it, and shows as late here.`,
  ];
}
