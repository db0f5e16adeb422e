import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import { citedKey } from '../../domain/cited-key.ts';
import type { DriftReport } from '../../domain/drift-report.ts';
import type { SignalState } from '../../domain/rule.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import { isSmall, shareCount, shareParts } from '../../domain/sharing/figure.ts';
import type { Pseudonyms } from '../../domain/sharing/pseudonyms.ts';
import { shareNotAsked, shareProfile, shareProfileWords } from '../../domain/sharing/share-profile.ts';
import type { ChildSignals, Signal } from '../../domain/signal.ts';
import { countedFigure, statesInOrder, toldState, toldWords } from '../drift-words.ts';
import { entryWords } from '../say-entry.ts';
import type { DriftView, EntryView, ProblemView, RuleView, SignalView } from './drift-view.ts';
import { orderSignals } from './order-signals.ts';
import { sharedFormats, sharingFace } from './sharing-face.ts';
import { nobody, sayBeyond, sayCutOff, sayUnsaid, viewProblems, viewRules } from './view-drift.ts';

type Told = ReadonlySet<`${RuleId} ${SignalState}`>;

/**
 * A report as it may be shared: nothing in it is taken over from the extract but what is listed here, and no words of a
 * profile of one’s own. Counts from 1 to 5 are not told, nor any from which one could be worked out, and the rows of
 * what is not told are left out, since anybody could count them. Each rule’s rows have pseudonyms of their own: rows of
 * two rules laid together would make few of many.
 */
export function shareDrift(report: DriftReport, names: Pseudonyms): DriftView {
  const { source } = report;
  const rules = viewRules(report).map(shareRule);
  const told: Told = new Set(
    rules.flatMap((rule) =>
      statesInOrder.filter((state) => isTold(rule, state, report)).map((state) => key(rule.rule, state)),
    ),
  );
  const cited = nameEntries(report, told, names);
  return {
    asOf: report.asOf,
    profile: shareProfile(report.profile),
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
    childrenRead: shareCount(report.childrenRead),
    openPlans: shareCount(report.openPlans),
    headline: shareHeadline(report),
    rules,
    notAsked: shareNotAsked(report.notAsked, report.profile),
    signals: orderSignals(shareSignals(report, told, names, cited)),
    entries: cited.map(({ view }) => view),
    problems: viewProblems(report.problems).map(shareProblem),
    reports: [],
  };
}

/** Without the days between which the extract tells: on each of them something happened to some child. */
function shareHeadline({ happened, ...report }: DriftReport): readonly string[] {
  const isBefore = happened !== undefined && report.asOf < happened.first;
  const unsaid = isBefore ? `The extract does not tell of ${sayDay(report.asOf)}.` : sayUnsaid(report);
  const read = countedFigure(shareCount(report.childrenRead), 'child was', 'children were');
  const open = countedFigure(
    shareCount(report.openPlans),
    'child protection plan was',
    'child protection plans were',
  );
  const first = unsaid ?? `On ${sayDay(report.asOf)} ${open} open`;
  return [
    ...sayCutOff(report),
    ...(unsaid === null ? [`${first}; ${read} read.`] : [first, `${read} read.`]),
    ...sayBeyond(report),
  ];
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
    source: shareProfileWords(rule.source),
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

function shareSignals(
  { children, rules }: DriftReport,
  told: Told,
  names: Pseudonyms,
  cited: readonly SharedEntry[],
): readonly SignalView[] {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  const entries = new Map(cited.map(({ place, view }) => [place, view.id]));
  return children.flatMap((child) =>
    child.signals
      .filter((signal) => isShared(signal, told))
      .map((signal) => shareSignal(signal, child, titles.get(signal.rule) ?? signal.rule, names, entries)),
  );
}

/** The sentence is made anew: the one that a rule made may name a worker, or tell a day. */
function shareSignal(
  signal: Signal,
  { child, family }: ChildSignals,
  title: string,
  names: Pseudonyms,
  entries: ReadonlyMap<string, string>,
): SignalView {
  const { rule } = signal;
  return {
    child: names.child(child, rule),
    family: family === null ? null : names.family(family, rule),
    people: nobody,
    rule,
    kind: signal.kind,
    title,
    about: null,
    state: signal.state,
    since: null,
    due: null,
    days: null,
    over: null,
    unit: null,
    weight: signal.weight,
    sentence: `${title}: ${toldWords[toldState(signal)].toLowerCase()}.`,
    answered: signal.answered === null ? null : 'Answered',
    reason: signal.reason === null ? null : 'A reason is recorded',
    entries: signal.entries.flatMap((id) => entries.get(placeOf(rule, child, id)) ?? []),
  };
}

/** An entry as the rows of one rule name it: those of another rule have another name for it. */
interface SharedEntry {
  readonly place: string;
  readonly view: EntryView;
}

function placeOf(rule: RuleId, child: string, id: string): string {
  return `${rule} ${citedKey(child, id)}`;
}

/** Ids of entries may hold those of children; the shared ones are numbers in the order of rules and pseudonyms. */
function nameEntries(report: DriftReport, told: Told, names: Pseudonyms): readonly SharedEntry[] {
  const found = new Map<string, { readonly rule: RuleId; readonly child: string; readonly entry: Entry }>();
  for (const { child, signals } of report.children) {
    for (const signal of signals.filter((one) => isShared(one, told))) {
      for (const id of signal.entries) {
        const entry = report.cited.get(citedKey(child, id))?.entry;
        if (entry === undefined || /birth|death/.test(entry.kind)) continue;
        const { rule } = signal;
        found.set(placeOf(rule, child, id), { rule, child: names.child(child, rule), entry });
      }
    }
  }
  return [...found]
    .map(([place, one]) => ({ place, ...one }))
    .sort((one, other) => compare(one.rule, other.rule) || compare(one.child, other.child))
    .map(({ place, child, entry }, index) => ({
      place,
      view: shareEntry(`E${index + 1}`, child, entry),
    }));
}

/** What kind of thing it is, and no more: months in which plans began would let anybody count how long they run. */
function shareEntry(id: string, child: string, entry: Entry): EntryView {
  const what = entryWords[entry.kind];
  return { id, child, on: '', what, sentence: what, part: null, line: null };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function shareProblem({ rule, severity, reports, children }: ProblemView): ProblemView {
  const few = typeof children === 'number' ? shareCount(children) : children;
  const many = typeof reports === 'number' ? shareCount(reports) : reports;
  return { rule, severity, reports: few === 'fewer' ? 'withheld' : many, children: few };
}
