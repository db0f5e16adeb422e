import { findNamesakes, keyOfForm, listFamilyForms } from '../forms/family-forms.ts';
import { formOfName } from '../forms/forms-between.ts';
import type { CastMember } from '../terms/cast.ts';
import { foldName } from '../terms/name-tokens.ts';
import type { KnownAdult, KnownFamily } from './known-family.ts';
import { asWorkers } from './listed-workers.ts';

/** Whom the record of a family has, as a list of people has them. */
export interface KnownPeople {
  /** With what they were called before. */
  readonly children: readonly CastMember[];
  readonly adults: readonly CastMember[];
  readonly workers: readonly CastMember[];
  readonly mistaken: readonly CastMember[];
  /** Under which other surnames of the family each child may be named. */
  readonly forms: ReadonlyMap<CastMember, ReadonlySet<string>>;
  /** Those that the records use of somebody else. */
  readonly namesakes: ReadonlySet<string>;
  /** Whether some text says that whoever has a whole name is not who has a role in the family. */
  readonly isOfAnother: (name: string, role: string) => boolean;
}

export function listKnown(
  { children, adults, workers, mistaken }: KnownFamily,
  texts: Iterable<string> = [],
): KnownPeople {
  const all = [...new Set(texts)];
  const named = adults.filter(({ name }) => !isPlaceholder(name));
  const taken = new Set([...children, ...named].map(({ name }) => foldName(name)));
  // Two names that were swapped and put right: each belongs to whom the record names by it now.
  const isFree = (name: string) => {
    const key = foldName(name);
    const free = !taken.has(key) && !isPlaceholder(name);
    taken.add(key);
    return free;
  };
  const own = children.map((one) => asKnown({ ...one, role: 'child' }, isFree));
  const around = named.map((one) => asKnown(one, isFree));
  const forms = listFamilyForms([...own, ...around]);
  return {
    children: own,
    adults: around,
    workers: asWorkers(workers, isFree),
    mistaken: mistaken.filter(isFree).map(asStranger),
    forms: new Map(
      own.map((child, at) => [child, new Set(forms.filter(({ member }) => member === at).map(keyOfForm))]),
    ),
    namesakes: findNamesakes(forms, all),
    isOfAnother: (name, role) => findNamesakes([formOfName(name, role)], all).size > 0,
  };
}

/** All the names by which the record of a family, and the workers allocated to it, are called. */
export function namesOfRecord({ children, adults, workers }: KnownFamily): readonly string[] {
  return [...children, ...adults]
    .flatMap(({ name, otherNames }) => [name, ...otherNames])
    .concat(workers.map(({ name }) => name));
}

function asKnown(
  { name, otherNames, role, born, pseudonym, isSealed }: KnownAdult,
  isFree: (name: string) => boolean,
): CastMember {
  const own = { name, otherNames: otherNames.filter(isFree), role, pseudonym: pseudonym ?? '', born };
  return isSealed ? { ...own, isSealed } : own;
}

/** Whoever was entered by mistake is no child of this family: a list that told of one would tell of a sibling who is none. */
function asStranger(name: string): CastMember {
  return { name, otherNames: [], role: 'person', pseudonym: '', born: null, onlyIfMet: true };
}

/** Words that stand for a name until there is one. */
const placeholders = new Set(
  `a an and another baby babies born boy brother child children elder eldest expected female first foetus four girl half infant known
  male name named new newborn no not nobody number of older one other second sibling siblings sister step tbc the third three to be
  confirmed triplet triplets twin twins two unborn un unknown unnamed without yet young younger youngest`.split(
    /\s+/,
  ),
);

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** “Unborn baby” names nobody, and its words stand everywhere; “Winter Brown” names somebody, everyday words though they are. */
function isPlaceholder(name: string): boolean {
  return wordsOf(name).every((word) => word.length === 1 || placeholders.has(word));
}

/** Whom records seem to call “Marrick” where they say “Baby Marrick”, and a child is or was called so: nobody else. */
export function isAllOfPlaceholder({ name, otherNames }: CastMember, member: CastMember): boolean {
  const rest = (text: string) => wordsOf(text).filter((word) => !placeholders.has(word));
  return (
    member.role === 'child' &&
    [name, ...otherNames].some((text) => {
      const own = rest(text);
      return own.length < wordsOf(text).length && own.join(' ') === wordsOf(member.name).join(' ');
    })
  );
}
