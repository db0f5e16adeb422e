import { isKnownName } from '../../../../families/domain/linkage/names/known-names.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { findNamesakes, keyOfForm, listFamilyForms } from '../forms/family-forms.ts';
import { findPlaces, withoutPlaces } from '../numbers/find-places.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { findRoleWords, isKin, readRole } from '../terms/cast-words.ts';
import { foldName, wordsOfNames } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { givePseudonyms } from '../terms/pseudonyms.ts';
import { gatherNames, type SeenName } from '../unlisted/gather-names.ts';
import { beforeTitle, columnWhy, statedWhy } from '../unlisted/why-drafted.ts';
import { agencyWords, textsBesideWorkers, textsOf } from '../words/agency-words.ts';
import { isTownName } from '../words/town-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
import {
  type Draft,
  findOwner,
  isSurnameOfSome,
  isTitledAsSome,
  listedWhy,
  type Misspelt,
} from './drafted-owners.ts';
import { mostOften, roleOfTitle } from './drafted-roles.ts';
import { findCast } from './find-cast.ts';
import { findMisspelt } from './likely-misspellings.ts';
import { anyWorker, listStatedWorkers, type StatedWorker } from './stated-workers.ts';

/** A line of a drafted list: for a person to check. */
export interface DraftMember extends CastMember {
  readonly times: number;
  /** What made the program think so, in a few words. */
  readonly why: string;
  /** The last word of the name may be a short form. */
  readonly isShouted?: boolean;
  /** A title and a surname, which stand behind somebody’s whole name of that surname each time: it may be theirs. */
  readonly isBehindWhole?: boolean;
  /** What stands behind the title is surely a surname: somebody else of the list has it, or a school’s work stands behind it. */
  readonly isSurelySurname?: boolean;
  readonly misspelt?: readonly Misspelt[];
}

/**
 * A list of the people, schools and streets whom the records seem to name: children first, then by how often.
 *
 * @param ofRecord the names of those whom the family’s record has.
 */
export function draftCast(
  merged: MergedChronology,
  ofRecord: readonly string[] = [],
): readonly DraftMember[] {
  const { entries, files } = merged;
  const agencies = [...new Set(files.map(({ agency }) => agency))];
  const texts = [...textsBesideWorkers(merged)];
  const listed = findCast(merged);
  const children = new Set(entries.flatMap((entry) => entry.children.filter(isName)));
  const known = {
    vocabulary: learnVocabulary(texts),
    notNames: agencyWords(agencies),
    listed: wordsOfNames([...ofRecord, ...children, ...listed.map(({ name }) => name)]),
  };
  const ofAgencies = new Set([...known.notNames, ...agencies.map(foldName)]);
  const isNoPerson = (name: string, isTitled = false) =>
    ofAgencies.has(foldName(name)) || (!isTitled && isTownName(name));
  const drafts = startDrafts(listed, children);
  const seen = gatherNames(texts.map(withoutPlaces), known);
  const surest = [...seen.values()].toSorted(compareSure);
  const forms = listFamilyForms(drafts.map(toMember), () => true);
  const namesakes = findNamesakes(forms, texts);
  for (const name of surest) place(name, drafts, namesakes);
  for (const worker of listStatedWorkers(entries, isNoPerson)) placeStated(worker, drafts);
  const misspelt = findMisspelt(drafts, known.listed, texts);
  for (const [{ name, times }, owner] of misspelt)
    owner.misspelt = [...(owner.misspelt ?? []), { name, times }];
  const people = drafts.filter((draft) => !misspelt.has(draft)).toSorted(compareDrafts);
  const places = findPlaces(agencies, textsOf(merged));
  const members = [...withSurely(people.map(toMember)), ...places];
  const taken = new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(foldName)));
  return givePseudonyms(members, taken);
}

/** “Mr Ahmad”, where the texts have a Dr Ahmad or a Yusuf Ahmad: surely a surname; not beside “Uncle Ahmad”. */
function withSurely(members: readonly DraftMember[]): readonly DraftMember[] {
  const times = new Map<string, number>();
  for (const { name, otherNames } of members) {
    for (const key of new Set([name, ...otherNames].map(surnameIn)))
      times.set(key, (times.get(key) ?? 0) + 1);
  }
  return members.map((one) =>
    (times.get(surnameIn(one.name)) ?? 0) > 1 ? { ...one, isSurelySurname: true } : one,
  );
}

