import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { textOf } from '../../../../platform/forms/form.ts';
import { noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { decideEntryStanding } from '../../operations/decide-standing.ts';
import { aboveList, listAddressOf } from '../bulk-themes/list-address-of.ts';
import { chronologyPage, queryOfAddress } from '../chronology/chronology-page.ts';
import { familyParams } from '../parts/family-id.ts';
import { standingOf, standingWords } from '../standing/form.ts';
import { bulkStandingForm } from './form.ts';

const answer = z.object({ familyId: z.string(), decided: z.int() });

export const sendBulkStanding = route({
  method: 'POST',
  path: '/families/:familyId/standing',
  summary: 'Says of several entries of a family’s chronology at once whether they retell the past.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['standing-decided', 'chronology-read'],
  schema: { params: familyParams, query: noQuery, body: bulkStandingForm, answer },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    const none = { familyId, decided: 0 };
    if (!form.ok) {
      const query = queryOfAddress(textOf(form, 'query'));
      const page = await chronologyPage(
        { platform, actor, familyId, query, csrfToken },
        aboveList(form.errors),
      );
      return { ...page, json: none };
    }
    const { entry, shown, version, wording, verdict, query = '' } = form.value;
    const back = listAddressOf(familyId, query);
    const of = [...new Set(entry)];
    const decided = { of, standing: standingOf(verdict), shown, version, wording };
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      decideEntryStanding(platform, actor, { familyId, ...decided }),
    );
    const said = `${standingWords[verdict]} (${counted(of.length, 'entry', 'entries')})`;
    if (done.kind !== 'done') {
      return stalePage({
        reader: actor,
        what: 'whether these entries retell the past',
        lastChange: null,
        fields: [
          {
            label: 'Entries that you ticked',
            mine: said,
            saved:
              done.kind === 'refused'
                ? done.error.message
                : 'Somebody decided of entries in the list meanwhile. The list shows it now.',
          },
        ],
        editHref: back,
        json: none,
      });
    }
    return { kind: 'see', to: back, json: { familyId, decided: of.length }, notice: `${said}.` };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      entry: world.id('entry'),
      shown: world.id('entry'),
      version: 'none',
      verdict: 'historical',
    },
  }),
});
