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
        : `The entry is removed for good, and ${counted(purged.done.files, 'file')} with it.`,
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { ground: 'wrong-child', reason: 'Written into the wrong record.' },
  }),
});
