import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { askExport, mayKeepNames } from '../../../src/features/chronology/operations/ask-export.ts';
import { removeSubmission } from '../../../src/features/chronology/operations/change-submission.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { sendChronology } from '../../../src/features/chronology/operations/send-chronology.ts';
import { writeExport } from '../../../src/features/chronology/operations/write-export.ts';
import type { ExportForm } from '../../../src/features/chronology/store/export.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { AgencyId, FamilyId } from '../../../src/shared/ids.ts';
import { writeChronologyCsv } from '../../builders/platform/chronology-csv.ts';
import {
  type FileOfAgency,
  insteadOfAll,
  type MadeFamily,
  makeFamily,
  sendDemonstrationFiles,
} from '../../builders/platform/family.ts';
import type { MadePartnership } from '../../builders/platform/partnership.ts';
import { runJobNow } from '../../builders/platform/run-job-now.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';
import { addMistakenChild } from './add-mistaken-child.ts';
import { fillComments } from './fill-comments.ts';
import { fillPeople } from './fill-people.ts';
import { fillPlan } from './fill-plan.ts';
import { fillReview } from './fill-review.ts';
import { firstFinding } from './first-finding.ts';
import { firstNamed } from './first-named.ts';
import { holdBack } from './hold-back.ts';
import { typeInto } from './type-into.ts';

/** Gives the next name that stands nowhere else. */
export type TakeName = () => string;

/** A family with everything that can be asked for of it, by the names that examples use. */
export interface FilledFamily extends MadeFamily {
  readonly ids: Map<string, string>;
  /** By account: documents can be taken by whoever asked for them alone. */
  readonly exports: ReadonlyMap<string, string>;
  /** By account: whoever wrote a comment may change it, and nobody else. */
  readonly comments: ReadonlyMap<string, string>;
  /** Names that stand in its record, and in no other. */
  readonly names: readonly string[];
  /** A name that stands in the entry for its originator alone, and nowhere else; null where there is none. */
  readonly hiddenName: string | null;
}

export interface FamilyToFill {
  readonly partnership: MadePartnership;
  readonly takeName: TakeName;
  /** Each sends a file; the last one keeps one of its entries to itself. */
  readonly agencies: readonly AgencyId[];
  /** Whoever asks for a document. */
  readonly askers: readonly PersonActor[];
  /** Tied by name. */
  readonly chair?: PersonActor;
  readonly reviewer?: PersonActor;
  readonly wasReviewer?: PersonActor;
  readonly form?: ExportForm;
  readonly hides?: boolean;
}

