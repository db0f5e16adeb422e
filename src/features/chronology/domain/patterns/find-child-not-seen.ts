import { type Day, daysBetween } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { asSentence } from '../as-sentence.ts';
import { idsOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { childWasThereThemes, type PatternLimits } from './limits.ts';
import { childrenOf } from './name-children.ts';
import type { Pattern } from './pattern.ts';
import { type FamilyRecord, withOpen } from './record.ts';
import { sayBetween, sayCount, sayList, sayNumber, withDoubt } from './say.ts';

type SeenLimits = PatternLimits['child-not-seen'];

/** Events between two at which a child was seen, or at an end of the record. */
interface Stretch {
  readonly before: Happening | null;
  readonly happenings: readonly Happening[];
  readonly after: Happening | null;
}

interface Unseen {
  readonly child: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly stretch: Stretch;
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
  const seen = new Set(open.filter(saysSeen));
  const told = withOpen(happenings, seen);
  const unseen = namedChildren(happenings, seenLimits.minimumNamed).flatMap((child) =>
    cutStretches(told, child, seen)
      .map((stretch) => ({ child, ...daysOf(stretch), stretch }))
      .filter(({ stretch, from, to }) => isLong(stretch, daysBetween(from, to), seenLimits)),
  );
  const together = Map.groupBy(unseen, ({ from, to }) => `${from}/${to}`);
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

/** A stretch in which one with an open date says that the child was seen is told by nothing: nobody knows on which side of the others it lies. */
function cutStretches(
  happenings: readonly Happening[],
  child: string | null,
  open: ReadonlySet<Happening>,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let before: Happening | null = null;
  let between: Happening[] = [];
  let isParted = false;
  const end = (after: Happening | null) => {
    if (!isParted) stretches.push({ before, happenings: between, after });
  };
  for (const happening of happenings) {
    const about = childrenOf(happening);
    const concerns = child === null || about.size === 0 || about.has(child);
    const isSeen = saysSeen(happening) && (concerns || happening.signals.has('everyChildSeen'));
    if (isSeen && open.has(happening)) isParted = true;
    else if (isSeen) {
      end(happening);
      before = happening;
      between = [];
      isParted = false;
    } else if (concerns) between.push(happening);
  }
  end(null);
  return stretches;
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
function daysOf({ before, happenings, after }: Stretch): { from: Day; to: Day } {
  const first = before?.to ?? happenings[0]?.to ?? after?.from;
  const last = after?.from ?? happenings.at(-1)?.from ?? first;
  if (first === undefined || last === undefined) throw new RangeError('a stretch without events has no days');
  return last < first ? { from: first, to: first } : { from: first, to: last };
}

function isLong({ happenings }: Stretch, days: number, limits: SeenLimits): boolean {
  return days >= limits.days && happenings.filter(saysUnseen).length >= limits.minimumUnseen;
}

function makePattern(together: readonly Unseen[]): Pattern {
  const [first] = together;
  if (first === undefined) throw new RangeError('no stretch to say');
  const { from, to, stretch } = first;
  const children = together.flatMap(({ child }) => child ?? []);
  const ends = [stretch.before, stretch.after].filter((end) => end !== null);
  const rests = together.flatMap(({ stretch: { happenings } }) => happenings);
  return {
    pattern: 'child-not-seen',
    sentence: saySentence(first, children, new Set(rests)),
    entries: idsOf([...new Set([...ends, ...rests])]),
    from,
    to,
  };
}

function saySentence(
  { from, to, stretch }: Unseen,
  children: readonly string[],
  happenings: ReadonlySet<Happening>,
): string {
  const dated = [stretch.before, ...stretch.happenings, stretch.after].filter((end) => end !== null);
  const days = withDoubt(sayCount(daysBetween(from, to), 'day'), dated);
  const time = `${asSentence(sayStretch(from, to, stretch))} (${days})`;
  const events = `${sayNumber(happenings.size)} ${happenings.size === 1 ? 'event was' : 'events were'} recorded`;
  const whom = children.length === 0 ? 'a child' : sayList(children);
  const said = [...happenings].filter(saysUnseen).length;
  const unseen = `${sayNumber(said)} of them a visit without access or a child not seen`;
  const were = children.length > 1 ? 'were' : 'was';
  // The entries at an end that is no end of the record say that somebody was.
  const where = stretch.before !== null && stretch.after !== null ? ' in between' : '';
  const which =
    where !== '' || stretch.before === stretch.after ? '' : stretch.after === null ? 'later ' : 'earlier ';
  return `${time} ${events}, ${unseen}; no ${which}entry was found${where} that says that ${whom} ${were} seen.`;
}

function sayStretch(from: Day, to: Day, { before, after }: Stretch): string {
  if (before !== null && after !== null) return sayBetween(from, to);
  const end = after === null ? `the last of these records on ${sayDay(to)}` : sayDay(to);
  return `from ${before === null ? `the first record on ${sayDay(from)}` : sayDay(from)} to ${end}`;
}
