import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ReplayReport, RuleReplay, SoonerBy, ThresholdReplay } from '../../domain/replay-report.ts';
import { type Figure, shareCount, shareParts } from '../../domain/sharing/figure.ts';
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
    thresholds: report.thresholds.map(shareThreshold),
    rules: report.rules.map(shareRule),
    replays: [],
  };
}

function shareThreshold(threshold: ThresholdReplay): ThresholdView {
  const { byMonth, outcomes, ofEndedWell } = threshold;
  const called = shareParts(byMonth.map((month) => month.called));
  const [endedWell = null, endedOtherwise = null, tooEarly = null, stillOpen = null] = shareParts([
    outcomes.endedWell,
    outcomes.endedOtherwise,
    outcomes.tooEarly,
    outcomes.stillOpen,
  ]);
  const [falseAlarms = null] = shareParts([ofEndedWell.called, ofEndedWell.all - ofEndedWell.called]);
  return {
    months: threshold.months,
    called: shareCount(threshold.called),
    calledFamilies: shareBeside(shareCount(threshold.called), threshold.calledFamilies),
    byMonth: byMonth.map(({ month, calledFamilies, standing }, index) => ({
      month,
      called: called[index] ?? null,
      calledFamilies: shareBeside(called[index] ?? null, calledFamilies),
      standing: shareCount(standing),
    })),
    sooner: threshold.sooner.map(shareSooner),
    outcomes: { endedWell, endedOtherwise, tooEarly, stillOpen },
    ofEndedWell: {
      called: typeof endedWell === 'number' ? falseAlarms : endedWell,
      all: shareCount(ofEndedWell.all),
    },
  };
}

/** A figure that stands beside another is told only where that one is. */
function shareBeside(other: Figure, count: number | null): Figure {
  return typeof other === 'number' ? shareCount(count) : 'withheld';
}

function shareSooner(sooner: SoonerBy): SoonerView {
  const { plans, onlyThis, endedFirst, already } = sooner;
  const [few = null, ended = null, running = null, before = null] = shareParts([
    plans,
    endedFirst,
    onlyThis - endedFirst,
    already,
  ]);
  const bothTold = typeof ended === 'number' && typeof running === 'number';
  const days = (count: number | null): Figure => (typeof few === 'number' ? count : 'withheld');
  return {
    than: sooner.than,
    months: sooner.months,
    plans: few,
    median: days(sooner.median),
    lowerQuartile: days(sooner.lowerQuartile),
    upperQuartile: days(sooner.upperQuartile),
    onlyThis: bothTold ? onlyThis : 'withheld',
    endedFirst: ended,
    already: before,
  };
}

function shareRule({ rule, title, times, children, families, medianDays }: RuleReplay): RuleReplayView {
  const shared = shareCount(children);
  return {
    rule,
    title,
    times: shareBeside(shared, times),
    children: shared,
    families: shareBeside(shared, families),
    medianDays: typeof shared === 'number' ? medianDays : 'withheld',
  };
}

export function titleOfReplay({ from, to }: ReplayView): string {
  return `The past replayed: ${sayDay(from)} to ${sayDay(to)}`;
}
