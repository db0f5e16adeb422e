import { type Day, daysBetween } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { asSentence } from '../as-sentence.ts';
import { idsOf } from './find-runs.ts';
import type { Happening, OpenHappening } from './happening.ts';
import { childWasThereThemes, type PatternLimits } from './limits.ts';
import { childrenOf } from './name-children.ts';
import { mayLieBetween, partByOpen, type Stretch } from './part-by-open.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayBetween, sayCount, sayList, sayNumber, withDoubt } from './say.ts';

type SeenLimits = PatternLimits['child-not-seen'];

/** Events between two at which a child was seen, or at an end of the record. */
interface Whole extends Stretch {
  readonly before: Happening | null;
  readonly after: Happening | null;
}

interface Unseen extends Stretch {
  readonly child: string | null;
  /** Those at its ends that say that the child was seen. */
  readonly ends: readonly Happening[];
  /** It begins with the first of the records, and nothing earlier may say that the child was seen. */
  readonly isFirst: boolean;
  /** It ends with the last of them, and nothing later may. */
  readonly isLast: boolean;
  /** One with an open date that says so may lie in it. */
  readonly mayHold: boolean;
}

/** More children than a family has are a sign that the column holds something else. */
const mostChildren = 20;

/**
 * How long nobody recorded a child as seen while visit after visit did not see them. Where a column names children,
 * each is looked at apart, by the events that name them or nobody; otherwise the family as a whole. Whatever suggests
 * that somebody had a child before them counts as seen, with an open date too, and silence alone says nothing: few texts say that a child
 * was there.
 */
export function findChildNotSeen(
  { happenings, open }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  if (!happenings.some((happening) => saysSeen(happening) || saysUnseen(happening))) return [];
  const seenLimits = limits['child-not-seen'];
  const seen = open.filter(saysSeen);
  const unseen = namedChildren(happenings, seenLimits.minimumNamed).flatMap((child) => {
    const ofChild = seen.filter((happening) => isSightOf(happening, child));
    return cutStretches(happenings, child)
      .filter((whole) => isLong(whole, seenLimits))
      .flatMap((whole) => partWhole(whole, child, ofChild))
      .filter((part) => isLong(part, seenLimits));
  });
  const together = Map.groupBy(unseen, ({ from, to, isFirst, isLast, mayHold }) =>
    [from, to, isFirst, isLast, mayHold].join(' '),
  );
  return Array.from(together.values(), makePattern);
}

/** The children to look at; null stands for whichever, where too few events name one. */
function namedChildren(happenings: readonly Happening[], minimum: number): readonly (string | null)[] {
  const counts = new Map<string, number>();
  for (const happening of happenings) {
    for (const child of childrenOf(happening)) counts.set(child, (counts.get(child) ?? 0) + 1);
  }
  const named = [...counts]
    .filter(([, count]) => count >= minimum)
    .toSorted((first, second) => second[1] - first[1])
    .slice(0, mostChildren)
    .map(([child]) => child);
  return named.length === 0 ? [null] : named.toSorted();
}

/** A day of which a wide date allows that a child was seen begins nothing earlier, and what lies before its end is counted in nothing. */
function cutStretches(happenings: readonly Happening[], child: string | null): readonly Whole[] {
  const stretches: Whole[] = [];
  let before: Happening | null = null;
  let between: Happening[] = [];
  const end = (after: Happening | null) => {
    const since = before?.to;
    const own = since === undefined ? between : between.filter(({ from }) => from >= since);
    stretches.push({ before, happenings: own, after, ...daysOf(before, own, after) });
  };
  for (const happening of happenings) {
    if (saysSeen(happening) && isSightOf(happening, child)) {
      end(happening);
      before = reachingLater(before, happening);
      between = [];
    } else if (concerns(happening, child)) between.push(happening);
  }
  end(null);
  return stretches;
}

function reachingLater(before: Happening | null, happening: Happening): Happening {
  return before !== null && before.to > happening.to ? before : happening;
}

function concerns(happening: Happening, child: string | null): boolean {
  const about = childrenOf(happening);
  return child === null || about.size === 0 || about.has(child);
}

/** What says that somebody was seen says it of this child. */
function isSightOf(happening: Happening, child: string | null): boolean {
  return concerns(happening, child) || happening.signals.has('everyChildSeen');
}