function surnameIn(name: string): string {
  const [title = ''] = name.split(' ').map(foldName);
  return isKin(title) ? '' : readPersonName(name).surname.join('');
}

/** The drafted list as one to anonymise with. */
export function asCast(draft: readonly DraftMember[]): Cast {
  return draft.map(({ name, otherNames, role, pseudonym, born, misspelt = [] }) => ({
    ...{ name, otherNames, role, pseudonym, born },
    ...(misspelt.length === 0 ? {} : { mayBeCalled: misspelt.map((one) => one.name) }),
  }));
}

/** “K”, “all”, “both children” name nobody. */
function isName(text: string): boolean {
  if (findRoleWords(text) !== null || /^(?:all|both|family)\b/i.test(text.trim())) return false;
  return /^\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]+){0,3}$/u.test(text.trim());
}

function startDrafts(listed: readonly CastMember[], children: ReadonlySet<string>): Draft[] {
  const drafts = listed.map(({ name, role, born }): Draft => {
    const [forename = ''] = name.split(/\s+/);
    const isChild = [...children].some(
      (child) => foldName(child) === foldName(forename) || foldName(child) === foldName(name),
    );
    const ofTable = isChild || born !== null ? 'child' : 'person';
    return {
      name,
      otherNames: new Set(),
      role: role === '' ? ofTable : role,
      born,
      times: 0,
      why: listedWhy,
      titles: new Set(),
    };
  });
  for (const child of children) {
    const owner = findOwner(child.split(/\s+/), drafts);
    if (owner !== null) owner.role = owner.role === 'person' ? 'child' : owner.role;
    else
      drafts.push({
        name: child,
        otherNames: new Set(),
        role: 'child',
        born: null,
        times: 0,
        why: columnWhy,
        titles: new Set(),
      });
  }
  return drafts;
}

/** Whole names first; of single words those that say most of whom they mean. */
function compareSure(first: SeenName, second: SeenName): number {
  const sureness = ({ titles, roles, rolesBefore }: SeenName) =>
    2 * Number(roles.size + rolesBefore.size > 0) + Number(titles.size > 0);
  const single = first.words.length === 1 ? sureness(second) - sureness(first) : 0;
  return second.words.length - first.words.length || single;
}

/** Adds what was seen to the one person whom it fits, or begins a new one. */
function place(seen: SeenName, drafts: Draft[], namesakes: ReadonlySet<string>): void {
  const [title = null] = seen.titles.keys();
  const isNamesake = namesakes.has(keyOfForm(readPersonName(seen.text)));
  const owner = isNamesake ? null : findOwner(seen.words, drafts, title, seen);
  if (owner === null && seen.words.length === 1 && isOfSome(seen, title, drafts)) return;
  const draft = owner ?? newDraft(seen, title);
  if (owner === null) drafts.push(draft);
  else if (seen.words.length > 1 && foldName(draft.name) !== foldName(seen.text))
    draft.otherNames.add(seen.text);
  draft.times += seen.times;
  for (const one of seen.titles.keys()) draft.titles.add(foldName(one));
  // “Khan, the neighbour” is not surely Yusuf Khan.
  if (draft.role === 'person' && !isBySurname(seen, draft)) giveRole(draft, seen, owner === null);
}

function isBySurname({ words, titles }: SeenName, { name }: Draft): boolean {
  return words.length === 1 && titles.size === 0 && isSurnameOfSome(words, [{ name }]) && name.includes(' ');
}

function giveRole(draft: Draft, seen: SeenName, isNew: boolean): void {
  const [title = null] = seen.titles.keys();
  const isUnknown = isNew && title === null && seen.roles.size === 0;
  const place = isUnknown ? whyPlace(seen) : null;
  if (place !== null) {
    draft.role = 'place';
    draft.why = place;
    return;
  }
  const before = seen.roles.size === 0 ? mostOften(seen.rolesBefore) : null;
  const role = mostOften(seen.roles) ?? before ?? (title === null ? null : roleOfTitle(title));
  if (role === null) return;
  draft.role = readRole(role).name;
  draft.why = before === null ? `“${title ?? role}” beside the name` : beforeTitle;
}