export async function fillFamily(platform: TestPlatform, wanted: FamilyToFill): Promise<FilledFamily> {
  const { partnership, agencies, askers, form = 'csv', hides = true } = wanted;
  const names: string[] = [];
  const takeName = () => {
    const name = wanted.takeName();
    names.push(name);
    return name;
  };
  const { officer } = partnership.people;
  const last = takeName();
  const family = await makeFamily(platform, partnership, {
    reference: `REF-${takeName()}`,
    name: `Family ${last}`,
    involved: agencies,
    children: [`${takeName()} ${last}`, `${takeName()} ${last}`],
  });
  const mistaken = await addMistakenChild(platform, family, `${takeName()} ${last}`);
  const files = agencies.map((agencyId) => ({ agencyId, path: writeFile(takeName, last) }));
  const sent = await sendDemonstrationFiles(platform, officer, family, files);
  const takenBack = await sendAndTakeBack(platform, officer, family, agencies[0]);
  const waiting = await sendToWait(platform, officer, family, files[0]);
  const hiddenName = hides ? await hideEntry(platform, family, agencies.at(-1)) : null;
  await tie(platform, family, wanted);
  const exports = new Map<string, string>();
  for (const asker of askers)
    exports.set(asker.accountId, await writeDocument(platform, asker, family.id, form));
  const typed = await typeInto(platform, family, wanted, takeName);
  const ids = await findIds(platform, family, agencies[0]);
  for (const [thing, id] of typed) ids.set(thing, id);
  ids.set('other-agency', agencies[1] ?? agencies[0] ?? '');
  for (const [thing, id] of await fillReview(platform, officer, family, agencies[0])) ids.set(thing, id);
  const ofPlan = { agencyId: agencies[0], takeName, entry: ids.get('other-entry') ?? '' };
  for (const [thing, id] of await fillPlan(platform, officer, family, ofPlan)) ids.set(thing, id);
  for (const [thing, id] of await fillPeople(platform, family, agencies[0], takeName)) ids.set(thing, id);
  ids.set('finding', await firstFinding(platform, officer, family));
  ids.set('named-person', await firstNamed(platform, officer, family));
  const comments = await fillComments(platform, family, {
    entry: ids.get('entry') ?? '',
    words: `${takeName()} said the same to us`,
    people: Object.values(partnership.people),
  });
  const lead = askers.find(({ role, agencyId }) => role === 'agency-lead' && agencyId === agencies[0]);
  ids.set('held-version', await holdBack(platform, lead, family.id));
  ids.set('entry-comment', comments.get(officer.accountId) ?? '');
  ids.set('mistaken-child', mistaken);
  ids.set('submission', sent[0]?.submissionId ?? '');
  ids.set('taken-back', takenBack);
  ids.set('waiting', waiting);
  ids.set('job', sent[0]?.jobId ?? '');
  ids.set('export', exports.get(askers[0]?.accountId ?? '') ?? '');
  return { ...family, ids, exports, comments, names, hiddenName };
}

/** A file that was sent, read, and taken back. */
async function sendAndTakeBack(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  agencyId: AgencyId | undefined,
): Promise<string> {
  if (agencyId === undefined) return '';
  const path = writeChronologyCsv([{ date: '03/03/2014', event: 'About another family.' }], 'second.csv');
  const [one] = await sendDemonstrationFiles(platform, officer, family, [{ agencyId, path }]);
  if (one === undefined) throw new Error('nothing was sent');
  const which = { familyId: family.id, submissionId: one.submissionId, version: 2 };
  await removeSubmission(platform, officer, { ...which, reason: 'About another family' });
  return one.submissionId;
}

/** A new version of a file, with its first row worded otherwise, that was read and waits. */
async function sendToWait(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  file: FileOfAgency | undefined,
): Promise<string> {
  if (file === undefined) return '';
  const content = readFileSync(file.path, 'utf8').replace('Seen with', 'Both were seen with');
  const path = join(dirname(file.path), `new ${basename(file.path)}`);
  writeFileSync(path, content);
  const place = await insteadOfAll(platform, officer, family.id, file.agencyId);
  const request = { familyId: family.id, agencyId: file.agencyId, place };
  const files = [{ name: basename(file.path), path }];
  const { sent } = await sendChronology(platform, officer, { ...request, files });
  for (const { jobId } of sent) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
  return sent[0]?.submissionId ?? '';
}

/** A small chronology full of names, whose file is named after somebody too, as files are. */
function writeFile(takeName: TakeName, last: string): string {
  const child = takeName();
  const rows = [
    {
      date: '02/03/2015',
      event: `Home visit. Seen with ${takeName()} and ${takeName()}.`,
      response: `Told ${takeName()}`,
    },
    {
      date: '09/04/2015',
      event: `Missed appointment. Mother rang for ${takeName()}.`,
      outcome: `${takeName()} to call back`,
    },
    {
      date: '11/05/2015',
      event: `Bruise on arm of ${child}, told by ${takeName()}.`,
      response: 'Strategy discussion',
    },
    { date: '30/08/2015', event: `No reply at door. Neighbour ${takeName()} said away.`, outcome: '' },
    { date: 'not a date at all', event: `Note about ${takeName()}` },
    {
      date: '14/11/2015',
      event: `School worried about ${child} ${last}.`,
      response: `Letter to ${takeName()}`,
    },
  ];
  const more = Array.from({ length: 6 }, (_, at) => ({
    date: `0${at + 1}/02/2016`,
    event: `Meeting number ${at + 1} with ${takeName()}, ${takeName()} and ${takeName()}.`,
  }));
  const missed = ['03/05/2016', '17/05/2016', '31/05/2016'].map((date) => ({
    date,
    event: `${child} was not brought to the clinic appointment.`,
  }));
  return writeChronologyCsv([...rows, ...more, ...missed], `${takeName()} ${last}.csv`);
}

