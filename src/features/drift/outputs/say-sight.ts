import { sayAnyOf, sayList } from '../../../shared/say-list.ts';
import type { Carried } from '../../exchange/domain/extract.ts';
import type { ReplaySight } from '../domain/replay-report.ts';

/** Kinds in the words of this page: of challenges in the plural, of ends and returns as they stand in a list. */
const words: Partial<Readonly<Record<Carried, string>>> = {
  panel: 'panels',
  'stop-and-review': 'stop and reviews',
  'concern-raised': 'concerns',
  'legal-step': 'legal steps',
  'care-start': 'care',
  'legal-step.step': 'court',
  death: 'death',
  referral: 'referrals',
  'enquiry-start': 'enquiries',
  incident: 'incidents',
};

export interface Untold {
  readonly title: string;
  readonly why: string;
}

/** What no figure of a replay can tell, because the extract does not: it stands with the rules that were not asked. */
export function untoldOf(sight: ReplaySight): readonly Untold[] {
  return [
    { title: 'Challenges of a plan’s course', why: sayChallengesUntold(sight) },
    { title: 'What became of plans', why: sayReturnsUntold(sight) },
  ].flatMap(({ title, why }) => (why === null ? [] : [{ title, why }]));
}

/** Null where all of them are told. */
export function sayChallengesUntold({ challengesUntold, challengesTold }: ReplaySight): string | null {
  if (challengesUntold.length === 0) return null;
  const untold = sayAnyOf(namesOf(challengesUntold));
  return challengesTold.length === 0
    ? `This extract cannot tell when a plan was first challenged: it has no ${untold}.`
    : `Of challenges this extract tells ${sayList(namesOf(challengesTold))} only: it has no ${untold}.`;
}

/** Null where all of them are told. */
export function sayReturnsUntold({ outcomes, returnsUntold }: ReplaySight): string | null {
  if (!outcomes) return 'This extract cannot tell what became of plans: it does not tell when they ended.';
  if (returnsUntold.length === 0) return null;
  const untold = sayList(namesOf(returnsUntold));
  return `${untold.charAt(0).toUpperCase()}${untold.slice(1)} ${returnsUntold.length === 1 ? 'is' : 'are'} not seen in this extract: a plan that ended so, or was followed by it, may count here as ended without a return.`;
}

/** “in care, court or death, or came back (a later plan, referrals or enquiries)”, of what the extract tells. */
export function sayEndedOtherwise({ returnsTold }: ReplaySight): string {
  const ends: readonly Carried[] = ['care-start', 'legal-step.step', 'death'];
  const told = namesOf(returnsTold.filter((kind) => ends.includes(kind)));
  const back = ['later plans', ...namesOf(returnsTold.filter((kind) => !ends.includes(kind)))];
  const ended = told.length === 0 ? '' : `ended in ${sayAnyOf(told)}, or `;
  return `${ended}came back (${sayAnyOf(back)})`;
}

function namesOf(kinds: readonly Carried[]): readonly string[] {
  return kinds.map((kind) => words[kind] ?? kind);
}
