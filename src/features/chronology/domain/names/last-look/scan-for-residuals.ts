import { AppError } from '../../../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../../../shared/result.ts';
import type { ChronologyReport } from '../../analysis.ts';
import type { Cast, ResidualFinding } from '../terms/cast.ts';
import { marks } from '../terms/marks.ts';
import { makeFindReferences } from './listed-references.ts';
import { findAddressesLeft, listAddressRuns } from './residual-addresses.ts';
import { findNumbersLeft, spellBirths } from './residual-numbers.ts';
import { findListedWords, listWords, type Stretch } from './residual-words.ts';

/** A report that was looked over once more, and what had to be masked for it. */
export interface ScannedReport {
  readonly report: ChronologyReport;
  /** As written: for the person who makes the export only. */
  readonly findings: readonly ResidualFinding[];
}

interface Left extends Stretch {
  readonly kind: ResidualFinding['kind'];
}

type Look = (text: string, isDate: boolean) => readonly Left[];

/**
 * The last look over an anonymised report before anything is written. It shares no code with what hid the names, but for
 * how an address is read into its pieces and which of them tell it: every text is searched, word by word, for every name of the list, and for days of birth, numbers, phones, emails and
 * postcodes by their bare forms. What is found is masked; where a mask would make two headings or files one,
 * or something is left however often it is looked over, the report is refused.
 *
 * Days of entries stay, though somebody was born on one: they are what the chronology is ordered by.
 */
export function scanForResiduals(
  report: ChronologyReport,
  cast: Cast,
): Result<ScannedReport, readonly AppError[]> {
  const look = makeLook(cast);
  const dates = datesOf(report);
  let masked = maskAll(report, look, dates);
  const looks = [masked];
  while (masked.findings.length > 0 && looks.length < mostLooks) {
    masked = maskAll(masked.report, look, dates);
    looks.push(masked);
  }
  const merged = new Set(looks.flatMap(({ unsafe }) => unsafe));
  const left = new Set(masked.findings.map(({ where }) => where));
  if (merged.size + left.size > 0)
    return err([...[...merged].map(refuseMerged), ...[...left].map(refuseLeft)]);
  const findings = joinFindings(looks.flatMap((one) => one.findings));
  return ok(
    findings.length === 0
      ? { report, findings }
      : { report: withFindings(masked.report, findings), findings },
  );
}

/** What a mask stands beside may be something then: it is looked over until nothing is found, but not for ever. */
const mostLooks = 4;

