import { AppError } from '../../../../../shared/app-error.ts';
import { isGivenWord } from '../meant/small-words.ts';
import type { Cast } from '../terms/cast.ts';
import { isPersonWord, readRole } from '../terms/cast-words.ts';
import type { ListedMember } from '../terms/listed-member.ts';
import { foldName, splitNameTokens } from '../terms/name-tokens.ts';
import { isMonthWord, isOrdinary } from '../words/ordinary-words.ts';

/** A pseudonym that is, or holds, somebody's name would put that name into the export, or point to the wrong person. */
export function checkPseudonyms(members: readonly ListedMember[]): readonly AppError[] {
  const owners = new Map<string, string>();
  const telling = new Map<string, string>();
  for (const { name, otherNames, role } of members) {
    if (readRole(role).kind === 'word') continue;
    for (const text of [name, ...otherNames]) {
      owners.set(foldName(text), name);
      for (const { key } of splitNameTokens(text)) {
        owners.set(key, name);
        if (isTelling(key)) telling.set(key, name);
      }
    }
  }
  return members.flatMap(({ pseudonym, where }) => {
    const within = splitNameTokens(pseudonym).map(({ key }) => telling.get(key));
    const owner = owners.get(foldName(pseudonym)) ?? within.find((found) => found !== undefined);
    return owner === undefined ? [] : [isAName(pseudonym, owner, where)];
  });
}

/** “Child” may be a surname, and “Child A” is a good pseudonym all the same. */
function isTelling(key: string): boolean {
  return key.length > 1 && !isOrdinary(key);
}

function isAName(pseudonym: string, owner: string, where: string): AppError {
  return new AppError('cast-pseudonym-is-name', {
    what: `The pseudonym “${pseudonym}” is, or holds, a name of the list: that of ${owner}.`,
    where,
    todo: 'Choose a pseudonym that is nobody’s name, such as “Child A”, or leave it empty: one is then made.',
  });
}

/** What the list leaves in doubt, in sentences: it is used all the same. */
export function tellAlike(cast: Cast): readonly string[] {
  const people = cast.filter(({ role }) => readRole(role).kind !== 'word');
  return [...tellSameNames(people), ...tellSamePseudonyms(people), ...tellWordNames(people)];
}

function tellSameNames(people: Cast): readonly string[] {
  const byName = Map.groupBy(people, ({ name }) => foldName(name));
  return [...byName.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const shown = [...new Set(group.map(({ pseudonym }) => pseudonym))].join(' or ');
      return `${group.length} people of the list are called “${group[0]?.name}”. Where a text does not tell which of them it means, it says “${shown}”.`;
    });
}

function tellSamePseudonyms(people: Cast): readonly string[] {
  const groups = [...Map.groupBy(people, ({ pseudonym }) => foldName(pseudonym)).values()];
  return groups
    .filter((group) => new Set(group.map(({ name }) => foldName(name))).size > 1)
    .map(
      (group) => `${group.map(({ name }) => name).join(' and ')} are all shown as “${group[0]?.pseudonym}”.`,
    );
}

/** Which names of people of the list are everyday words, in sentences. */
export function tellWordNames(cast: Cast): readonly string[] {
  const telling = cast
    .filter(({ role, isAddress, isReference }) => !isAddress && !isReference && isOfPeople(role))
    .flatMap(({ name, otherNames }) => [name, ...otherNames].flatMap((text) => splitNameTokens(text)))
    .filter(({ key }) => (isOrdinary(key) || isGivenWord(key)) && key.length > 2 && !isPersonWord(key));
  // A family shares its surname: it is told once.
  return [...new Set(telling.map(({ text }) => text))].map((word) => {
    if (!isOrdinary(foldName(word)) && !isMonthWord(foldName(word)))
      return `“${word}” is a name and a word: in small letters it is left where what stands around it shows the word. Check the export.`;
    return isMonthWord(foldName(word))
      ? `“${word}” is a name and a time of the year: dates such as “in ${word}” and “${word} 2012” are left as they are. Check the export.`
      : `“${word}” is a name and an everyday word: it is replaced only with a capital, and where it reads as a name. Check the export.`;
  });
}

function isOfPeople(role: string): boolean {
  const { kind } = readRole(role);
  return kind !== 'place' && kind !== 'word';
}
