import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { movements, planPointKinds } from '../src/features/chronology/domain/plan/plan-point.ts';
import { storedDetail } from '../src/features/chronology/domain/stored-detail.ts';
import { addEntry } from '../src/features/chronology/operations/add-entry.ts';
import { addComment } from '../src/features/chronology/operations/comment-on-entry.ts';
import { decideBearsOn, offerBearing } from '../src/features/chronology/operations/decide-bears-on.ts';
import { addPlanPoint } from '../src/features/chronology/operations/keep-plan.ts';
import { readPlan } from '../src/features/chronology/operations/read-plan.ts';
import {
  childSeenChoices,
  type EntryGiven,
  entryKinds,
  impacts,
} from '../src/features/chronology/operations/typed-given.ts';
import { listFamilies } from '../src/features/families/operations/list-families.ts';
import { readRecord } from '../src/features/families/operations/read-record.ts';
import type { PersonActor } from '../src/platform/access/actor.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { addDays, dayParts } from '../src/shared/day.ts';
import type { FamilyId, Id } from '../src/shared/ids.ts';
import { findEntryByWords } from './find-entries.ts';
import { earlier, type Scene } from './scene.ts';

/** `from`, `days`: so many days before the demonstration is opened; `due`: so many after it, or before. */
const point = z.strictObject({
  kind: z.enum(planPointKinds),
  words: z.string(),
  who: z.string().nullable().default(null),
  agency: z.string().nullable().default(null),
  due: z.int().nullable().default(null),
  from: z.int(),
});
const entry = z.strictObject({
  by: z.string(),
  days: z.int(),
  kind: z.enum(entryKinds),
  detail: storedDetail.nullable().default(null),
  childSeen: z.enum(childSeenChoices),
  impact: z.enum(impacts).nullable(),
  source: z.string(),
  event: z.string(),
  response: z.string().nullable(),
  outcome: z.string().nullable(),
  /** By the label of the point, such as `R1`. */
  bearsOn: z.record(z.string(), z.enum(movements)),
});
const comment = z.strictObject({
  by: z.string(),
  /** Which stand in the entry. */
  words: z.string(),
  says: z.string(),
});
const family = z.strictObject({
  family: z.string(),
  plan: z.array(point),
  entries: z.array(entry),
  comments: z.array(comment),
});

type LivingFamily = z.output<typeof family>;
type EntryToType = z.output<typeof entry>;

export function readLiving(): readonly LivingFamily[] {
  const text = readFileSync(new URL('living.json', import.meta.url), 'utf8');
  return z.object({ families: z.array(family) }).parse(JSON.parse(text)).families;
}

/** What people put into a chronology day by day, outside any review: the plan, entries that practitioners type, what they say beside them. */
export async function seedLiving(scene: Scene): Promise<void> {
  for (const one of readLiving()) {
    const { rows } = await listFamilies(scene.platform, scene.officer, {
      words: one.family,
      sort: { by: 'name', direction: 'ascending' },
      from: null,
    });
    const familyId = rows[0]?.id;
    if (familyId === undefined) throw new Error(`${one.family} is not in the demonstration`);
    await seedPlan(scene, familyId, one.plan);
    for (const typed of one.entries) await typeEntry(scene, familyId, typed);
    for (const { by, words, says } of one.comments) {
      const who = personOf(scene, by);
      const { id: entryId } = await findEntryByWords(scene.platform, who, { familyId, words });
      await addComment(scene.platform, who, { familyId, entryId, words: says, form: `${by} ${says}` });
    }
  }
}

function personOf({ personOf: find }: Scene, name: string): PersonActor {
  const found = find(name);
  if (found === undefined) throw new Error(`${name} has no account in the demonstration`);
  return found;
}

async function seedPlan(
  { platform, officer, agencyOf }: Scene,
  familyId: FamilyId,
  points: LivingFamily['plan'],
): Promise<void> {
  const today = dayOfInstant(platform.now());
  const { children } = await readRecord(platform, officer, familyId);
  for (const { kind, words, who, agency, due, from } of points) {
    const given = {
      words,
      who,
      agencyId: agency === null ? null : agencyOf(agency),
      due: due === null ? null : addDays(today, due),
      from: addDays(today, -from),
      ended: null,
      children: children.map(({ id }) => id),
    };
    await addPlanPoint(platform, officer, { familyId, kind, given });
  }
}

/** Types an entry on the day of which it tells, and says what it means for the plan. */
async function typeEntry(scene: Scene, familyId: FamilyId, typed: EntryToType): Promise<void> {
  const { by, days, bearsOn, ...words } = typed;
  const who = personOf(scene, by);
  const { platform } = earlier(scene, days);
  const { year, month, day } = dayParts(dayOfInstant(platform.now()));
  const asked = { when: `${day}/${month}/${year}`, meant: null, recorded: null };
  const given: EntryGiven = { ...words, ...asked, children: 'all' };
  const form = `${familyId} ${days}`;
  const added = await addEntry(platform, who, { familyId, form, given, handling: null });
  if (added.kind !== 'added') throw new Error(`“${typed.event}” was not added: ${added.kind}`);
  for (const [label, movement] of Object.entries(bearsOn)) {
    const { points } = await readPlan(scene.platform, who, { familyId, child: null });
    const pointId: Id<'plan-point'> | undefined = points.find((one) => one.label === label)?.id;
    if (pointId === undefined) throw new Error(`the plan has no ${label}`);
    const which = { familyId, entryId: added.entryId };
    const { version } = await offerBearing(scene.platform, who, which);
    await decideBearsOn(scene.platform, who, { ...which, pointId, movement, version });
  }
}
