import { writeDates } from '../test/builders/world/date-habits.ts';
import type { Random } from '../test/builders/world/random.ts';
import type { Agency, Family } from '../test/builders/world/story.ts';
import type { Account } from '../test/builders/world/tell.ts';
import type { WrittenDate } from '../test/builders/world/written-date.ts';
import type { FileOrder, PlannedRow } from './agency-file.ts';

/** The rows of one agency's chronology, in its order, with its habits and its mistakes. */
export function planRows(
  order: FileOrder,
  family: Family,
  accounts: readonly Account[],
  timeStyle: Agency['time'],
  random: Random,
): PlannedRow[] {
  const ordered = order.newestFirst ? inOrder(accounts).reverse() : inOrder(accounts);
  const pasted = pasteForSiblings(ordered, order.pasted, random.fork('siblings'));
  const dates = writeDates(pasted, order, timeStyle, random.fork('dates'));
  const rows = [
    ...backgroundRows(family, order.agency),
    ...pasted.map((account, place) => plainRow(account, dates[place])),
  ];
  const lined = breakLines(rows, order.broken, random.fork('lines'));
  const flawed = markFaults(markTraces(lined, random.fork('traces')), order, random.fork('faults'));
  const misplaced = misplace(flawed, order.misplaced, random.fork('order'));
  return repeat(misplaced, order.repeated, random.fork('repeats'));
}

function inOrder(accounts: readonly Account[]): Account[] {
  const key = (account: Account) => account.day + (account.time ?? '99:99');
  return [...accounts].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The same words stand under each child's name, as they do where records are kept child by child. */
function pasteForSiblings(accounts: readonly Account[], count: number, random: Random): Account[] {
  const several = accounts.filter(({ children }) => children.length > 1);
  const chosen = new Set(random.shuffle(several).slice(0, count));
  return accounts.flatMap((account) =>
    chosen.has(account) ? account.children.map((child) => ({ ...account, children: [child] })) : [account],
  );
}

function plainRow(account: Account, date: WrittenDate | undefined): PlannedRow {
  if (date === undefined) throw new RangeError('every account needs a date');
  const { source, event, response } = account;
  return { account, date, source, event, response, fault: null, repeats: null, trace: null };
}

function backgroundRows(family: Family, agency: string): PlannedRow[] {
  return family.background
    .filter((item) => item.agency === agency)
    .map((item, place) => {
      const date: WrittenDate = {
        text: item.date,
        earliest: item.earliest,
        latest: item.latest,
        certainty: item.certainty,
        extent: 'within',
        soft: true,
        time: null,
        reading: 'must',
        form: 'month',
      };
      const account: Account = {
        eventId: `${family.id}-${agency}-background-${place + 1}`,
        kind: 'background',
        agency,
        day: item.earliest ?? family.window.from,
        time: null,
        source: item.source,
        event: item.event,
        response: '',
        children: [],
        themes: item.themes,
        standing: 'historical',
        vague: false,
        routine: false,
      };
      return plainRow(account, date);
    });
}

/** The places of ordinary rows on which the next row does not lean. */
function steadyPlaces(rows: readonly PlannedRow[]): number[] {
  return [...rows.keys()].filter((place) => {
    const isSteady = rows[place]?.date.reading === 'must' && rows[place]?.date.form !== 'no-year';
    const next = rows[place + 1]?.date;
    return isSteady && next?.reading === 'must' && next.form !== 'no-year';
  });
}

function pickPlaces(rows: readonly PlannedRow[], count: number, random: Random): number[] {
  return random.shuffle(steadyPlaces(rows)).slice(0, count);
}

/** A line break after the first sentence, as in a note that was typed with the Enter key. */
function breakLines(rows: readonly PlannedRow[], count: number, random: Random): PlannedRow[] {
  const withSentences = rows.filter(({ event }) => event.includes('. '));
  const chosen = new Set(random.shuffle(withSentences).slice(0, count));
  return rows.map((row) => (chosen.has(row) ? { ...row, event: row.event.replace('. ', '.\n') } : row));
}

function markTraces(rows: readonly PlannedRow[], random: Random): PlannedRow[] {
  const [changed, hidden] = pickPlaces(rows, 2, random);
  return rows.map((row, place) => {
    if (place === changed) return { ...row, trace: 'changed' };
    return place === hidden ? { ...row, trace: 'hidden' } : row;
  });
}

function markFaults(rows: readonly PlannedRow[], order: FileOrder, random: Random): PlannedRow[] {
  const places = random.shuffle(steadyPlaces(rows).filter((place) => rows[place]?.trace === null));
  const withoutSource = new Set(places.slice(0, order.withoutSource));
  const withoutEvent = new Set(places.slice(order.withoutSource, order.withoutSource + order.withoutEvent));
  return rows.map((row, place) => {
    if (withoutSource.has(place)) return { ...row, source: '', fault: 'no-source' };
    if (withoutEvent.has(place)) return { ...row, event: '', response: '', fault: 'no-event' };
    return row;
  });
}

/** Moves rows three places down, where both gaps close over ordinary rows. */
function misplace(rows: readonly PlannedRow[], count: number, random: Random): PlannedRow[] {
  const moved = [...rows];
  for (let done = 0; done < count; done += 1) {
    const steady = new Set(steadyPlaces(moved));
    const places = [...steady].filter((place) => [1, 2, 3].every((step) => steady.has(place + step)));
    if (places.length === 0) return moved;
    const from = random.pick(places);
    moved.splice(from + 3, 0, ...moved.splice(from, 1));
  }
  return moved;
}

/** Puts a copy straight below the row. */
function repeat(rows: readonly PlannedRow[], count: number, random: Random): PlannedRow[] {
  const copied = new Set(pickPlaces(rows, count, random));
  return rows.flatMap((row, place) => (copied.has(place) ? [row, { ...row, repeats: row }] : [row]));
}
