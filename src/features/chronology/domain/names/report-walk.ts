import { hash } from 'node:crypto';
import type { ChronologyReport } from '../analysis.ts';
import type { Entry } from '../entry.ts';
import { type EntryDetail, sayDetail } from '../entry-detail.ts';
import { findClaims } from '../heading-words.ts';
import type { HidingContext, NameHider } from './hide-names.ts';
import { numberColumnOf } from './numbers/number-headings.ts';
import { castFieldOf, isOrganisationWord } from './terms/cast-words.ts';

/**
 * What no name can stand in: words of the program, not of the records. Everything else is anonymised, so that a field
 * that is added to the report one day is too.
 */
const leftAlone: ReadonlySet<string> = new Set([
  'id',
  'sha256',
  'code',
  'severity',
  'format',
  'extent',
  'certainty',
  'startCertainty',
  'endCertainty',
  'edtf',
  'childSeen',
  'attendance',
  'whose',
  'post',
  'field',
  'confidence',
  'direction',
  'kind',
  'theme',
  'standing',
  'pattern',
  'circumstance',
  'verdict',
  'basis',
  'movement',
  'how',
]);
/** Records of cells: their keys are headings, which hold names as their values do. */
const byHeading: ReadonlySet<string> = new Set(['cells', 'held']);
/** Headings, by which cells are found again: two that become alike are numbered. */
const headings: ReadonlySet<string> = new Set(['column', 'heading']);
/** How places in a report are told to a person. */
const places: Readonly<Record<string, string>> = {
  detail: 'detail of its kind',
  event: 'event',
  response: 'response',
  outcome: 'outcome',
  impact: 'impact',
  comment: 'comment',
  source: 'source',
  authorRole: 'role of the author',
  children: 'children',
  when: 'date',
  issues: 'notes on it',
  furniture: 'text beside the records',
  tables: 'text above the table',
  setAside: 'rows set aside',
  analysis: 'what was read out of it',
  beside: 'what was written beside the records',
  said: 'what people said of it',
};
const days = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const clock = /^\d{2}:\d{2}$/;

interface Place {
  readonly key: string;
  readonly where: () => string;
  readonly context: HidingContext;
  /** Whom the records are about, as they name them: outside an entry all of them. */
  readonly children: readonly string[];
  /** What the entry’s own fields say: its cells say it once more. */
  readonly shown?: ReadonlySet<unknown>;
  /** What the entry has for its source: a cell says it once more. */
  readonly source?: string;
  /** What the entry states beyond its kind: a cell may say it in one text. */
  readonly ofKind?: EntryDetail | undefined;
}

/**
 * Makes the walk over all of a report, or over a part of it: a new value of the same shape, in which every text went through the hider.
 * `from` is where the part stands, in words, and `about` whom the records name as the children of it.
 */
export function makeReportWalk(
  report: ChronologyReport,
  hider: NameHider,
): <Value>(value: Value, from?: string, about?: readonly string[]) => Value {
  const { entries, files } = report.merged;
  const ids = new Set(entries.map(({ id }) => id));
  const numbers = new Map(entries.map(({ id }, index) => [id, index + 1]));
  const dates = new Set(entries.flatMap(({ when, recordedOn }) => [when.text, recordedOn?.text ?? '']));
  const children = new Set(entries.flatMap((entry) => entry.children));
  const isBody = makeIsBody(report, (text) => hider.hide(text, { isCopy: true }, () => ''));
  const seen = new Map<object, unknown>();
  const newHeadings = makeUnlike();
  const newFiles = makeUnlike();
  const headingsSeen = new Set<string>();

  for (const { entries: own } of files) for (const { id } of own) ids.add(id);

  function walk(value: unknown, place: Place): unknown {
    if (typeof value === 'string') return walkText(value, place);
    if (typeof value !== 'object' || value === null) return value;
    const before = seen.get(value);
    if (before !== undefined) return before;
    const made = walkObject(value, place);
    seen.set(value, made);
    return made;
  }

  function walkObject(value: object, place: Place): unknown {
    if (Array.isArray(value)) return value.flatMap((item) => walkItem(item, place));
    if (value instanceof Map) {
      return new Map(
        Array.from(value, ([key, item]) => [walk(key, place), walk(item, within(place, String(key)))]),
      );
    }
    if (value instanceof Set) return new Set(Array.from(value, (item) => walk(item, place)));
    const fields = Object.entries(value);
    if (byHeading.has(place.key)) return Object.fromEntries(fields.map((field) => walkCell(field, place)));
    const ofEntry = isEntry(value)
      ? { shown: new Set(textsOfFields(value)), ofKind: value.detail, ...readsOf(value) }
      : {};
    const here = { ...place, ...ofEntry };
    const statesWorkers = isAllocation(value);
    const where = sayWhere(value) ?? place.where;
    const made: Readonly<Record<string, unknown>> = Object.fromEntries(
      fields.map(([key, item]) => [
        key,
        leftAlone.has(key) && isWord(item)
          ? item
          : walk(item, within({ ...here, where }, key, statesWorkers && workerFields.has(key))),
      ]),
    );
    return isFile(value) ? { ...made, sha256: unlinked(made) } : made;
  }

  /** That a name is no abbreviation of the glossary helps nobody, and would tell that it is a name. */
  function walkItem(item: unknown, place: Place): readonly unknown[] {
    const made = walk(item, place);
    if (!isUnknownAbbreviation(item) || !isUnknownAbbreviation(made)) return [made];
    return item.message === made.message ? [made] : [];
  }

  function sayWhere(value: object): (() => string) | null {
    if (isEntry(value)) return () => `entry ${numbers.get(value.id) ?? ''}`;
    return isFile(value) ? () => value.file : null;
  }

  function walkCell([heading, text]: [string, unknown], place: Place): [string, unknown] {
    const context = {
      isBirth: castFieldOf(heading) === 'born',
      column: numberColumnOf(heading),
      isCopy: place.shown?.has(text) === true,
    };
    const { source } = place;
    const own = source === undefined ? {} : { source };
    const where = () => `${place.where()}, “${heading}”`;
    const inner = { key: heading, where, context, children: place.children, ...own };
    const hidden = typeof text === 'string' ? hideCell(text, inner, place.ofKind) : walk(text, inner);
    return [walkHeading(heading, inner), hidden];
  }

  /** What a cell says of the kind is made anew of the parts, so that it says no more than they do. */
  function hideCell(text: string, inner: Place, ofKind: EntryDetail | undefined): string {
    if (ofKind === undefined || sayDetail(ofKind) !== text) return hideText(text, inner);
    const made = walk(ofKind, { ...inner, context: {} });
    return sayDetail(made as EntryDetail);
  }

  function walkText(text: string, place: Place): string {
    if (ids.has(text) || days.test(text) || clock.test(text)) return text;
    if (headings.has(place.key)) return walkHeading(text, place);
    if (place.key === 'file') return newFiles(text, hideText(text, place));
    return hideText(text, place);
  }

  function walkHeading(text: string, place: Place): string {
    const isCopy = headingsSeen.has(text);
    headingsSeen.add(text);
    return newHeadings(text, hider.hide(text, { isCopy }, place.where));
  }

  function hideText(text: string, { where, context, key, source, children: own }: Place): string {
    const isSource =
      key === 'source' || (text === source && context.statesWorker !== true && namesSource(key));
    if (isSource && isBody(text)) return text;
    // Who a worker is, is no date, though another entry’s may be written so: “June”.
    const isDate = context.statesWorker !== true && dates.has(text);
    const namesOnly = context.statesWorker || (!isDate && (key === 'children' || children.has(text)));
    return hider.hide(text, { ...context, isDate, namesOnly, children: own }, where);
  }

  return <Value>(value: Value, from = 'the whole', about: readonly string[] = [...children]) =>
    walk(value, { key: '', where: () => from, context: {}, children: about }) as Value;
}

