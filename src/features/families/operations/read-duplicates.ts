import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { scorePeople } from '../domain/linkage/score-people.ts';
import { asPersonRecord, type StoredPerson } from '../domain/person-of-record.ts';
import { findAlike, listPlaces, loadPeople } from '../store/person-keys.ts';
import {
  listAnswers,
  listSame,
  type SamePersonAnswer,
  type SamePersonSaid,
} from '../store/same-person-answers.ts';
import { keyEverybody, reckonPeople } from './find-people.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';

export interface SideOfPair {
  readonly personId: PersonId;
  readonly name: string;
  readonly born: string | null;
  readonly expected: string | null;
  readonly familyId: FamilyId;
  readonly reference: string;
  readonly family: string;
}

/** Two records that may be of one person, with why and why not. */
export interface PossibleDuplicate {
  readonly own: SideOfPair;
  readonly other: SideOfPair;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
  /** What was said of it, by whom and when; null where nobody has. */
  readonly answered: {
    readonly answer: SamePersonAnswer;
    readonly by: string;
    readonly at: Date;
  } | null;
}

export interface DuplicatesTold {
  readonly record: RecordTold;
  readonly pairs: readonly PossibleDuplicate[];
}

const mostPairs = 500;

/**
 * Who in a family’s record may stand in another record too, or twice in this one, and of whom somebody has said so or not: for
 * officers, with both sides. Nobody whose
 * identity is sealed is on either side, and nobody who is known to be the same through a third record.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readDuplicates(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<DuplicatesTold> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await keyEverybody(tx);
    const members = [...record.children, ...record.adults].filter(({ sealed }) => sealed === null);
    const ids = members.map(({ id }) => id);
    const answers = await listAnswers(tx, ids);
    const alike = [...(await findAlike(tx, ids, mostPairs)), ...pairsOf(answers, ids)];
    const others = [...new Set(alike.map(({ other }) => other))];
    const stored = await loadPeople(tx, [...new Set([...ids, ...others])]);
    const people = alike.length === 0 ? 0 : await reckonPeople(tx, now);
    const places = await listPlaces(tx, actor, others, now);
    const same = await listSame(tx, ids);
    const answerOf = (one: PersonId, another: PersonId) => {
      const found = answers.find(({ people: pair }) => pair.includes(one) && pair.includes(another));
      return found === undefined ? null : { answer: found.answer, by: found.by, at: found.at };
    };
    const isAnswered = (one: PersonId, another: string) =>
      answers.some(({ people: pair }) => pair.includes(one) && pair.some((id) => id === another));
    const isKnown = (one: PersonId, another: PersonId) =>
      answerOf(one, another) === null && (same.get(one) ?? []).includes(another);
    const side = (
      person: StoredPerson,
      id: PersonId,
      at: Pick<SideOfPair, 'familyId' | 'reference' | 'family'>,
    ) => ({
      personId: id,
      name: person.name,
      born: person.born,
      expected: person.expected,
      ...at,
    });
    const pairs = ids.flatMap((id) => {
      const own = stored.get(id);
      if (own === undefined) return [];
      // Of two in this record the pair is told once.
      const told = new Set(ids.slice(0, ids.indexOf(id)));
      const paired = new Set(
        alike.flatMap((one) => (one.id === id && !told.has(one.other) ? [one.other] : [])),
      );
      const candidates = [...paired].flatMap((other) => stored.get(other) ?? []);
      const found = scorePeople(asPersonRecord(own), candidates.map(asPersonRecord), { people });
      return found
        .filter(({ isSuggested, id: other }) => isSuggested || isAnswered(id, other))
        .flatMap(({ id: otherId, reasons, doubts }) =>
          places
            .filter(({ person_id }) => person_id === otherId && !isKnown(id, person_id))
            .flatMap((place): PossibleDuplicate[] => {
              const other = stored.get(place.person_id);
              const here = { familyId, reference: record.reference, family: record.name };
              const { family_id, reference, family } = place;
              const there = { familyId: family_id, reference, family };
              if (other === undefined) return [];
              return [
                {
                  own: side(own, id, here),
                  other: side(other, place.person_id, there),
                  reasons,
                  doubts,
                  answered: answerOf(id, place.person_id),
                },
              ];
            }),
        );
    });
    return {
      value: { record, pairs },
      audit: {
        event: 'duplicates-read',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...childrenOf(record), ...childrenFound(pairs, places)])],
        detail: { pairs: pairs.length },
      },
    };
  });
}

/** Pairs of which somebody said something, from the side of those of the family: also where nothing suggests them. */
function pairsOf(
  answers: readonly SamePersonSaid[],
  ids: readonly PersonId[],
): readonly { readonly id: PersonId; readonly other: PersonId }[] {
  return answers.flatMap(({ people: [first, second] }) => [
    ...(ids.includes(first) ? [{ id: first, other: second }] : []),
    ...(ids.includes(second) ? [{ id: second, other: first }] : []),
  ]);
}

/** Those of the other sides who are children of their family. */
function childrenFound(
  pairs: readonly PossibleDuplicate[],
  places: readonly { readonly person_id: PersonId; readonly role: 'child' | 'adult' }[],
): readonly ChildId[] {
  const children = new Set(places.filter(({ role }) => role === 'child').map(({ person_id }) => person_id));
  return pairs.map(({ other }) => other.personId).filter((id) => children.has(id));
}
