import type { StaleVersions } from '../../../../platform/view/parts/error-words.ts';
import type { LivesWith, Member, Sex } from '../../domain/member.ts';
import type { AdultGiven } from '../../operations/adult-given.ts';
import { sayKinship, sayLivesWith } from '../../operations/say-part.ts';
import { sayTextDay } from './say-dates.ts';

type Fields = StaleVersions['fields'];

type Given = { readonly [Field in keyof AdultGiven]: AdultGiven[Field] | string | null };

type Details = Pick<Member, 'nameUsed' | 'sex' | 'gender' | 'died'>;

const notRecorded = 'Not recorded';

export const sexWords: Readonly<Record<Sex, string>> = {
  female: 'Female',
  male: 'Male',
  indeterminate: 'Indeterminate',
};

/** Whatever the form of an adult holds, as it was sent and as it is saved; of one who was marked meanwhile, that alone. */
export function compareAdult(mine: Given, saved: Member): Fields {
  if (saved.mistaken !== null) return [{ label: 'Name', mine: mine.name ?? '', saved: 'Entered by mistake' }];
  const both = (label: string, say: (adult: Given) => string, ...of: readonly string[]) => ({
    label,
    mine: say(mine),
    saved: say(saved),
    of,
  });
  return [
    both('Name', ({ name }) => name ?? ''),
    both(
      'What they are to the children',
      ({ kinship, kinshipWords }) =>
        kinship === null ? notRecorded : sayKinship(kinship as AdultGiven['kinship'], kinshipWords),
      'kinship',
    ),
    both('Where they live', ({ livesWith }) => sayHome(livesWith as LivesWith | null), 'livesWith'),
    both('Date of birth', ({ born }) => sayOr(born, 'Not known')),
    both('First day', ({ from }) => sayOr(from, 'Not known, or always')),
    both('Last day', ({ to }) => sayOr(to, 'It goes on')),
    both('Why it ended', ({ endReason }) => endReason ?? 'Nothing is said'),
  ];
}

/** The name that somebody uses, their sex, gender and date of death, as they were sent and as they are saved. */
export function compareDetails(mine: Details, saved: Details): Fields {
  const both = (label: string, say: (details: Details) => string) => ({
    label,
    mine: say(mine),
    saved: say(saved),
  });
  return [
    both('Name they use', ({ nameUsed }) => nameUsed ?? notRecorded),
    both('Sex', ({ sex }) => (sex === null ? notRecorded : sexWords[sex])),
    both('Gender', ({ gender }) => gender ?? notRecorded),
    both('Date of death', ({ died }) => sayOr(died, notRecorded)),
  ];
}

function sayOr(day: string | null, none: string): string {
  return day === null ? none : sayTextDay(day);
}

function sayHome(livesWith: LivesWith | null): string {
  const words = livesWith === null ? notRecorded : sayLivesWith(livesWith);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