/**
 * Whether a source is a body and nobody’s name: “Ward”, where the document tells of “Ward records” among its sources all the same. There it tells
 * nothing new, and a word in its place would tell that somebody of the family is called so. In doubt, and where a child is, it is a name.
 */
function makeIsBody({ merged: { entries } }: ChronologyReport, hide: (text: string) => string) {
  const sources = new Set(entries.map(({ source }) => source));
  const children = new Set(entries.flatMap((entry) => entry.children));
  const bodies = new Map<string, boolean>();
  return (text: string): boolean => {
    if (!/^\p{Lu}\p{Ll}+$/u.test(text) || !isOrganisationWord(text.toLowerCase())) return false;
    const known = bodies.get(text);
    if (known !== undefined) return known;
    const isTold = (source: string) =>
      source.startsWith(`${text} `) && /^ \p{Ll}/u.test(source.slice(text.length)) && hide(source) === source;
    const found = !children.has(text) && [...sources].some(isTold);
    bodies.set(text, found);
    return found;
  };
}

function readsOf({ source, children }: Entry): Pick<Place, 'source' | 'children'> {
  return { source, children };
}

/** Whether a column is read as the source. */
function namesSource(heading: string): boolean {
  return findClaims(heading)[0]?.field === 'source';
}

function within(place: Place, key: string, statesWorker = false): Place {
  const words = places[key];
  const where = words === undefined ? place.where : () => `${place.where()}, ${words}`;
  return { ...place, key, where, context: statesWorker ? { statesWorker } : {} };
}

/** Of what an entry states of its worker: those who came and went. */
const workerFields: ReadonlySet<string> = new Set(['from', 'to']);

function isAllocation(value: object): boolean {
  return 'kind' in value && value.kind === 'allocation' && 'post' in value;
}

/** A file that was read, by its own name: only the person who has it is told. */
function isFile(value: object): value is { readonly file: string } {
  return 'sha256' in value && 'furniture' in value && 'file' in value;
}

function isEntry(value: object): value is Entry {
  return 'id' in value && 'event' in value && 'origin' in value;
}

function textsOfFields(entry: Entry): readonly unknown[] {
  return [...Object.values(entry), ...entry.children, entry.when.text, entry.recordedOn?.text];
}

/** The hash of a file that only its agency has would lead from the export back to it. */
function unlinked({ file, agency }: Readonly<Record<string, unknown>>): string {
  return hash('sha256', JSON.stringify([file, agency]));
}

function isUnknownAbbreviation(item: unknown): item is { readonly message: string } {
  if (typeof item !== 'object' || item === null || !('code' in item && 'message' in item)) return false;
  return item.code === 'abbreviation-unknown' && typeof item.message === 'string';
}

/** A code is one word; what has spaces or capitals came from a record. */
function isWord(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^[a-z0-9][\w:./?~%-]*$|^[\dX.?~%/-]*$/.test(value));
}

/** Texts that were unlike stay so: the second that becomes “Child A” is “Child A (2)”. */
function makeUnlike(): (text: string, hidden: string) => string {
  const given = new Map<string, string>();
  const owners = new Map<string, string>();
  return (text, hidden) => {
    const before = given.get(text);
    if (before !== undefined) return before;
    let name = hidden;
    for (let count = 2; owners.has(name); count += 1) name = `${hidden} (${count})`;
    owners.set(name, text);
    given.set(text, name);
    return name;
  };
}
