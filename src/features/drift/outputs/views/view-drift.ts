import { counted } from '../../../../shared/counted.ts';
import { type Day, daysBetween } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { RuleReport } from '../../../exchange/domain/extract.ts';
import { gatherReports } from '../../../exchange/outputs/gather-reports.ts';
import { settingOfDay } from '../../domain/count-rules.ts';
import type { DriftReport } from '../../domain/drift-report.ts';
import type { PresentPeople } from '../../domain/people/present-people.ts';
import type { ChildSignals, Signal } from '../../domain/signal.ts';
import { sayDayOrMonth, type ToldState, toldState } from '../drift-words.ts';
import { entryWords } from '../say-entry.ts';
import type { DriftView, EntryView, ProblemView, RuleView, SignalView } from './drift-view.ts';
import { orderSignals } from './order-signals.ts';

export const nobody: PresentPeople = { chair: null, team: null, worker: null };

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
    headline: [...sayCutOff(report), ...headlineOf(report), ...sayBeyond(report)],
    rules: viewRules(report),
    notAsked: report.notAsked,
    signals: orderSignals(viewSignals(report)),
    entries: viewEntries(report),
    problems: viewProblems(report.problems),
    reports: report.problems,
  };
}

/** Every rule that was asked, with its weight in the profile on the day. */
export function viewRules({ rules, profile, asOf }: DriftReport): readonly RuleView[] {
  return rules.map((rule) => ({
    ...rule,
    weight: settingOfDay(profile.settings.get(rule.rule) ?? [], asOf)?.weight ?? 'look',
  }));
}

function viewSignals({ children, rules, asOf }: DriftReport): SignalView[] {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  return children.flatMap(({ child, family, people, signals }) =>
    signals.map(({ answered, reason, ...signal }) => ({
      ...signal,
      child,
      family,
      people: people ?? nobody,
      title: titles.get(signal.rule) ?? signal.rule,
      days: daysPast(signal, asOf),
      answered: answered === null ? null : `${answered.by}, ${sayDay(answered.on)}: ${answered.reason}`,
      reason: sayReason(reason),
    })),
  );
}

/** Calendar days, whatever the unit of the rule’s limit. */
function daysPast({ state, due }: Pick<Signal, 'state' | 'due'>, asOf: Day): number | null {
  return state === 'late' && due !== null ? Math.max(0, daysBetween(due, asOf)) : null;
}

function sayReason(reason: Signal['reason']): string | null {
  if (reason === null) return null;
  const whose = reason.agency === null ? '' : ` (${reason.agency})`;
  return `${reason.reason}${whose}, ${sayDay(reason.on)}`;
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
  const { children, asOf, openPlans, openPlansOfOthers, childrenRead, forWhom } = report;
  const read = counted(childrenRead, 'child was', 'children were');
  const plans =
    openPlans === 0
      ? 'No child protection plan was'
      : counted(openPlans, 'child protection plan was', 'child protection plans were');
  const open = `${plans} open on ${sayDay(asOf)}`;
  const only =
    forWhom === undefined ? [] : [`Only the children whose chair, team or social worker is ${forWhom}.`];
  const others =
    openPlansOfOthers === 0
      ? []
      : [
          `${counted(openPlansOfOthers, 'plan of another authority is', 'plans of other authorities are')} not counted.`,
        ];
  const unsaid = sayUnsaid(report);
  if (unsaid !== null) return [...only, unsaid, `${read} read.`];
  const first = [...only, `${open}; ${read} read.`, ...others];
  const parts = [
    sayState(children, 'late', 'something is late'),
    sayState(children, 'stands-out', 'something stands out'),
    sayState(children, 'due', 'something is due soon'),
    sayState(children, 'not-recorded', 'the record is silent on something that matters'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return [...first, nothingSpeaks];
  return [...first, ...parts.map((part) => `${part}.`)];
}

/** Where the extract cannot tell of plans on the day, “none was open” would be a false comfort. */
export function sayUnsaid({ source, asOf, openPlans, happened }: DriftReport): string | null {
  if (openPlans > 0) return null;
  if (source.carries['plan-start'] === undefined) {
    return 'The extract tells of no child protection plans, so nothing can be said of them.';
  }
  const plans = source.accounts.parts.filter(({ part }) => planParts.has(part));
  if (plans.some(({ records, entries }) => records > 0 && entries === 0)) {
    return 'No record of a child protection plan could be read, so nothing can be said of them.';
  }
  if (source.collects !== null && asOf < source.collects.from) {
    return `The extract tells of the year from ${sayDay(source.collects.from)} on, so nothing can be said of ${sayDay(asOf)}.`;
  }
  if (happened !== undefined && asOf < happened.first) {
    return `The first thing that the extract tells of happened on ${sayDay(happened.first)}, so nothing can be said of ${sayDay(asOf)}.`;
  }
  return null;
}

/** The parts of each format in which plans stand. */
const planParts: ReadonlySet<string> = new Set(['ChildProtectionPlans', 'ssd_cp_plans', 'List 7']);

export const nothingSpeaks = 'Nothing that was asked is late, stands out, is due soon or is not recorded.';

function sayState(children: readonly ChildSignals[], state: ToldState, what: string): string | null {
  const found = children.filter(({ signals }) => signals.some((signal) => toldState(signal) === state));
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
export function sayBeyond({ asOf, source, happened }: DriftReport): readonly string[] {
  const { referenceDay } = source;
  if (referenceDay !== null) {
    if (asOf <= referenceDay) return [];
    return [
      `The extract tells only up to ${sayDay(referenceDay)}: what was done between that day and ${sayDay(asOf)} is not in it, and shows as late here.`,
    ];
  }
  if (happened === undefined || daysBetween(happened.last, asOf) <= quietDays) return [];
  return [
    `The last thing that the extract tells of happened on ${sayDay(happened.last)}. If it was drawn then, what was done between that day and ${sayDay(asOf)} is not in it, and shows as late here.`,
  ];
}

/** In an authority’s extract something happens every few days: after so many of nothing it was drawn before. */
const quietDays = 31;

/** Children that are missing are missed by every figure: it is said at the top. */
export function sayCutOff({ problems }: DriftReport): readonly string[] {
  if (!problems.some(({ rule }) => rule === 'file-cut-off')) return [];
  return [
    'The file breaks off before its end: children are missing, and no figure here counts them. Have it sent again.',
  ];
}
