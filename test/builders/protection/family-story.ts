import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { day } from '../../../src/features/protection/domain/entries/base.ts';
import { entryKinds } from '../../../src/features/protection/domain/entries/entry.ts';
import { readFamilies } from '../world/story.ts';
import { type PlanStory, planStorySchema } from './plan-story.ts';

const childSchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{1,10}$/),
  first: z.string(),
  /** Left out for children of `test/builders/world`, whose names and days of birth stand there. */
  surname: z.string().optional(),
  sex: z.enum(['f', 'm']).optional(),
  born: day.optional(),
  /** For a child not yet born when work began: the day expected, and the day on which that was recorded. */
  expected: z.tuple([day, day]).optional(),
  ethnicity: z.string().default('WBRI'),
  disabled: z.boolean().default(false),
});

const episodeSchema = z.strictObject({
  episode: z.string(),
  referral: day,
  source: z.string(),
  /** Days until a manager decided, and until whoever referred was told; null for never. */
  decidedAfter: z.int().nullable().default(1),
  toldAfter: z.int().nullable().default(1),
  assessment: z.tuple([day, day.nullable()]).nullable(),
  closed: day.nullable().default(null),
  reason: z.string().nullable().default(null),
});

const enquirySchema = z.strictObject({
  enquiry: z.string(),
  episode: z.string(),
  start: day,
  outcome: z.enum(['not-required', 'required']).nullable(),
  end: day.nullable(),
});

const eventSchema = z.strictObject({
  on: day,
  kind: z.enum(entryKinds as [(typeof entryKinds)[number], ...(typeof entryKinds)[number][]]),
  /** Days until it was recorded. */
  lag: z.int().nonnegative().default(0),
  /** The first names of the children that it is about; all of them where left out. */
  of: z.array(z.string()).optional(),
  tells: z.record(z.string(), z.unknown()).default({}),
});

const seenBySchema = z.strictObject({ agency: z.string(), from: day, to: day, every: z.int().positive() });

const storySchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{1,10}$/),
  /** The family of `test/builders/world`, where it is one of them. */
  world: z.string().nullable(),
  title: z.string(),
  /** What happens, for whoever reads the story. */
  about: z.string(),
  /** The one way in which it drifts, or that it goes well. */
  drift: z.string(),
  /** The document that describes such drift, and where in it. */
  source: z.string(),
  children: z.array(childSchema).min(1),
  parents: z.array(z.tuple([z.string(), z.string()])),
  episodes: z.array(episodeSchema).min(1),
  enquiries: z.array(enquirySchema).default([]),
  plans: z.array(
    z.strictObject({
      /** First names; all the children where left out. */
      of: z.array(z.string()).optional(),
      story: z.record(z.string(), z.unknown()),
    }),
  ),
  seenBy: z.array(seenBySchema).default([]),
  events: z.array(eventSchema).default([]),
});

export type FamilyStory = Omit<z.infer<typeof storySchema>, 'plans'> & {
  readonly plans: readonly { readonly of?: readonly string[] | undefined; readonly story: PlanStory }[];
};
export type StoryChild = z.infer<typeof childSchema>;

const folder = new URL('families/', import.meta.url);

/** The protection stories, in the order of their ids. */
export function readFamilyStories(): readonly FamilyStory[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readStory(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function readStory(written: unknown): FamilyStory {
  const story = storySchema.parse(written);
  const plans = story.plans.map((plan) => ({ ...plan, story: planStorySchema.parse(filled(plan.story)) }));
  return { ...story, children: story.children.map((child) => withWorld(story.world, child)), plans };
}

/** A routine that a story leaves out runs as it should. */
function filled(plan: Record<string, unknown>): Record<string, unknown> {
  const routine = (name: string, usual: Record<string, unknown>) => ({
    [name]: { ...usual, ...(plan[name] as Record<string, unknown> | undefined) },
  });
  return {
    ...plan,
    ...routine('coreGroups', { every: 21 }),
    ...routine('visits', { every: 10 }),
    ...routine('supervision', { every: 21 }),
  };
}

function withWorld(world: string | null, child: StoryChild): StoryChild {
  if (world === null) return child;
  const found = readFamilies()
    .find(({ id }) => id === world)
    ?.children.find(({ first }) => first === child.first);
  if (found === undefined) throw new RangeError(`${world} has no child called ${child.first}`);
  const { surname, laterSurname, sex, born } = found;
  return { ...child, surname: laterSurname?.surname ?? surname, sex, born };
}
