import type { EntryKind } from '../../../src/features/protection/domain/entries/entry.ts';
import { addDays, type Day } from '../../../src/shared/day.ts';
import { makeRandom } from '../world/random.ts';
import type { FamilyStory, StoryChild } from './family-story.ts';
import { onOrBefore, routineDays } from './routine.ts';
import { tellPlan } from './tell-plan.ts';
import { makeTeller, type Teller } from './teller.ts';
import type { ToldChild } from './told-child.ts';

/** Every child of a family, with all that is told of each up to the record’s last day. */
export function tellFamily(story: FamilyStory, seed: string, until: Day): ToldChild[] {
  return story.children.map((child) => tellChild(story, child, seed, until));
}

function tellChild(story: FamilyStory, child: StoryChild, seed: string, until: Day): ToldChild {
  const born = child.born ?? null;
  // One stream for each family, so that brothers and sisters are visited and written up on the same days.
  const teller = makeTeller(child.id, makeRandom(`${seed}/${story.id}`), until);
  const isOf = (names: readonly string[] | undefined) => names === undefined || names.includes(child.first);
  tellIdentity(teller, story, child);
  for (const episode of story.episodes) tellEpisode(teller, episode);
  for (const enquiry of story.enquiries) tellEnquiry(teller, enquiry);
  for (const plan of story.plans) if (isOf(plan.of)) tellPlan(teller, plan.story, { born, until });
  for (const seenBy of story.seenBy) tellSeenBy(teller, seenBy, born);
  for (const { on, kind, lag, of, tells } of story.events) {
    if (isOf(of)) teller.tell<EntryKind>(kind, on, tells, lag);
  }
  return {
    child: child.id,
    family: story.id,
    name: { first: child.first, surname: child.surname ?? '' },
    sex: child.sex === 'f' ? 'F' : child.sex === 'm' ? 'M' : 'U',
    ethnicity: child.ethnicity,
    disabled: child.disabled,
    entries: teller.entries(),
  };
}

function tellIdentity({ tell }: Teller, story: FamilyStory, child: StoryChild): void {
  const { expected, born } = child;
  if (expected !== undefined) tell('birth-expected', expected[1], { expected: expected[0] });
  if (born !== undefined) tell('birth', born, {}, expected === undefined ? 0 : 2);
  const [first] = story.episodes;
  for (const [parent, role] of story.parents) {
    if (first !== undefined) tell('parent', first.referral, { parent, role }, 1);
  }
}

function tellSeenBy({ tell }: Teller, seenBy: FamilyStory['seenBy'][number], born: Day | null): void {
  const { agency, from, to, every } = seenBy;
  for (const day of routineDays(from, every, [], addDays(to, 1))) {
    if (born !== null && day >= born) tell('child-seen', day, { agency }, [0, 2]);
  }
}

type Episode = FamilyStory['episodes'][number];

export function tellEpisode({ tell }: Pick<Teller, 'tell'>, told: Episode): void {
  const { episode, referral, source, decidedAfter, toldAfter, assessment, closed, reason } = told;
  tell('contact', referral, { source });
  tell('referral', referral, { episode, source, noFurtherAction: 'no' });
  if (decidedAfter !== null) tell('referral-decision', addDays(referral, decidedAfter), { episode });
  if (toldAfter !== null) tell('referrer-told', addDays(referral, toldAfter), { episode });
  if (assessment !== null) {
    const key = `${episode}-assessment`;
    tell('assessment-start', assessment[0], { assessment: key, episode }, [0, 1]);
    if (assessment[1] !== null) {
      tell('assessment-end', assessment[1], { assessment: key, episode, childSeen: 'yes' }, [0, 1]);
    }
  }
  if (closed !== null) tell('case-closed', closed, { episode, reason }, [0, 2]);
}

export function tellEnquiry({ tell }: Pick<Teller, 'tell'>, told: FamilyStory['enquiries'][number]): void {
  const { enquiry, episode, start, outcome, end } = told;
  tell('strategy-discussion', start, { enquiry }, [0, 1]);
  tell('enquiry-start', start, { enquiry, episode }, [0, 1]);
  if (outcome !== null) {
    tell('enquiry-outcome', onOrBefore(end ?? addDays(start, 7)), { enquiry, conference: outcome }, [0, 2]);
  }
  if (end !== null) tell('enquiry-end', end, { enquiry }, [0, 3]);
}
