import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor, SystemActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, performAsSystem } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { JobHandler, JobToRun } from '../../../platform/jobs/job-handler.ts';
import type { Platform } from '../../../platform/platform.ts';
import { storeFile } from '../../../platform/stored-files/store-file.ts';
import { type AgencyId, type FamilyId, type Id, type PersonId, readId } from '../../../shared/ids.ts';
import { listAddresses } from '../../families/store/addresses.ts';
import { keepPseudonyms, listPseudonyms } from '../../families/store/pseudonyms.ts';
import type { RecordTold } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { givePseudonyms } from '../domain/names/terms/pseudonyms.ts';
import type { SaidOnRecord } from '../domain/said/said-on-record.ts';
import {
  type Export,
  type ExportForm,
  findExport,
  lockWanted,
  numberOf,
  setExportFile,
} from '../store/export.ts';
import { findAsker } from '../store/find-asker.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { asLines, findKnownNames, type KnownNames, listKnownAddresses } from '../store/find-known-names.ts';
import { isToldOfFiles } from '../store/hides-entries.ts';
import type { EntryId } from '../store/list-entries.ts';
import { restoreFiles } from '../store/restore-files.ts';
import { lockHandling } from '../store/row-handling.ts';
import { askAnalyst } from './ask-analyst.ts';
import { requireReplaceable, writeExportKind, writeExportLane } from './ask-export.ts';
import { findWorkers } from './find-workers.ts';
import { gatherSaid } from './gather-said.ts';
import { type KnownRecord, knownOf } from './known-of.ts';
import { labelSealed } from './label-sealed.ts';
import { childrenOf } from './read-whole.ts';
import { fileOnPage } from './without-options.ts';

export const mediaTypes: Readonly<Record<ExportForm, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** By what names are replaced. */
interface Replacing {
  readonly known: KnownRecord;
  /** What stands for the people of the record, those included who have none yet. */
  readonly labels: ReadonlyMap<PersonId, string>;
}

/** What a document is written from. */
export interface Source {
  readonly asked: Export;
  readonly family: FamilyHead;
  /** Null for a document that keeps names. */
  readonly replacing: Replacing | null;
  readonly files: readonly CheckedFile[];
  /** What people have said of its entries. */
  readonly said: SaidOnRecord;
  /** The id of each entry in the database, by the id that it has in the files. */
  readonly entryIds: ReadonlyMap<string, EntryId>;
  readonly stoodAt: Date;
}

/**
 * Writes a document that somebody asked for: of what they may see at the time of writing, by the very outputs of the command
 * line. Where their access, or their part in the family, has ended meanwhile, nothing is written.
 */
export const writeExport: JobHandler = {
  kind: writeExportKind,
  lane: writeExportLane,
  async run(platform, actor, job, tell) {
    tell({ done: 0, total: 3, step: 'Gathering the entries' });
    const source = await gatherExport(platform, actor, job);
    const { asked, family, replacing, files, said, stoodAt } = source;
    const { form, options } = asked;
    tell({ done: 1, total: 3, step: options.anonymised ? 'Replacing names' : 'Reading what stands out' });
    const name = fileNameOf(asked);
    const { document } = await askAnalyst<'document'>(
      {
        kind: 'document',
        files,
        choices: {
          form,
          said,
          record: tellRecord(asked, family, stoodAt),
          title: options.title,
          children: childrenOf(family),
          window: { from: options.from, to: options.to },
          today: dayOfInstant(asked.createdAt),
          anonymise: replacing === null ? null : knownOf(family, replacing.known, replacing.labels),
        },
      },
      asked.createdBy,
      { waits: 'job' },
    );
    tell({ done: 2, total: 3, step: 'Keeping the document' });
    return async (tx, now) => {
      const { bytes, entries, hidden, names } = document;
      const { anonymised, comments } = options;
      const note: AuditNote = {
        event: 'export-written',
        object: { kind: 'export', id: asked.id },
        children: family.children.map(({ id }) => id),
      };
      // Whoever removes something for good does so before this, and then nothing is kept; or after it, and finds the document.
      await lockHandling(tx, family.id);
      if (!(await lockWanted(tx, asked, now)))
        return { value: undefined, audit: { ...note, outcome: 'refused', detail: { form, anonymised } } };
      const file = {
        name,
        mediaType: mediaTypes[form],
        createdBy: asked.createdBy,
        expiresAt: asked.expiresAt,
      };
      const fileId = await storeFile(tx, { ...file, content: { bytes } }, platform, now);
      await setExportFile(tx, asked.id, { fileId, names });
      const detail = { form, anonymised, comments, entries, hidden, bytes: bytes.byteLength };
      return { value: undefined, audit: { ...note, detail } };
    };
  },
};

type Gathered<More> = Source & { readonly more: More | null };
type Also<More> = (tx: TenantTx, asker: PersonActor, asked: Export, now: Date) => Promise<More>;

/**
 * What a document is written from, of what its asker may see now. In one without names everybody of the record has a pseudonym that is kept
 * before anything is written: of two that are written at once the second calls people by what the first gave them.
 *
 * @param also what a feature below reads besides, of the same moment.
 * @throws AppError `not-found`, `not-allowed` where the asker’s access has ended or changed meanwhile.
 */
export async function gatherExport<More = null>(
  platform: Platform,
  actor: SystemActor,
  job: Pick<JobToRun, 'objectId'>,
  also?: Also<More>,
): Promise<Gathered<More>> {
  for (;;) {
    const { isKept, ...source } = await gatherOnce(platform, actor, job, also);
    if (isKept) return source;
    await giveLabels(platform, actor, source.family);
  }
}