/** “Mr Khan”, “Khan”, where the texts have several whom it fits. */
function isOfSome({ words }: SeenName, title: string | null, drafts: readonly Draft[]): boolean {
  return title === null ? isSurnameOfSome(words, drafts) : isTitledAsSome(words, title, drafts);
}

/** A worker whom an entry states is on the list, though no text shows the name to be one: “Joy”, “okonkwo”. */
function placeStated(worker: StatedWorker, drafts: Draft[]): void {
  const { words, title, role, times } = worker;
  const name = words.length === 1 && title !== null ? `${title} ${words.join('')}` : words.join(' ');
  const owner = ownerOfStated(worker, drafts);
  if (owner === null) {
    const titles = new Set(title === null ? [] : [foldName(title)]);
    drafts.push({ name, otherNames: new Set(), role, born: null, times, why: statedWhy, titles });
    return;
  }
  owner.times += times;
  if (words.length > 1 && foldName(owner.name) !== foldName(name)) owner.otherNames.add(name);
  // In a list of a family somebody of whom it says nothing is no worker by one word.
  const isOpen = owner.role === 'person' && (owner.why !== listedWhy || words.length > 1);
  const isNamesake = owner.role === 'place' && title !== null;
  if (!isOpen && !isNamesake && !(owner.role === anyWorker && role !== anyWorker)) return;
  owner.role = role;
  owner.why = statedWhy;
}

/** Whoever of the list is this worker: by the whole name, or a worker by a part of it. A relative has a part of a worker’s name by chance. */
function ownerOfStated({ words, title }: StatedWorker, drafts: readonly Draft[]): Draft | null {
  const owner = findOwner(words, drafts, title);
  if (owner === null) return null;
  const key = foldName(words.join(' '));
  const isWhole = [owner.name, ...owner.otherNames].some((text) => foldName(text) === key);
  if (isWhole || readRole(owner.role).kind === 'staff') return owner;
  // Of a child’s forename alone nobody can tell that another is meant.
  if (owner.role === 'child') return words.length === 1 ? owner : null;
  const isForenameOfIt = words.length > 1 && owner.role === 'person' && owner.why !== listedWhy;
  return isForenameOfIt ? owner : null;
}

/** What tells that a name is a place's; null where nothing does. */
function whyPlace({ text, inPlace, byWay, times }: SeenName): string | null {
  if (isTownName(text)) return 'a town or county';
  const others = isKnownName(foldName(text)) ? times : times - byWay;
  return inPlace * 2 > others ? 'stands where places do' : null;
}

function newDraft(seen: SeenName, title: string | null): Draft {
  const name = seen.words.length === 1 && title !== null ? `${title} ${seen.text}` : seen.text;
  return {
    name,
    otherNames: new Set(),
    role: 'person',
    born: null,
    times: 0,
    why: 'capitals inside a sentence',
    titles: new Set(),
    isShouted: seen.shouted === seen.times && seen.roles.size === 0 && title === null,
    isSurelySurname: seen.jobs > 0,
    isBehindWhole: title !== null && seen.words.length === 1 && isBehindEachTime(seen),
  };
}

function isBehindEachTime({ behind, times }: SeenName): boolean {
  return [...behind.values()].some((count) => count === times);
}

function compareDrafts(first: Draft, second: Draft): number {
  const childFirst = Number(second.role === 'child') - Number(first.role === 'child');
  return childFirst || compareBorn(first, second) || second.times - first.times;
}

/** Children whose day of birth is known stand by age. */
function compareBorn(first: Draft, second: Draft): number {
  if (first.born === null || second.born === null || first.born === second.born) return 0;
  return first.born < second.born ? -1 : 1;
}

function toMember({ otherNames, titles: _titles, ...draft }: Draft): DraftMember {
  return { ...draft, otherNames: [...otherNames], pseudonym: '' };
}
