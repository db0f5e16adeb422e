import { sayDay } from '../../../../shared/when/say-day.ts';
import { citedKey } from '../../domain/cited-key.ts';
import type { DriftReport } from '../../domain/drift-report.ts';
import type { SignalState } from '../../domain/rule.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import { isSmall, shareCount, shareParts } from '../../domain/sharing/figure.ts';
import type { Pseudonyms } from '../../domain/sharing/pseudonyms.ts';
import type { ChildSignals, Signal } from '../../domain/signal.ts';
import { countedFigure, monthOf, sayDayOrMonth, statesInOrder, stateWords } from '../drift-words.ts';
import { entryWords } from '../say-entry.ts';
import type { DriftView, EntryView, ProblemView, RuleView, SignalView } from './drift-view.ts';
import { orderSignals } from './order-signals.ts';
import { sharedFormats, sharingFace } from './sharing-face.ts';
import { sayBeyond, viewProblems, viewRules } from './view-drift.ts';

type Told = ReadonlySet<`${RuleId} ${SignalState}`>;

/**
 * A report as it may be shared: nothing in it is taken over from the extract but what is listed here. Counts from
 * 1 to 5 are not told; where only one of a rule’s states is small the next smallest is withheld, and the rows of
 * what is not told are left out, since anybody could count them.
 */
export function shareDrift(report: DriftReport, names: Pseudonyms): DriftView {
  const { source, profile } = report;
  const rules = viewRules(report).map(shareRule);
  const told: Told = new Set(
    rules.flatMap((rule) =>
      statesInOrder.filter((state) => isTold(rule, state, report)).map((state) => key(rule.rule, state)),
    ),
  );
  const entryNames = nameEntries(report, told, names);
  const openPlans = shareCount(report.openPlans);
  const childrenRead = shareCount(report.childrenRead);
  return {
    asOf: report.asOf,
    profile: { id: profile.id, title: profile.title, made: profile.made },
    source: {
      format: source.format,
      title: sharedFormats[source.format],
      name: null,
      referenceDay: source.referenceDay,
      knowledge: source.knowledge,
      records: shareCount(source.accounts.records),
      entries: shareCount(source.accounts.entries),
      setAside: shareCount(source.accounts.setAside),
      notes: [],
    },
    shared: sharingFace,
    childrenRead,
    openPlans,
    headline: [
      `On ${sayDay(report.asOf)} ${countedFigure(openPlans, 'child protection plan was', 'child protection plans were')} open; ${countedFigure(childrenRead, 'child was', 'children were')} read.`,
      ...sayBeyond(report),
    ],
    rules,
    notAsked: report.notAsked,
    signals: orderSignals(shareSignals(report, told, names, entryNames)),
    entries: shareEntries(report, names, entryNames),
    problems: viewProblems(report.problems).map(shareProblem),
    reports: [],
  };
}

function key(rule: RuleId, state: SignalState): `${RuleId} ${SignalState}` {
  return `${rule} ${state}`;
}

/** Children and families of what is late are told only where its signals are, and where they are not few themselves. */
function shareRule(rule: RuleView): RuleView {
  const counts = statesInOrder.map((state) => Number(rule.states[state]));
  const shared = shareParts(counts);
  const states = Object.fromEntries(
    statesInOrder.map((state, index) => [state, shared[index] ?? 0]),
  ) as RuleView['states'];
  const isLateTold = typeof states.late === 'number';
  const ofLate = (count: RuleView['lateChildren']) =>
    isLateTold && (typeof count === 'number' || count === null) ? shareCount(count) : 'withheld';
  return {
    ...rule,
    states,
    lateChildren: ofLate(rule.lateChildren),
    lateFamilies: ofLate(rule.lateFamilies),
  };
}

