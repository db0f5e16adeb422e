import type { Day } from '../../../../shared/day.ts';
import { escapePattern } from '../../../../shared/escape-pattern.ts';
import { findNamesakes, listFamilyForms } from './forms/family-forms.ts';
import { listFormsBetween } from './forms/forms-between.ts';
import { indexNames } from './forms/name-index.ts';
import { makeNearNames } from './forms/near-names.ts';
import { withSurname } from './forms/with-surname.ts';
import { isOfSomebody, makeFindAddresses } from './last-look/listed-addresses.ts';
import { makeFindReferences } from './last-look/listed-references.ts';
import { findStatedNames } from './lists/stated-names.ts';
import { findNames } from './meant/find-names.ts';
import { makeWithInitials } from './meant/initials-beside.ts';
import { makeAsSigned } from './meant/signed-names.ts';
import { findThings } from './meant/small-letters.ts';
import { markNamesakes } from './meant/workers-with-namesakes.ts';
import {
  findBirthsBehind,
  gatherBirths,
  isPrintedFirst,
  type NameBefore,
} from './numbers/births-in-texts.ts';
import { findNumbers, type Residual } from './numbers/find-numbers.ts';
import type { NumberColumn } from './numbers/number-headings.ts';
import type { Cast, ResidualFinding, WordLeft } from './terms/cast.ts';
import { marks } from './terms/marks.ts';
import { cutBy, inOrder, joinOverlaps, withoutOverlaps } from './terms/overlaps.ts';
import type { Replacement } from './terms/replacement.ts';
import { type Marked as Stretch, splice } from './terms/splice-marks.ts';
import type { TextContext } from './terms/text-place.ts';
import { findPossibleNames, type KnownWords } from './unlisted/find-possible-names.ts';
import { writesParentsByLetters } from './unlisted/shorthand-in-texts.ts';
import { findWordsOfNames } from './unlisted/words-of-names.ts';
import type { TextVocabulary } from './words/vocabulary-of-texts.ts';
import { makeFindAbout, makeWordsLeft } from './words-left.ts';

/** Replaces names in texts, one after the other, and keeps account. */
export interface NameHider {
  /**
   * The text as an export may hold it. Texts that tell nobody are returned as they are.
   *
   * @param where in words for the person who makes the export: “entry 12, event”. Asked for only when something is found.
   */
  readonly hide: (text: string, context: HidingContext, where: () => string) => string;
  readonly replaced: () => readonly {
    readonly pseudonym: string;
    readonly role: string;
    readonly times: number;
  }[];
  readonly findings: () => readonly ResidualFinding[];
  /** Everyday words that stayed, of the list, or by which others may be called. */
  readonly left: () => readonly WordLeft[];
}

export interface HidingContext extends TextContext {
  /** The cell stands under “Date of birth”. */
  readonly isBirth?: boolean;
  /** What the heading of the cell says of the numbers in it. */
  readonly column?: NumberColumn | null;
  /** Whom the record in which it stands is about, as it names them. */
  readonly children?: readonly string[];
  /** The same words stand beside it in a field that readers see: they are hidden, and counted there alone. */
  readonly isCopy?: boolean;
}

interface Look {
  readonly looked: string;
  readonly hidden: string;
  readonly members: readonly number[];
  readonly residuals: readonly Residual[];
}

interface Done {
  readonly text: string;
  readonly replay: () => void;
}

const mostLooks = 4;
/** What may begin with the figure of a pseudonym: “Person 1 County Court”, “PC Person 12”. */
const mayTakePseudonym: ReadonlySet<ResidualFinding['kind']> = new Set(['address', 'reference-number']);

/**
 * @param agencyWords folded words of agencies’ names, which are no people’s.
 * @param texts of the whole run: what one of them shows to be a name, or a day of birth, is one in all.
 * @param last the last day of which the run tells; null where none is known.
 * @param first the first.
 */
