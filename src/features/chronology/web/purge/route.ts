import { z } from 'zod';
import { saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { idParam } from '../../../../platform/http/id-param.ts';
import { counted } from '../../../../shared/counted.ts';
import { offerPurge, purgeEntry } from '../../operations/purge-entry.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { groundField, purgeReasonFields } from '../../view/purge-form.ts';
import { purgeRoutes } from '../../view/purge-routes.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { wordingField } from '../parts/wording-field.ts';
import { drawPurge } from './view.tsx';

export const [showPurge, sendPurge] = purgeRoutes({
  path: '/families/:familyId/entries/:entryId/purge',
  params: z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() }),
  body: z.object({ wording: wordingField, ground: groundField, ...purgeReasonFields }),
  answer: z.object({
    family: familyShape,
    entry: rowShape,
    typed: z.boolean(),
    withdrawn: z.boolean(),
    wording: z.string(),
  }),
  summaries: [
    'Asks why an entry must not be kept, before it is removed for good.',
    'Removes an entry for good, with the files that hold it.',
  ],
  events: { read: 'entry-read', purged: 'entry-purged' },
  offer: offerPurge,
  purge: (platform, actor, { key, decided }) =>
    purgeEntry(platform, actor, { ...key, ...decided, asItIs: saysAsItIs(decided) }),
  once: (platform, actor, { key, work }) =>
    unlessPurged(
      platform,
      actor,
      { familyId: key.familyId, event: 'entry-purged', objectId: key.entryId },
      work,
    ),
  draw: drawPurge,
  json: (offered) => offered,
  done: ({ familyId }, purged) => ({
    to: `/families/${familyId}/chronology`,
    notice:
      purged === null || purged.offered.typed
        ? 'The entry is removed for good.'
        : `The entry is removed for good.${sayCopies(purged.done.files, purged.offered.entry.agency.name)}`,
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { ground: 'wrong-child', reason: 'Written into the wrong record.' },
  }),
});

/** What went of files: the stored copies alone, and of more files than the entry stood in. */
function sayCopies(files: number, agency: string): string {
  if (files === 0) return '';
  const copies = files === 1 ? 'So is the stored copy of' : 'So are the stored copies of';
  const told = `${counted(files, 'file')} of ${agency}, which held it or ${files === 1 ? 'was' : 'were'} not in the chronology`;
  return ` ${copies} ${told}. Other entries stay as they are.`;
}