/** Rows are told where neither their number, nor that of their children, nor that of their families is small. */
function isTold(rule: RuleView, state: SignalState, { children }: DriftReport): boolean {
  if (state === 'ok' || typeof rule.states[state] !== 'number') return false;
  const found = children.filter(({ signals }) =>
    signals.some((one) => one.rule === rule.rule && one.state === state),
  );
  const families = new Set(found.flatMap(({ family }) => (family === null ? [] : [family])));
  return !isSmall(found.length) && !isSmall(families.size);
}

function isShared({ rule, state }: Signal, told: Told): boolean {
  return told.has(key(rule, state));
}

/** Rules whose days are a day of birth, or the day a plan began, so many months later. */
function tellsDays(rule: RuleId): boolean {
  return !/^plan-\d+-months$|birth/.test(rule);
}

function shareSignals(
  { children, rules }: DriftReport,
  told: Told,
  names: Pseudonyms,
  entryNames: ReadonlyMap<string, string>,
): readonly SignalView[] {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  return children.flatMap((child) =>
    child.signals
      .filter((signal) => isShared(signal, told))
      .map((signal) => shareSignal(signal, child, titles.get(signal.rule) ?? signal.rule, names, entryNames)),
  );
}

/** The sentence is made anew: the one that a rule made may name a worker, or tell a day. */
function shareSignal(
  signal: Signal,
  { child, family }: ChildSignals,
  title: string,
  names: Pseudonyms,
  entryNames: ReadonlyMap<string, string>,
): SignalView {
  const days = tellsDays(signal.rule);
  const due = days && signal.due !== null ? monthOf(signal.due) : null;
  const by = due === null ? '' : `, due in ${sayDayOrMonth(due)}`;
  return {
    child: names.child(child),
    family: family === null ? null : names.family(family),
    rule: signal.rule,
    title,
    about: null,
    state: signal.state,
    since: days ? monthOf(signal.since) : null,
    due,
    over: null,
    unit: null,
    weight: signal.weight,
    sentence: `${title}: ${stateWords[signal.state].toLowerCase()}${by}.`,
    answered: signal.answered === null ? null : 'Answered',
    reason: signal.reason === null ? null : 'Recorded',
    entries: signal.entries.flatMap((id) => entryNames.get(citedKey(child, id)) ?? []),
  };
}

/** Ids of entries may hold those of children; the shared ones are numbers in the order of the pseudonyms. */
function nameEntries(report: DriftReport, told: Told, names: Pseudonyms): ReadonlyMap<string, string> {
  const cited = report.children.flatMap(({ child, signals }) =>
    signals
      .filter((signal) => isShared(signal, told))
      .flatMap(({ entries }) => entries)
      .map((id) => ({ id: citedKey(child, id), child: names.child(child) })),
  );
  const kept = cited.filter(({ id }) => {
    const found = report.cited.get(id);
    return found !== undefined && !/birth|death/.test(found.entry.kind);
  });
  const ids = [...new Map(kept.map(({ id, child }) => [id, child]))];
  ids.sort(([, one], [, other]) => (one < other ? -1 : Number(one > other)));
  return new Map(ids.map(([id], index) => [id, `E${index + 1}`]));
}

function shareEntries(
  report: DriftReport,
  names: Pseudonyms,
  entryNames: ReadonlyMap<string, string>,
): readonly EntryView[] {
  return [...entryNames].flatMap(([id, name]) => {
    const found = report.cited.get(id);
    if (found === undefined) return [];
    const { entry } = found;
    const on = monthOf(entry.on);
    const what = entryWords[entry.kind];
    const sentence = `${what}, ${sayDayOrMonth(on)}`;
    return [{ id: name, child: names.child(entry.child), on, what, sentence, part: null, line: null }];
  });
}

function shareProblem({ rule, severity, reports, children }: ProblemView): ProblemView {
  const few = typeof children === 'number' ? shareCount(children) : children;
  const many = typeof reports === 'number' ? shareCount(reports) : reports;
  return { rule, severity, reports: few === 'fewer' ? 'withheld' : many, children: few };
}