/** What is told of a stretch, by its parts: an end of the record is none where an open date may lie beyond it. */
function partWhole(whole: Whole, child: string | null, seen: readonly OpenHappening[]): readonly Unseen[] {
  const { before, after } = whole;
  return partByOpen(whole, seen).map((part) => {
    const [begins, ends] = [part.from === whole.from, part.to === whole.to];
    const atEnds = [begins ? before : null, ends ? after : null];
    return {
      ...part,
      child,
      ends: atEnds.filter((end) => end !== null),
      isFirst:
        begins && before === null && !seen.some(({ side, from }) => side === 'until' || from < part.from),
      isLast: ends && after === null && !seen.some(({ side, from }) => side === 'from' || from > part.to),
      mayHold: seen.some((happening) => mayLieBetween(happening, part.from, part.to)),
    };
  });
}

function saysSeen({ entries, tellsChildSeen, happened }: Happening): boolean {
  if (entries.some(({ childSeen }) => childSeen === 'seen' || childSeen === 'seen-alone')) return true;
  if (happened.has('child-unseen') || happened.has('no-access')) return false;
  return tellsChildSeen || childWasThereThemes.some((theme) => happened.has(theme));
}

function saysUnseen({ entries, happened }: Happening): boolean {
  return (
    happened.has('child-unseen') ||
    happened.has('no-access') ||
    entries.some(({ childSeen }) => childSeen === 'not-seen')
  );
}

/** From the last to the next day on which the child was, at the least, seen; ends of the record where there is none. */
function daysOf(
  before: Happening | null,
  happenings: readonly Happening[],
  after: Happening | null,
): { from: Day; to: Day } {
  const first = before?.to ?? happenings[0]?.to ?? after?.from;
  const last = after?.from ?? happenings.at(-1)?.from ?? first;
  if (first === undefined || last === undefined) throw new RangeError('a stretch without events has no days');
  return last < first ? { from: first, to: first } : { from: first, to: last };
}

function isLong({ happenings, from, to }: Stretch, limits: SeenLimits): boolean {
  return daysBetween(from, to) >= limits.days && happenings.filter(saysUnseen).length >= limits.minimumUnseen;
}

function makePattern(together: readonly Unseen[]): Pattern {
  const [first] = together;
  if (first === undefined) throw new RangeError('no stretch to say');
  const children = together.flatMap(({ child }) => child ?? []);
  const ends = together.flatMap((unseen) => unseen.ends);
  const rests = together.flatMap(({ happenings }) => happenings);
  return {
    pattern: 'child-not-seen',
    sentence: saySentence(first, children, ends, new Set(rests)),
    entries: idsOf([...new Set([...ends, ...rests])]),
    from: first.from,
    to: first.to,
  };
}

function saySentence(
  unseen: Unseen,
  children: readonly string[],
  ends: readonly Happening[],
  happenings: ReadonlySet<Happening>,
): string {
  const { from, to } = unseen;
  const days = withDoubt(sayCount(daysBetween(from, to), 'day'), [...ends, ...happenings]);
  const time = `${asSentence(sayStretch(unseen))} (${days})`;
  const events = `${sayNumber(happenings.size)} ${happenings.size === 1 ? 'event was' : 'events were'} recorded`;
  const said = [...happenings].filter(saysUnseen).length;
  const visits = `${sayNumber(said)} of them a visit without access or a child not seen`;
  const whom = children.length === 0 ? 'a child' : sayList(children);
  const were = children.length > 1 ? 'were' : 'was';
  return `${time} ${events}, ${visits}; ${sayNothingSays(unseen)} that ${whom} ${were} seen.`;
}

/** The entries at an end that is no end of the record say, or may say, that somebody was seen. */
function sayNothingSays({ isFirst, isLast, mayHold }: Unseen): string {
  if (isFirst && isLast) return 'no entry was found that says';
  if (isFirst) return 'no earlier entry was found that says';
  if (isLast) return 'no later entry was found that says';
  return mayHold
    ? 'no entry was found that is sure to lie in between and says'
    : 'no entry was found in between that says';
}

function sayStretch({ from, to, isFirst, isLast }: Unseen): string {
  if (!isFirst && !isLast) return sayBetween(from, to);
  const end = isLast ? `the last of these records on ${sayDay(to)}` : sayDay(to);
  return `from ${isFirst ? `the first record on ${sayDay(from)}` : sayDay(from)} to ${end}`;
}