/** What one entry of the last agency says is kept to that agency. */
async function hideEntry(platform: TestPlatform, family: MadeFamily, agencyId: AgencyId | undefined) {
  return transact(platform.database, family.partnershipId, async ({ sql }) => {
    const entry = await sql
      .selectFrom('entry')
      .select(['id', 'event'])
      .where('partnership_id', '=', family.partnershipId)
      .where('family_id', '=', family.id)
      .where('agency_id', '=', agencyId ?? newId<'agency'>())
      .where('event', 'like', 'No reply at door%')
      .executeTakeFirstOrThrow();
    await sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('partnership_id', '=', family.partnershipId)
      .where('family_id', '=', family.id)
      .where('id', '=', entry.id)
      .execute();
    return /Neighbour (\w+)/.exec(entry.event)?.[1] ?? null;
  });
}

async function tie(
  platform: TestPlatform,
  family: MadeFamily,
  { chair, reviewer, wasReviewer }: FamilyToFill,
): Promise<void> {
  const yesterday = new Date(platform.now().getTime() - 86_400_000);
  const from_at = new Date(yesterday.getTime() - 30 * 86_400_000);
  const ties = [
    { who: chair, kind: 'chair' as const, to_at: null },
    { who: reviewer, kind: 'reviewer' as const, to_at: null },
    { who: wasReviewer, kind: 'reviewer' as const, to_at: yesterday },
  ].flatMap(({ who, kind, to_at }) =>
    who === undefined
      ? []
      : [
          {
            partnership_id: family.partnershipId,
            id: newId<'relation'>(),
            who_kind: 'account' as const,
            who_id: who.accountId,
            kind,
            object_kind: 'family' as const,
            object_id: family.id,
            from_at,
            to_at,
          },
        ],
  );
  if (ties.length === 0) return;
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.insertInto('relation').values(ties).execute(),
  );
}

/** A document asked for by somebody, and written as its job would. */
export async function writeDocument(
  platform: TestPlatform,
  asker: PersonActor,
  familyId: FamilyId,
  form: ExportForm,
): Promise<string> {
  const options = { title: null, from: null, to: null, anonymised: !mayKeepNames(asker) };
  const { id, jobId } = await askExport(platform, asker, {
    familyId,
    form,
    reason: 'for a panel',
    ...options,
  });
  const became = await runJobNow(platform, asker.partnershipId, jobId, writeExport);
  if (became !== 'done') throw new Error(`a document could not be written as ${form}`);
  return id;
}

/** An entry of the first agency that everybody around the family sees, and its involvement. */
async function findIds(
  platform: TestPlatform,
  family: MadeFamily,
  agencyId: AgencyId | undefined,
): Promise<Map<string, string>> {
  return transact(platform.database, family.partnershipId, async ({ sql }) => {
    const entries = await sql
      .selectFrom('entry')
      .select('id')
      .where('partnership_id', '=', family.partnershipId)
      .where('family_id', '=', family.id)
      .where('agency_id', '=', agencyId ?? newId<'agency'>())
      .where('handling', '=', 'core-group')
      .orderBy('order_key')
      .limit(2)
      .execute();
    const involvement = await sql
      .selectFrom('relation')
      .select('id')
      .where('partnership_id', '=', family.partnershipId)
      .where('object_id', '=', family.id)
      .where('who_kind', '=', 'agency')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    return new Map<string, string>([
      ['family', family.id],
      ['child', family.children[0] ?? ''],
      ['entry', entries[0]?.id ?? ''],
      ['other-entry', entries[1]?.id ?? ''],
      ['involvement', involvement.id],
    ]);
  });
}
