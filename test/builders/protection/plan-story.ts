import { z } from 'zod';
import { day } from '../../../src/features/protection/domain/entries/base.ts';

const spell = z.tuple([day, day]);
const spells = z.array(spell).default([]);

/** How a routine runs: every so many days from its start, but for its gaps. */
const routine = z.strictObject({
  every: z.int().positive(),
  /** From and to, both included: none is held. */
  gaps: spells,
});

/**
 * One child protection plan as its story tells it. Whatever is left out goes as it should: the routines that
 * `tellPlan` fills in are those of a plan that is worked well, and a story states only where its own differs.
 */
export const planStorySchema = z.strictObject({
  plan: z.string(),
  episode: z.string(),
  enquiry: z.string().nullable(),
  strategy: day.nullable(),
  conference: day,
  ends: day.nullable().default(null),
  endReason: z.enum(['conference', 'care', 'eighteen', 'death', 'transfer']).default('conference'),
  category: z.enum(['neglect', 'physical', 'sexual', 'emotional', 'multiple']),
  previousPlans: z.int().nonnegative().nullable().default(0),
  transferIn: z
    .strictObject({ told: day, began: day.nullable(), authority: z.string() })
    .nullable()
    .default(null),
  reviews: z.array(day),
  /** Of each review, the day for which it had been planned, where it was another. */
  reviewsDue: z.record(z.string(), day).default({}),
  coreGroups: routine.extend({
    first: day,
    chair: z.string().default('team-manager'),
    /** Held, and no record of it was sent. */
    noRecord: spells,
  }),
  visits: routine.extend({
    /** Seen, but not alone. */
    notAlone: spells,
    /** The parent was seen; the child was not. */
    notSeen: spells,
    /** Every visit of a spell was an attempt without access. */
    noAccess: spells,
    /** The record does not say whether the child was seen alone. */
    silent: spells,
    /** Written up weeks afterwards. */
    lateRecords: spells,
    by: z.string().default('social-worker'),
  }),
  supervision: routine,
  /** Name, first day; and for a change, what became of the handover. */
  workers: z.array(
    z.tuple([z.string(), day, z.enum(['first', 'handed-over', 'no-handover', 'not-acknowledged'])]),
  ),
  /** A gap with no allocated worker begins on this day and ends with the next worker. */
  workerLeft: z.array(day).default([]),
  chairs: z.array(z.tuple([z.string(), day])),
  team: z.string().default('Safeguarding team 1'),
  /** The fingerprint of the plan as written at the conference and at each review in turn; the last one stays. */
  written: z.array(z.string()).min(1),
  contingency: z.enum(['yes', 'no', 'not-recorded']).default('yes'),
  /** Each risk’s scale, at the conference and at each review in turn; the last one stays. */
  risks: z.record(z.string(), z.array(z.number()).min(1)),
  actions: z
    .array(
      z.strictObject({
        action: z.string(),
        text: z.string(),
        owner: z.string().nullable(),
        measure: z.string().nullable(),
        set: day,
        due: day.nullable(),
        done: day.nullable(),
      }),
    )
    .default([]),
  agencies: z.array(z.string()).default(['school', 'health-visitor', 'police']),
  /** Agencies that sent no report and did not come from a day on. */
  absent: z.array(z.tuple([z.string(), day])).default([]),
  /** Papers that were not sent for meetings from a day on. */
  unsent: z.array(z.tuple([z.enum(['invitation', 'chronology', 'plan', 'record']), day])).default([]),
  /** What the child says is recorded, and changed something. */
  childHeard: z.enum(['yes', 'no', 'not-recorded']).default('yes'),
  /** Parents who take part from the first visit on. */
  engaged: z.array(z.string()),
});
export type PlanStory = z.infer<typeof planStorySchema>;
/** A plan’s story as it is written down, with what goes well left out. */
export type WrittenPlan = z.input<typeof planStorySchema>;
