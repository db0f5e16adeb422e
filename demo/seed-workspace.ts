import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EntryId } from '../src/features/chronology/store/list-entries.ts';
import { answerQuestion, readOwnQuestion } from '../src/features/reviews/operations/answer-question.ts';
import { askQuestion } from '../src/features/reviews/operations/ask-question.ts';
import type { ReviewId } from '../src/features/reviews/operations/begin-review.ts';
import { addPaper, type PaperToAdd } from '../src/features/reviews/operations/write-paper.ts';
import type { PersonActor } from '../src/platform/access/actor.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { addDays } from '../src/shared/day.ts';
import type { FamilyId } from '../src/shared/ids.ts';
import { findEntryByWords } from './find-entries.ts';
import { daySchema } from './record-to-seed.ts';
import { earlier, type Scene } from './scene.ts';

const parts = z.record(z.string(), z.string());
/** Words that stand in the entry that it is about. */
const about = z.string().nullable();
/** `days`, `agreed`, `done`, `asked`: so many days before the demonstration is opened; `due`: so many after it, or before. */
const workspace = z.strictObject({
  by: z.string(),
  episodes: z.array(
    z.strictObject({ title: z.string(), from: daySchema, to: daySchema, entries: about, parts }),
  ),
  events: z.array(z.strictObject({ title: z.string(), days: z.int(), parts })),
  actions: z.array(
    z.strictObject({
      title: z.string(),
      agreed: z.int(),
      done: z.int().nullable(),
      agency: z.string(),
      parts,
    }),
  ),
  notes: z.array(z.strictObject({ words: z.string(), entries: about })),
  questions: z.array(
    z.strictObject({
      agency: z.string(),
      asked: z.int(),
      due: z.int(),
      words: z.string(),
      entries: about,
      answer: z.string().nullable(),
    }),
  ),
});
type WorkspaceToSeed = z.output<typeof workspace>;

function readWorkspace(): WorkspaceToSeed {
  const text = readFileSync(new URL('living.json', import.meta.url), 'utf8');
  return z.object({ workspace }).parse(JSON.parse(text)).workspace;
}

interface Writing {
  readonly scene: Scene;
  readonly reviewer: PersonActor;
  readonly key: { readonly familyId: FamilyId; readonly reviewId: ReviewId };
}

/** What a reviewer writes while a review goes on: episodes, what a learning event said, actions, a note, questions to agencies. */
export async function seedWorkspace(scene: Scene, key: Writing['key']): Promise<void> {
  const plan = readWorkspace();
  const reviewer = scene.personOf(plan.by);
  if (reviewer === undefined) throw new Error(`${plan.by} has no account in the demonstration`);
  const writing = { scene, reviewer, key };
  await writePapers(writing, plan);
  for (const one of plan.questions) await putQuestion(writing, one);
}

const noPaper = { title: null, from: null, to: null, agencyId: null, parts: {}, episodes: [], entries: [] };

async function writePapers(writing: Writing, { episodes, events, actions, notes }: WorkspaceToSeed) {
  const { scene, reviewer, key } = writing;
  const { platform } = scene;
  const today = dayOfInstant(platform.now());
  const add = (paper: Omit<PaperToAdd, 'familyId' | 'reviewId'>) =>
    addPaper(platform, reviewer, { ...key, ...paper });
  const episodeIds = [];
  for (const { entries, ...one } of episodes) {
    const id = await add({ ...noPaper, ...one, kind: 'episode', entries: await pointAt(writing, entries) });
    episodeIds.push(id);
  }
  for (const { days, ...one } of events) {
    const from = addDays(today, -days);
    await add({ ...noPaper, ...one, kind: 'learning-event', from, episodes: episodeIds.slice(0, 1) });
  }
  for (const { title, agreed, done, agency, parts: said } of actions) {
    const from = addDays(today, -agreed);
    const to = done === null ? null : addDays(today, -done);
    await add({
      ...noPaper,
      kind: 'action',
      title,
      from,
      to,
      agencyId: scene.agencyOf(agency),
      parts: said,
    });
  }
  for (const { words, entries } of notes) {
    await add({ ...noPaper, kind: 'note', parts: { words }, entries: await pointAt(writing, entries) });
  }
}

async function putQuestion(writing: Writing, one: WorkspaceToSeed['questions'][number]): Promise<void> {
  const { scene, reviewer, key } = writing;
  const entries = await pointAt(writing, one.entries);
  const due = addDays(dayOfInstant(scene.platform.now()), one.due);
  const agencyId = scene.agencyOf(one.agency);
  const then = earlier(scene, one.asked).platform;
  const questionId = await askQuestion(then, reviewer, { ...key, agencyId, words: one.words, due, entries });
  if (one.answer === null) return;
  const lead = scene.leadOf(one.agency);
  const asked = { familyId: key.familyId, questionId };
  // An answer points at entries of the agency alone.
  const words = one.entries?.split(' ') ?? [];
  const { question, offered } = await readOwnQuestion(scene.platform, lead, { ...asked, words });
  const own = offered.slice(0, 1).map(({ id }) => id);
  const { version } = question;
  await answerQuestion(scene.platform, lead, { ...asked, version, words: one.answer, entries: own });
}

async function pointAt({ scene, reviewer, key }: Writing, words: string | null): Promise<EntryId[]> {
  if (words === null) return [];
  const { familyId } = key;
  return [(await findEntryByWords(scene.platform, reviewer, { familyId, words })).id];
}
