import { mayDo } from '../../../platform/access/actions.ts';
import { notAllowed, notFound } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { JobHandler } from '../../../platform/jobs/job-handler.ts';
import { storeFile } from '../../../platform/stored-files/store-file.ts';
import { readId } from '../../../shared/ids.ts';
import { askAnalyst } from '../../chronology/operations/ask-analyst.ts';
import { writeExportLane } from '../../chronology/operations/ask-export.ts';
import { knownOf } from '../../chronology/operations/known-of.ts';
import { gatherExport, mediaTypes, type Source } from '../../chronology/operations/write-export.ts';
import { lockWanted, numberOf, setExportFile } from '../../chronology/store/export.ts';
import { findKnownNames, type KnownNames } from '../../chronology/store/find-known-names.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { sealedName } from '../../families/domain/member.ts';
import { listMembers } from '../../families/store/members.ts';
import { type Outline, quotedIn, textsOfOutline, withTexts } from '../domain/outline.ts';
import { outlineWord } from '../outputs/outline-word.ts';
import { notesWanted, writeOutlineKind } from './ask-outline.ts';
import { outlineSections, readForOutline } from './tell-outline.ts';

/**
 * Writes the outline of a report on a review: of what whoever asked may see at the time of writing. Names are taken out of the entries
 * and of everything that people wrote by what does it for every document, and the whole is scanned once more, before a byte is kept.
 */
export const writeOutline: JobHandler = {
  kind: writeOutlineKind,
  lane: writeExportLane,
  async run(platform, actor, job, tell) {
    tell({ done: 0, total: 3, step: 'Gathering what was written' });
    const source = await gatherExport(platform, actor, job, async (tx, asker, asked, now) => {
      if (!mayDo(asker.role, 'work-on-review')) throw notAllowed();
      const reviewId = readId<'review'>(asked.options.about?.id ?? '');
      if (reviewId === null) throw notFound('document');
      const told = await readForOutline(tx, asker, { familyId: asked.familyId, reviewId }, now);
      const members = await listMembers(tx, asked.familyId);
      const unborn = new Set(members.flatMap(({ id, expected }) => (expected === null ? [] : [id])));
      const readsSealed = mayDo(asker.role, 'change-family');
      const named = asked.options.anonymised ? null : await findKnownNames(tx, asked.familyId, 'open');
      return { told, unborn, readsSealed, named };
    });
    const { asked, family, replacing, files, more } = source;
    if (more === null) throw notFound('document');
    const { anonymised, comments, about } = asked.options;
    tell({ done: 1, total: 3, step: anonymised ? 'Replacing names' : 'Quoting the entries' });
    const fileIds = new Map([...source.entryIds].map(([own, stored]) => [String(stored), own]));
    const outline: Outline = {
      title: 'Outline of a report on a review',
      sections: outlineSections(more.told, {
        people: peopleOf(replacing, more),
        withNotes: about?.parts.includes(notesWanted) === true,
        fileId: (stored) => fileIds.get(stored),
      }),
    };
    const quoted = quotedIn(outline).map(({ id }) => id);
    const anonymise = replacing === null ? null : knownOf(family, replacing.known, replacing.labels);
    const { told } = await askAnalyst<'quotes'>(
      { kind: 'quotes', files, quoted, beside: textsOfOutline(outline), said: source.said, anonymise },
      asked.createdBy,
      { waits: 'job' },
    );
    const number = numberOf(asked.id);
    const bytes = outlineWord(withTexts(outline, told.beside), told.entries, {
      record: anonymised ? `Document ${number}` : `${family.reference}: ${family.name}. Document ${number}`,
      stoodAt: source.stoodAt,
      anonymised,
    });
    tell({ done: 2, total: 3, step: 'Keeping the document' });
    return async (tx, now) => {
      const note: AuditNote = {
        event: 'export-written',
        object: { kind: 'export', id: asked.id },
        children: family.children.map(({ id }) => id),
      };
      const detail = { form: 'docx', anonymised };
      // Whoever removes something for good does so before this, and then nothing is kept; or after it, and finds the document.
      await lockHandling(tx, family.id);
      if (!(await lockWanted(tx, asked, now)))
        return { value: undefined, audit: { ...note, outcome: 'refused', detail } };
      const kind = anonymised ? 'review-outline-anonymised' : 'review-outline';
      const file = {
        name: `${kind}-${number}-${dayOfInstant(asked.createdAt)}.docx`,
        mediaType: mediaTypes.docx,
        createdBy: asked.createdBy,
        expiresAt: asked.expiresAt,
      };
      const fileId = await storeFile(tx, { ...file, content: { bytes } }, platform, now);
      await setExportFile(tx, asked.id, { fileId, names: told.names });
      return {
        value: undefined,
        audit: {
          ...note,
          detail: {
            ...detail,
            comments,
            entries: told.entries.length,
            hidden: told.hidden,
            bytes: bytes.byteLength,
          },
        },
      };
    };
  },
};

interface OfRecord {
  /** Whether whoever asked may read identities that are sealed. */
  readonly readsSealed: boolean;
  /** Null where names are replaced. */
  readonly named: KnownNames | null;
  readonly unborn: ReadonlySet<string>;
}

/**
 * The children first, the eldest before the others; then the adults of the record, by what they are to them. That a child is unborn is told,
 * and never when they are expected.
 */
function peopleOf(replacing: Source['replacing'], { readsSealed, named, unborn }: OfRecord) {
  const { children, adults } = replacing?.known ?? named ?? { children: [], adults: [] };
  const all = [
    ...children.map((one) => ({ ...one, role: unborn.has(one.id) ? 'Unborn child' : 'Child' })),
    ...adults.map((one) => ({ ...one, role: one.role.charAt(0).toUpperCase() + one.role.slice(1) })),
  ];
  return all.map(({ id, role, name, isSealed }) => {
    const told = isSealed && !readsSealed ? sealedName : name;
    return { role, called: replacing === null ? told : (replacing.labels.get(id) ?? '') };
  });
}