export function makeNameHider(
  cast: Cast,
  vocabulary: TextVocabulary,
  agencyWords: ReadonlySet<string>,
  texts: readonly string[] = [],
  last: Day | null = null,
  first: Day | null = last,
): NameHider {
  const namesakes = findNamesakes([...listFormsBetween(cast), ...listFamilyForms(cast)], texts);
  const span = first === null || last === null ? null : { first, last };
  const index = {
    ...markNamesakes(indexNames(cast, namesakes, span), cast, texts),
    writesParentsByLetters: texts.some(writesParentsByLetters),
    things: findThings(texts),
  };
  const pseudonymWords = cast.flatMap(
    ({ pseudonym }) => pseudonym.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  const isNear = makeNearNames(index);
  const findAddresses = makeFindAddresses(cast);
  const findReferences = makeFindReferences(cast);
  const alone: KnownWords = {
    isNear,
    listed: index.words,
    vocabulary,
    notNames: new Set([...index.notNames, ...agencyWords, ...pseudonymWords]),
  };
  const words = findWordsOfNames(texts, alone);
  const called = new Set([...words.called].filter((word) => !index.words.has(word)));
  const known: KnownWords = { ...alone, ...words, called };
  const pseudonyms = index.people.flatMap(({ kind, pseudonym }) => (kind === 'place' ? pseudonym : []));
  const numbered = [...new Set(cast.flatMap(({ pseudonym }) => (/\d$/.test(pseudonym) ? pseudonym : [])))];
  const standing = patternOfAny(cast.map(({ pseudonym }) => pseudonym));
  const born = gatherBirths(texts, index.born);
  const times = cast.map(() => 0);
  const findings = new Map<string, { finding: ResidualFinding; count: number }>();
  const done = new Map<string, Map<string, Done>>();
  const wordsLeft = makeWordsLeft(index, alone.notNames);
  const findAbout = makeFindAbout(index);

  function hide(text: string, context: HidingContext, where: () => string): string {
    if (!/[\p{L}\p{N}]/u.test(text)) return text;
    const about = findAbout(context.children ?? []);
    const kind = kindOf(context) + [...about].join();
    const doneOfKind = done.get(kind) ?? new Map<string, Done>();
    done.set(kind, doneOfKind);
    const before = doneOfKind.get(text);
    if (before !== undefined) {
      if (!context.isCopy) before.replay();
      return before.text;
    }
    const looks = lookUntilQuiet(text, { ...context, about });
    const hidden = looks.at(-1)?.hidden ?? text;
    const replay = () => {
      if (!context.isDate) wordsLeft.note(hidden, where);
      for (const { looked, members, residuals } of looks) {
        for (const member of members) times[member] = (times[member] ?? 0) + 1;
        for (const residual of residuals) report(residual, looked.slice(residual.start, residual.end), where);
      }
    };
    if (!context.isCopy) replay();
    doneOfKind.set(text, { text: hidden, replay });
    return hidden;
  }

  /** What stands in a name’s place may make a new word of the letters beside it: that is looked at once more. */
  function lookUntilQuiet(text: string, context: HidingContext): readonly Look[] {
    const looks = [look(text, context)];
    for (let last = looks[0]; last !== undefined && last.hidden !== last.looked; last = looks.at(-1)) {
      if (looks.length === mostLooks) break;
      looks.push(look(last.hidden, { ...context, isBirth: false }));
    }
    return looks;
  }

  function look(text: string, context: HidingContext): Look {
    if (context.isBirth && /\d/.test(text)) {
      const residual: Residual = {
        kind: 'date-of-birth',
        start: 0,
        end: text.length,
        shownAs: marks['date-of-birth'],
      };
      return {
        looked: text,
        hidden: marks['date-of-birth'],
        members: [],
        residuals: [residual],
      };
    }
    const possibleNames = findPossibleNames(text, known, context.isDate);
    const own = findNames(text, index, context);
    const taken = new Set(own.map(({ start }) => start));
    const surnames = new Map(
      possibleNames.filter(({ start }) => !taken.has(start)).map((one) => [one.start, one]),
    );
    const asSigned = makeAsSigned(text, index.people);
    const all = own.map((name) =>
      asSigned(withSurname({ text, name, surnames, taken }, alone, index.people)),
    );
    const homes = context.isDate ? [] : findAddresses(text);
    const somebody = homes.filter((one) => isOfSomebody(text, one));
    const listed = context.isDate
      ? []
      : [
          ...withoutOverlaps(homes, somebody).map((one) => asResidual(one, 'address')),
          ...findReferences(text).map((one) => asResidual(one, 'reference-number')),
          ...findBirthsBehind(
            text,
            [
              ...all.flatMap((name) => asNameBefore(text, name)),
              ...withoutOverlaps(possibleNames, inOrder(all)),
            ],
            last,
          ),
        ];
    const shaped = (context.isDate ? [] : findNumbers(text, born, context.column)).filter(
      (number) => !mayTakePseudonym.has(number.kind) || isNoPseudonym(text, number, all),
    );
    // “Flat 2” before a listed street goes with it.
    const numbers = joinOverlaps(inOrder([...listed, ...shaped]));
    const names = withoutOverlaps(all, numbers);
    const maybe = possibleNames.map(({ text: word, start, end }): Residual => {
      return { kind: isNear(word) ? 'name' : 'possible-name', start, end, shownAs: marks.name };
    });
    const surely = inOrder<Stretch>([...numbers, ...names]);
    const called = [...maybe, ...withoutOverlaps(somebody.map(asPossible), maybe)];
    const alike = withoutOverlaps(inOrder(called), surely);
    const possible = joinOverlaps(inOrder(alike.map(makeWithInitials(text, surely, alone.notNames))));
    const stated = context.statesWorker
      ? cutBy(text, findStatedNames(text, standing), inOrder([...surely, ...possible]))
      : [];
    const residuals = [...numbers, ...possible, ...stated.map(asPossible)];
    const stretches = inOrder<Stretch>([...names, ...residuals]);
    const unlisted = names.filter(({ isUnlisted }) => isUnlisted === true).map(asPossible);
    return {
      looked: text,
      hidden: splice(text, stretches),
      members: names.flatMap(({ members }) => members),
      residuals: [...residuals, ...unlisted],
    };
  }

  function asNameBefore(text: string, { start, end, members }: Replacement): readonly NameBefore[] {
    const kinds = members.map((member) => index.people[member]?.kind);
    const areStaff = kinds.length > 0 && kinds.every((kind) => kind === 'staff');
    const areWorkers = areStaff && !isPrintedFirst(text.slice(start, end));
    return kinds.includes('place') || areWorkers ? [] : [{ end }];
  }

  /**
   * A listed street has its own pseudonym, unless a house number makes it an address; “Street 1” is no address. Nor is the figure of a
   * pseudonym the number of a house: “Person 1 County Court”.
   */
  function isNoPseudonym(text: string, address: Stretch, names: readonly Stretch[]): boolean {
    if (names.some(({ start, end }) => start <= address.start && end >= address.end)) return false;
    const placeOf = (pseudonym: string) => {
      const from = Math.max(0, address.start - pseudonym.length);
      const at = text.slice(from, address.end + pseudonym.length).indexOf(pseudonym);
      return at < 0 ? text.length : from + at;
    };
    const isOfPlace = pseudonyms.some((pseudonym) => placeOf(pseudonym) < address.end);
    const beginsWithin = numbered.some((pseudonym) => {
      const at = placeOf(pseudonym);
      return at < address.start && at + pseudonym.length > address.start;
    });
    return !isOfPlace && !beginsWithin;
  }

  function report({ kind, shownAs }: Residual, text: string, where: () => string): void {
    const key = `${kind}:${text}`;
    const known = findings.get(key);
    if (known === undefined)
      findings.set(key, { finding: { kind, text, count: 1, where: where(), shownAs }, count: 1 });
    else known.count += 1;
  }

  return {
    hide,
    replaced: () =>
      cast.flatMap(({ pseudonym, role }, member) => {
        const count = times[member] ?? 0;
        return count > 0 ? [{ pseudonym, role, times: count }] : [];
      }),
    findings: () => [...findings.values()].map(({ finding, count }) => ({ ...finding, count })),
    left: wordsLeft.told,
  };
}

function asResidual(
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  kind: 'address' | 'reference-number',
): Residual {
  return { kind, start, end, shownAs: marks[kind] };
}

function asPossible({ start, end }: Pick<Stretch, 'start' | 'end'>): Residual {
  return { kind: 'possible-name', start, end, shownAs: marks.name };
}

/** What stands for somebody of the list, as it is written; null where nothing does. */
function patternOfAny(pseudonyms: readonly string[]): RegExp | null {
  const own = [...new Set(pseudonyms)].filter((text) => text !== '');
  const longestFirst = own.toSorted((one, other) => other.length - one.length);
  const forms = longestFirst.map(escapePattern);
  return forms.length === 0
    ? null
    : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'gu');
}

/** Texts of one kind are hidden alike. */
function kindOf({ namesOnly, statesWorker, isDate, isBirth, column }: HidingContext): string {
  return [namesOnly, statesWorker, isDate, isBirth].map((is) => (is ? 'y' : 'n')).join('') + (column ?? '');
}