async function gatherOnce<More>(
  platform: Platform,
  actor: SystemActor,
  { objectId }: Pick<JobToRun, 'objectId'>,
  also: Also<More> | undefined,
): Promise<Gathered<More> & { readonly isKept: boolean }> {
  const id: Id<'export'> | null = readId(objectId);
  if (id === null) throw notFound('document');
  return transact(
    platform.database,
    actor.partnershipId,
    async (tx) => {
      const now = platform.now();
      const asked = await findExport(tx, id);
      if (asked === null) throw notFound('document');
      const asker = await findAsker(tx, asked.createdBy, actor.requestId);
      if (asker === null || !mayDo(asker.role, 'export-chronology')) throw notAllowed();
      if (asker.role !== asked.role || asker.agencyId !== asked.agencyId) throw notAllowed();
      const family = await findFamilyHead(tx, asker, asked.familyId, now);
      const { anonymised, comments } = asked.options;
      const found = anonymised ? await findReplacing(tx, asker, asked.familyId, now) : null;
      const isTold = (agencyId: AgencyId) => isToldOfFiles(asker, agencyId);
      const restored = await restoreFiles(tx, asker, asked.familyId, now, 'all', isTold);
      const { entryIds } = restored;
      const replacing = found?.replacing ?? null;
      const files = (await labelSealed(tx, restored, replacing, family.id)).map(fileOnPage);
      const toSay = { familyId: asked.familyId, restored, labels: replacing?.labels ?? null, comments };
      const said = await gatherSaid(tx, asker, toSay, now);
      // Files without an entry are among the sources, with 0: an agency that sent one was asked, and did send.
      const more = also === undefined ? null : await also(tx, asker, asked, now);
      const source = { asked, family, replacing, files, said, entryIds };
      return { ...source, stoodAt: now, more, isKept: found?.isKept ?? true };
    },
    { isolation: 'repeatable read' },
  );
}

/** By what names are replaced, and whether what stands for each of them is kept. @throws AppError `not-allowed`. */
async function findReplacing(
  tx: TenantTx,
  asker: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<{ readonly replacing: Replacing; readonly isKept: boolean }> {
  await requireReplaceable(tx, asker, familyId);
  const all = await findKnownNames(tx, familyId, 'all');
  const known = await asTold(tx, asker, { familyId, all }, now);
  const kept = await listPseudonyms(tx, familyId);
  const labels = labelPeople(all, kept);
  return { replacing: { known, labels }, isKept: [...labels.keys()].every((person) => kept.has(person)) };
}

/** What the asker is told of the record: what vanishes from a document was on the list. */
async function asTold(
  tx: TenantTx,
  asker: PersonActor,
  { familyId, all }: { readonly familyId: FamilyId; readonly all: KnownNames },
  now: Date,
): Promise<KnownRecord> {
  const workers = await findWorkers(tx, familyId);
  if (mayDo(asker.role, 'change-family'))
    return { ...all, workers, addresses: await listKnownAddresses(tx, familyId) };
  const listed = await listAddresses(tx, familyId, { accountId: asker.accountId, now });
  const addresses = listed.filter(({ protection, released }) => protection === null || released).map(asLines);
  return { ...(await findKnownNames(tx, familyId, 'open')), workers, addresses };
}

/** Keeps what stands for everybody of the record, before a document is written: while the family is held, so that no two do it at once. */
function giveLabels(platform: Platform, actor: SystemActor, { id, children }: FamilyHead): Promise<void> {
  return performAsSystem(platform, actor, async (tx) => {
    await lockHandling(tx, id);
    const kept = await listPseudonyms(tx, id);
    const labels = labelPeople(await findKnownNames(tx, id, 'all'), kept);
    const fresh = [...labels].filter(([person]) => !kept.has(person));
    await keepPseudonyms(tx, id, new Map(fresh));
    return {
      value: undefined,
      audit: {
        event: 'pseudonyms-given',
        object: { kind: 'family', id },
        children: children.map((child) => child.id),
        detail: { people: fresh.length },
      },
    };
  });
}

/**
 * By a number of its own, so that documents of two families are told apart, and by nothing of the family: it goes through mail,
 * folders and lists of downloads, and a reference may hold a name that somebody typed. Whose it is stands inside.
 */
function fileNameOf({ id, options, form, createdAt }: Export): string {
  const kind = options.anonymised ? 'chronology-anonymised' : 'chronology';
  return `${kind}-${numberOf(id)}-${dayOfInstant(createdAt)}.${form}`;
}

function tellRecord({ id, options }: Export, { reference, name }: FamilyHead, at: Date): RecordTold {
  const stoodAt = at.toISOString();
  const number = numberOf(id);
  if (options.anonymised) return { reference: `Document ${number}`, name: null, number: null, stoodAt };
  return { reference, name, number, stoodAt };
}

/** By the roles of people, in their order; whoever has a pseudonym keeps it, and what is kept for anybody is given to nobody else. */
function labelPeople(
  { children, adults }: KnownNames,
  kept: ReadonlyMap<PersonId, string>,
): ReadonlyMap<PersonId, string> {
  const people = [...children, ...adults].map(({ id, role }) => ({
    id,
    role,
    pseudonym: kept.get(id) ?? '',
  }));
  const names = [...children, ...adults].flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const taken = new Set([...names, ...kept.values()].map((text) => text.toLowerCase()));
  return new Map(givePseudonyms(people, taken).map(({ id, pseudonym }) => [id, pseudonym]));
}
