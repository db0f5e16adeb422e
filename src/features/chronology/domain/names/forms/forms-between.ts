import type { Cast, CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { type PersonName, readPersonName } from '../terms/person-name.ts';
import type { FamilyForm } from './family-forms.ts';
import { mayBeOwnName } from './misspelt-names.ts';

/** “Mohammed Tariq” and “Tariq Khan” of Mohammed Tariq Khan, whom the list has so: by the name between, which a namesake may have as well. */
export function listFormsBetween(cast: Cast): readonly FamilyForm[] {
  return cast.flatMap((one, member) =>
    isOfRecord(one) ? formsBetween(one).map((form) => ({ ...form, member, ...roleOf(one) })) : [],
  );
}

/** Those of a list by which the texts name somebody of it, as far as they tell. */
export function listCalledBetween(cast: Cast): readonly FamilyForm[] {
  return cast.flatMap((one, member) =>
    (one.mayBeCalled ?? []).flatMap((text) => {
      const form = asForm(text);
      const isNearly = form.surname.length === 0;
      const own = isNearly || mayBeOwnName(one, text) ? { isOwnName: true as const } : {};
      const forms = isNearly ? [form, ...withInitials(form, one)] : [form];
      return forms.map((each) => ({ ...each, member, ...roleOf(one), isPart: true as const, ...own }));
    }),
  );
}

/** “Kaih B” of Kiah Barker: the letter goes with what is nearly the forename. */
function withInitials({ forename }: Parts, { name, otherNames }: CastMember): readonly Parts[] {
  const letters = [name, ...otherNames].flatMap((text) => readPersonName(text).surname[0]?.slice(0, 1) ?? []);
  return [...new Set(letters)].map((letter) => ({ forename, surname: [letter] }));
}

/** A whole name as a form of somebody’s who has a role. */
export function formOfName(text: string, role: string): FamilyForm {
  return { ...asForm(text), member: 0, ...roleOf({ role }) };
}

type Parts = Pick<PersonName, 'forename' | 'surname'>;

function asForm(text: string): Parts {
  const { forename, middle, surname } = readPersonName(text);
  return { forename: [...forename, ...middle.flat()], surname };
}

function isOfRecord({ role, isAddress, isReference, isFromTexts }: CastMember): boolean {
  const { kind } = readRole(role);
  return (kind === 'child' || kind === 'adult') && !isAddress && !isReference && !isFromTexts;
}

function roleOf({ role }: Pick<CastMember, 'role'>): Pick<FamilyForm, 'role'> {
  return readRole(role).kind === 'child' ? {} : { role };
}

const shortestHalf = 3;

/** “Sean O’Dwyer” of Sean O’Dwyer-Quinn, “Beth Cole” of Beth Marsh-Cole. */
export function halfForms({ name, otherNames }: Pick<CastMember, 'name' | 'otherNames'>): readonly Parts[] {
  return [name, ...otherNames].map(readPersonName).flatMap(({ forename, surname }) =>
    surname
      .flatMap((_, at) => [surname.slice(0, at), surname.slice(at)])
      .filter((half) => half.length < surname.length && half.join('').length >= shortestHalf)
      .map((half) => ({ forename, surname: half })),
  );
}

/** By all of the names between together. */
export function formsBetween({
  name,
  otherNames,
}: Pick<CastMember, 'name' | 'otherNames'>): readonly Parts[] {
  return [name, ...otherNames].map(readPersonName).flatMap(({ forename, middle, surname }) => {
    const between = middle.flat();
    return between.length > 0 && surname.length > 0
      ? [
          { forename, surname: between },
          { forename: between, surname },
        ]
      : [];
  });
}
