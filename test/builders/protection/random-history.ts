import { ownCarries } from '../../../src/features/exchange/domain/own-entries/carries-all.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import {
  type Entry,
  type EntryKind,
  entryKinds,
} from '../../../src/features/protection/domain/entries/entry.ts';
import { addDays, type Day } from '../../../src/shared/day.ts';
import { makeRandom, type Random } from '../world/random.ts';
import { drawDetails } from './random-details.ts';

/** The days among which everything that is drawn happens: they hold two Easters, a leap day and a moved holiday. */
export const randomDays = { from: '2022-12-01' as Day, to: '2024-08-31' as Day };
const span = 640;

/** Drawn more often, since most rules read them. */
const common: readonly EntryKind[] = [
  'visit',
  'visit',
  'visit',
  'review-conference',
  'review-conference',
  'core-group',
  'core-group',
  'supervision',
  'allocation',
  'enquiry-start',
  'initial-conference',
];
const rare = new Set<EntryKind>([
  'death',
  'care-start',
  'birth',
  'birth-expected',
  'plan-end',
  'case-closed',
]);

/**
 * One child’s history drawn by chance from a seed: plans and everything else in any order and amount, some of it
 * known late, replaced or taken back. It need make no sense as a life; rules must hold for it all the same.
 */
export function randomHistory(seed: string): ChildHistory {
  const random = makeRandom(seed);
  const entries: Entry[] = [];
  const add = (kind: EntryKind, on: Day) => entries.push(drawEntry(random, kind, on, entries));
  if (random.chance(0.9)) add('birth', drawBirthday(random));
  if (random.chance(0.9)) add('plan-start', addDays(randomDays.from, random.whole(0, 200)));
  const wanted = entryKinds.filter((kind) => !rare.has(kind));
  const few = random.shuffle(wanted).slice(0, random.whole(3, 30));
  const count = random.whole(2, 45);
  for (let turn = 0; turn < count; turn += 1) {
    const kind = drawKind(random, few);
    add(kind, addDays(randomDays.from, random.whole(0, span)));
  }
  const told = random.chance(0.2) ? { toldFrom: { 'review-conference': '2023-04-01' as Day } } : {};
  const unread = random.chance(0.15) ? { unreadable: random.shuffle([...entryKinds]).slice(0, 4) } : {};
  const tells = random.chance(0.3) ? { tells: drawTells(random) } : {};
  return { child: 'child', family: null, entries, ...told, ...unread, ...tells };
}

/** A source that can tell of much, and not of all. */
function drawTells(random: Random): ReadonlySet<string> {
  return new Set(Object.keys(ownCarries).filter(() => random.chance(0.6)));
}

function drawKind(random: Random, few: readonly EntryKind[]): EntryKind {
  if (random.chance(0.04)) return random.pick([...rare]);
  return random.pick(random.chance(0.5) ? common : few);
}

/** Most children were born before it all, some in the middle of it, some come of age in it. */
function drawBirthday(random: Random): Day {
  const years = random.pick([0, 3, 4, 8, 17, 18]);
  return addDays(randomDays.from, random.whole(0, span) - Math.round(years * 365.25));
}

function drawEntry(random: Random, kind: EntryKind, on: Day, known: readonly Entry[]): Entry {
  const lag = random.chance(0.6) ? 0 : random.whole(0, 40);
  const version = random.chance(0.05) ? known.filter((entry) => entry.kind === kind).at(-1) : undefined;
  return {
    kind,
    id: `${kind}-${known.length + 1}`,
    child: 'child',
    on,
    knownFrom: addDays(on, lag),
    basis: 'recorded',
    origin: { part: 'drawn', line: known.length + 1 },
    ...(version === undefined ? {} : { replaces: version.id }),
    ...(version !== undefined && random.chance(0.3) ? { withdrawn: true } : {}),
    ...drawDetails[kind](random, on, known),
  } as Entry;
}