function joinFindings(findings: readonly ResidualFinding[]): readonly ResidualFinding[] {
  const joined = new Map<string, ResidualFinding>();
  for (const one of findings) {
    const key = `${one.kind}:${one.text}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? one : { ...known, count: known.count + one.count });
  }
  return [...joined.values()];
}

/** The names of a list, and numbers that tell who somebody is, in a text that will be seen: the name of an output. */
export function holdsResiduals(text: string, cast: Cast): boolean {
  return makeLook(cast)(text, false).length > 0;
}

function makeLook(cast: Cast): Look {
  const words = listWords(cast);
  const addresses = listAddressRuns(cast);
  const findReferences = makeFindReferences(cast);
  const births = spellBirths(cast.flatMap(({ born }) => born ?? []));
  const lookedAt = { dates: new Map<string, readonly Left[]>(), texts: new Map<string, readonly Left[]>() };
  return (text, isDate) => {
    if (!/[\p{L}\d]/u.test(text)) return [];
    const looked = isDate ? lookedAt.dates : lookedAt.texts;
    const before = looked.get(text);
    if (before !== undefined) return before;
    const names = findListedWords(text, words).map((stretch): Left => ({ ...stretch, kind: 'name' }));
    const lived = findAddressesLeft(text, addresses).map(
      (stretch): Left => ({ ...stretch, kind: 'address' }),
    );
    const referred = findReferences(text).map((stretch): Left => ({ ...stretch, kind: 'reference-number' }));
    const found = [
      ...findNumbersLeft(text, isDate ? null : births),
      ...lived,
      ...referred,
      ...names,
    ].toSorted((one, other) => one.start - other.start || other.end - one.end);
    looked.set(text, found);
    return found;
  };
}

/** The texts that say when an entry was. */
function datesOf({ merged }: ChronologyReport): ReadonlySet<string> {
  return new Set(merged.entries.flatMap(({ when, recordedOn }) => [when.text, recordedOn?.text ?? '']));
}

/** Hashes and days as programs write them: no person wrote one. */
const made = /^(?:[0-9a-f]{16}|[0-9a-f]{64}|\d{4}-\d{2}-\d{2})$/;
/** Fields with words of the program’s own, all small: “missed-appointments-run”. */
const codes = new Set(
  'code kind theme severity standing pattern circumstance field format extent verdict basis movement how'.split(
    ' ',
  ),
);
const code = /^[a-z][a-z0-9-]*$/;

interface Masked {
  readonly report: ChronologyReport;
  readonly findings: readonly ResidualFinding[];
  /** Where a mask would lose something. */
  readonly unsafe: readonly string[];
}

function maskAll(report: ChronologyReport, look: Look, dates: ReadonlySet<string>): Masked {
  const findings = new Map<string, ResidualFinding>();
  const unsafe: string[] = [];
  const seen = new Map<object, unknown>();
  const numbers = new Map<unknown, number>(report.merged.entries.map((entry, at) => [entry, at + 1]));

  function walk(value: unknown, field: string, where: string): unknown {
    if (typeof value === 'string') return walkText(value, field, where);
    if (typeof value !== 'object' || value === null) return value;
    const before = seen.get(value);
    if (before !== undefined) return before;
    const number = numbers.get(value);
    const changed = walkObject(value, field, number === undefined ? where : `entry ${number}`);
    seen.set(value, changed);
    return changed;
  }

  function walkObject(value: object, field: string, where: string): unknown {
    if (Array.isArray(value))
      return unlessSame(
        value,
        value.map((item) => walk(item, field, where)),
      );
    if (value instanceof Set) return new Set(Array.from(value, (item) => walk(item, field, where)));
    if (value instanceof Map) {
      const pairs = Array.from(
        value,
        ([key, item]) => [walk(key, field, where), walk(item, field, where)] as const,
      );
      const made = new Map(pairs);
      if (made.size < value.size) unsafe.push(where);
      return made;
    }
    const pairs = Object.entries(value);
    const changed = pairs.map(
      ([key, item]) => [walkText(key, '', where), walk(item, key, where || key)] as const,
    );
    if (changed.every(([key, item], at) => key === pairs[at]?.[0] && item === pairs[at]?.[1])) return value;
    const made = Object.fromEntries(changed);
    if (Object.keys(made).length < pairs.length) unsafe.push(where);
    return made;
  }

  function walkText(text: string, field: string, where: string): string {
    if (made.test(text) || (codes.has(field) && code.test(text))) return text;
    const left = look(text, dates.has(text));
    if (left.length === 0) return text;
    let masked = '';
    let at = 0;
    for (const { start, end, kind } of left) {
      if (start < at) continue;
      masked += text.slice(at, start) + marks[kind];
      note(kind, text.slice(start, end), where);
      at = end;
    }
    return masked + text.slice(at);
  }

  function note(kind: ResidualFinding['kind'], text: string, where: string): void {
    const key = `${kind}:${text}`;
    const count = (findings.get(key)?.count ?? 0) + 1;
    findings.set(key, {
      kind,
      text,
      count,
      where: findings.get(key)?.where ?? (where || 'the whole'),
      shownAs: marks[kind],
    });
  }

  const masked = walk(report, '', '') as ChronologyReport;
  return { report: masked, findings: [...findings.values()], unsafe };
}

function unlessSame<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return after.every((item, at) => item === before[at]) ? before : after;
}

/** The export’s own account tells how many there were, and none of the words. */
function withFindings(report: ChronologyReport, findings: readonly ResidualFinding[]): ChronologyReport {
  const added = findings.map((finding) => ({ ...finding, text: finding.shownAs, where: '' }));
  return { ...report, names: { ...report.names, findings: [...report.names.findings, ...added] } };
}

function refuseMerged(where: string): AppError {
  return new AppError('name-left-in-export', {
    what: 'A name, or a number that tells who somebody is, stands in a heading or in the name of a file after anonymising, and to mask it would make two of them one. Nothing was written.',
    where: where || 'the whole',
    todo: 'Look at the headings and the names of files there: give them different names without people’s names, or list the name, and run it again.',
  });
}

function refuseLeft(where: string): AppError {
  return new AppError('name-left-in-export', {
    what: 'A name, or a number that tells who somebody is, is still there after anonymising, however often it was masked. Nothing was written.',
    where: where || 'the whole',
    todo: 'Look at the words of that place, in each of its fields: word them otherwise, or list the name, and run it again.',
  });
}
