import type { Figure } from '../domain/sharing/figure.ts';
import { countedFigure, sayDayOrMonth, sayFigure } from './drift-words.ts';
import { sayChallengesUntold, sayEndedOtherwise, sayReturnsUntold } from './say-sight.ts';
import type { ReplayView, SoonerView, ThresholdView } from './views/replay-view.ts';

/** What of a replay its thresholds are told by. */
export type ThresholdContext = Pick<ReplayView, 'usualTrigger' | 'watchMonths' | 'sight'>;

/** What one threshold would have meant, a sentence each: what it calls, what a later one misses, the work, and false alarms. */
export function sayThreshold(threshold: ThresholdView, context: ThresholdContext): readonly string[] {
  return [
    sayCalled(threshold, context.usualTrigger),
    ...threshold.sooner
      .filter(({ than }) => than !== 'threshold')
      .flatMap((one) => saySooner(one, threshold, context)),
    sayWork(threshold),
    ...sayOutcomes(threshold, context),
    sayFalseAlarms(threshold),
  ].filter((sentence) => sentence !== '');
}

function plansOf(figure: Figure): string {
  return countedFigure(figure, 'plan', 'plans');
}

/** The sentence that answers whether a sooner trigger would have seen what the usual one did not. */
function sayCalled({ months, called, calledFamilies, sooner }: ThresholdView, usual: number): string {
  const families =
    calledFamilies === null || called === 0
      ? ''
      : ` (${countedFigure(calledFamilies, 'family', 'families')})`;
  const head = `${article(months)} ${months}-month trigger would have called ${plansOf(called)}${families}`;
  const other = sooner.find(({ than, months: of }) => than === 'threshold' && of === usual);
  if (other === undefined || months >= usual || called === 0) return `${head}.`;
  const missed = other.onlyThis === 0 ? `all of them reached ${usual} months too` : sayMissed(other, usual);
  const days =
    typeof other.median === 'number' && other.plans !== 0
      ? `; it called the others ${sayDays(other.median)} sooner (median)`
      : '';
  return `${head}; ${missed}${days}.`;
}

/** Plans that ended before the usual trigger, and those that the record leaves before it, are two things. */
function sayMissed({ onlyThis, endedFirst }: SoonerView, usual: number): string {
  const them = isOne(endedFirst) ? 'it' : 'them';
  const ended =
    endedFirst === 0
      ? `none of them had ended by ${usual} months`
      : `${say(endedFirst)} of them had ended by ${usual} months, so ${article(usual).toLowerCase()} ${usual}-month trigger never saw ${them}`;
  const isAll = typeof onlyThis === 'number' && onlyThis === endedFirst;
  if (isAll) return ended;
  const others =
    typeof onlyThis === 'number' && typeof endedFirst === 'number' ? onlyThis - endedFirst : 'withheld';
  return `${ended}; ${say(others)} had not reached ${usual} months when the record ends`;
}

/** “An 18-month trigger”. */
function article(months: number): string {
  return [8, 11, 18].includes(months) ? 'An' : 'A';
}

/** Of a figure within a sentence. */
function say(figure: Figure): string {
  return figure === 'withheld' ? 'a withheld number' : sayFigure(figure);
}

function isOne(figure: Figure): boolean {
  return figure === 1;
}

function sayDays(days: Figure): string {
  return countedFigure(days, 'day', 'days');
}

const others = {
  challenge: 'the first challenge on record',
  end: 'the end of the plan',
  threshold: 'the other trigger',
};

function saySooner(
  sooner: SoonerView,
  { called }: ThresholdView,
  { sight }: ThresholdContext,
): readonly string[] {
  if (called === 0) return [];
  const isChallenge = sooner.than === 'challenge';
  const untold = isChallenge ? sayChallengesUntold(sight) : null;
  if (sooner.plans === null) return untold === null ? [] : [untold];
  const told = [sayDaysSooner(sooner), isChallenge ? sayUnchallenged(sooner) : '', untold ?? ''];
  const sentence = told.filter((part) => part !== '').join(' ');
  return sentence === '' ? [] : [sentence];
}

function sayDaysSooner({ than, plans, median, lowerQuartile, upperQuartile }: SoonerView): string {
  if (plans === 0 || typeof median !== 'number') return '';
  const spread = `half of them by ${sayFigure(lowerQuartile)} to ${sayFigure(upperQuartile)}`;
  return `It called ${plansOf(plans)} a median of ${sayDays(median)} before ${others[than]} (${spread}).`;
}

function sayUnchallenged({ onlyThis }: SoonerView): string {
  return onlyThis === 0 ? '' : `After it no challenge is on record for ${say(onlyThis)} of them.`;
}

function sayWork({ byMonth, months }: ThresholdView): string {
  const told = byMonth.flatMap(({ month, standing }) =>
    typeof standing === 'number' ? [{ month, standing }] : [],
  );
  const last = byMonth.at(-1);
  if (last === undefined || told.length === 0) return '';
  const most = told.reduce((found, one) => (one.standing > found.standing ? one : found));
  return `Standing work: at most ${plansOf(most.standing)} past ${months} months at a month’s end (${sayDayOrMonth(most.month)}); ${sayFigure(last.standing)} at the end. Plans called before the period are among them.`;
}

function sayOutcomes(
  { outcomes, called }: ThresholdView,
  { watchMonths, sight }: ThresholdContext,
): readonly string[] {
  if (called === 0) return [];
  const untold = sayReturnsUntold(sight) ?? '';
  const { endedWell, endedOtherwise, tooEarly, stillOpen } = outcomes;
  if (endedWell === null) return [untold];
  const told = `Of the ${plansOf(called)} that it called in the period: ${say(endedWell)} ended, and no return is recorded within ${watchMonths} months; ${say(endedOtherwise)} ${sayEndedOtherwise(sight)}; ${say(tooEarly)} ended too recently to tell; ${say(stillOpen)} were still open.`;
  return [`${told} ${untold}`.trimEnd()];
}

/** Counted as the outcomes are, over calls of the period: a plan called before it is in neither figure. */
function sayFalseAlarms({ ofEndedWell: { called, all } }: ThresholdView): string {
  if (all === 0 || all === null) return '';
  return `False alarms, it may be: of all ${plansOf(all)} that ended so, without a recorded return, and were not called before the period, it would have called ${say(called)} in it.`;
}
