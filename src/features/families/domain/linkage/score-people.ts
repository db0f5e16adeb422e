import { comparePeople } from './compare/compare-people.ts';
import { type Commonness, chanceOf, type LinkageModel } from './model/linkage-model.ts';
import type { PersonRecord } from './person-record.ts';
import { preparePerson } from './prepare-person.ts';
import { type Reasons, tellReasons } from './tell-reasons.ts';
import { suggestFrom, usualCommonness, usualModel } from './usual-model.ts';

export interface PossibleMatch extends Reasons {
  /** Of the candidate. */
  readonly id: string;
  /** That both records are of one person, from 0 to 1, as the model has it. */
  readonly chance: number;
  /** Whether it is likely enough to be shown to people who did not ask. */
  readonly isSuggested: boolean;
}

/** How many people the partnership has; a model fitted to them, where they are enough to fit one. */
export interface Scale {
  readonly people: number;
  readonly model?: LinkageModel;
  readonly commonness?: Commonness;
}

/**
 * Which of the candidates may be the person who is asked for, the likeliest first. A record is no match of itself, and a sealed
 * one of nobody: neither as query nor as candidate is it looked at.
 */
export function scorePeople(
  query: PersonRecord,
  candidates: readonly PersonRecord[],
  { people, model = usualModel(people), commonness = usualCommonness }: Scale,
): readonly PossibleMatch[] {
  if (query.isSealed) return [];
  const asked = preparePerson(query);
  return candidates
    .filter(({ id, isSealed }) => id !== query.id && !isSealed)
    .map((candidate): PossibleMatch => {
      const comparison = comparePeople(asked, preparePerson(candidate));
      const chance = chanceOf(comparison, model, commonness);
      return {
        id: candidate.id,
        chance,
        isSuggested: chance >= suggestFrom,
        ...tellReasons(comparison, model, commonness),
      };
    })
    .sort((one, other) => other.chance - one.chance || (one.id < other.id ? -1 : 1));
}
