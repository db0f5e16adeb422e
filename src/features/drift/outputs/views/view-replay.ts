import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ReplayReport, RuleReplay, SoonerBy, ThresholdReplay } from '../../domain/replay-report.ts';
import { type Figure, isSmall, shareCount, shareParts } from '../../domain/sharing/figure.ts';
import type { ReplayView, RuleReplayView, SoonerView, ThresholdView } from './replay-view.ts';
import { sharedFormats, sharingReplayFace } from './sharing-face.ts';

/** A replay as its own council reads it. */
export function viewReplay(report: ReplayReport): ReplayView {
  const { source, profile } = report;
  return {
    ...report,
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
  };
}

/** A replay as it may be shared: figures alone, and of them none from 1 to 5; the days of single children stay here. */
export function shareReplay(report: ReplayReport): ReplayView {
  const whole = viewReplay(report);
  const { source } = report;
  return {
    ...whole,
    source: {
      ...whole.source,
      title: sharedFormats[source.format],
      name: null,
      records: shareCount(source.accounts.records),
      entries: shareCount(source.accounts.entries),
      setAside: shareCount(source.accounts.setAside),
      notes: [],
    },
    shared: sharingReplayFace,
    plans: shareCount(report.plans),
    children: shareCount(report.children),
    families: shareCount(report.families),
    plansElsewhere: shareCount(report.plansElsewhere),
    thresholds: report.thresholds.map(shareThreshold),
    rules: report.rules.map(shareRule),
    replays: [],
  };
}

/**
 * Whether the months of a threshold may be told: not where a count of one, or its step from one month to the next, is
 * small. A standing number that rises by one tells that one plan was called.
 */
function areMonthsTold(months: ThresholdReplay['byMonth']): boolean {
  return months.every(({ called, standing }, index) => {
    const before = months[index - 1]?.standing ?? standing;
    return ![called, standing, Math.abs(standing - before)].some(isSmall);
  });
}

function shareThreshold(threshold: ThresholdReplay): ThresholdView {
  const { byMonth, outcomes, ofEndedWell } = threshold;
  const monthsTold = areMonthsTold(byMonth);
  const called = shareParts(byMonth.map((month) => month.called));
  const [endedWell = null, endedOtherwise = null, tooEarly = null, stillOpen = null] = shareTold([
    outcomes.endedWell,
    outcomes.endedOtherwise,
    outcomes.tooEarly,
    outcomes.stillOpen,
  ]);
  return {
    months: threshold.months,
    called: shareCount(threshold.called),
    calledFamilies: shareBeside(shareCount(threshold.called), threshold.calledFamilies),
    byMonth: byMonth.map(({ month, calledFamilies, standing }, index) => ({
      month,
      called: monthsTold ? (called[index] ?? null) : 'withheld',
      calledFamilies: monthsTold ? shareBeside(called[index] ?? null, calledFamilies) : 'withheld',
      standing: monthsTold ? shareCount(standing) : 'withheld',
    })),
    sooner: threshold.sooner.map(shareSooner),
    outcomes: { endedWell, endedOtherwise, tooEarly, stillOpen },
    ofEndedWell: { called: endedWell, all: shareEnded(ofEndedWell) },
  };
}

/** Parts of one total, all of them told by the source or none. */
function shareTold(counts: readonly (number | null)[]): readonly Figure[] {
  const told = counts.filter((count) => count !== null);
  return told.length === counts.length ? shareParts(told) : counts.map(() => null);
}

/** All that ended well: withheld where, less those called, it would give a small count away. */
function shareEnded({ called, all }: ThresholdReplay['ofEndedWell']): Figure {
  if (called === null || all === null) return null;
  const areTold = shareParts([called, all - called]).every((figure) => typeof figure === 'number');
  return areTold ? all : 'withheld';
}

/** A figure that stands beside another is told only where that one is. */
function shareBeside(other: Figure, count: number | null): Figure {
  return typeof other === 'number' ? shareCount(count) : 'withheld';
}

function shareSooner(sooner: SoonerBy): SoonerView {
  const { plans, onlyThis, endedFirst, already } = sooner;
  const stillRan = onlyThis === null || endedFirst === null ? null : onlyThis - endedFirst;
  const [few = null, ended = null, running = null, before = null] = shareTold([
    plans,
    endedFirst,
    stillRan,
    already,
  ]);
  const bothTold = typeof ended === 'number' && typeof running === 'number';
  const days = (count: number | null): Figure =>
    typeof few === 'number' || few === null ? count : 'withheld';
  return {
    than: sooner.than,
    months: sooner.months,
    plans: few,
    median: days(sooner.median),
    lowerQuartile: days(sooner.lowerQuartile),
    upperQuartile: days(sooner.upperQuartile),
    onlyThis: bothTold || onlyThis === null ? onlyThis : 'withheld',
    endedFirst: ended,
    already: before,
  };
}

function shareRule(rule: RuleReplay): RuleReplayView {
  const { times, answered, unanswered, medianDays } = rule;
  const children = shareCount(rule.children);
  const lasting = answered === null || unanswered === null ? null : times - answered - unanswered;
  const [met = null, unmet = null] = shareTold([answered, unanswered, lasting]);
  return {
    rule: rule.rule,
    title: rule.title,
    kind: rule.kind,
    times: shareBeside(children, times),
    children,
    families: shareBeside(children, rule.families),
    answered: besides(children, met),
    unanswered: besides(children, unmet),
    medianDays: typeof children === 'number' && typeof met === 'number' ? medianDays : 'withheld',
  };
}

function besides(other: Figure, figure: Figure): Figure {
  return typeof other === 'number' ? figure : 'withheld';
}

export function titleOfReplay({ from, to }: ReplayView): string {
  return `The past replayed: ${sayDay(from)} to ${sayDay(to)}`;
}
