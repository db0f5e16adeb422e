import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, textOf } from '../../../../platform/forms/form.ts';
import { noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { decideEntryStanding } from '../../operations/decide-standing.ts';
import { listAddressOf } from '../bulk-themes/list-address-of.ts';
import { NothingDecided } from '../bulk-themes/view.tsx';
import { familyParams } from '../parts/family-id.ts';
import { standingOf, standingWords } from '../standing/form.ts';
import { bulkStandingForm } from './form.ts';

const answer = z.object({ familyId: z.string(), decided: z.int() });

export const sendBulkStanding = route({
  method: 'POST',
  path: '/families/:familyId/standing',
  summary: 'Says of several entries of a family’s chronology at once whether they retell the past.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: 'standing-decided',
  schema: { params: familyParams, query: noQuery, body: bulkStandingForm, answer },
  async handle({ platform, actor, params: { familyId }, form }) {
    const none = { familyId, decided: 0 };
    const back = listAddressOf(familyId, form.ok ? (form.value.query ?? '') : textOf(form, 'query'));
    const wrong = (errors: FormErrors) => ({
      kind: 'page' as const,
      status: 422 as const,
      title: 'Nothing was decided',
      errors: errors.map(({ message }) => ({ field: '', message })),
      back: { text: 'Chronology', href: back },
      body: () => NothingDecided({ back }),
      json: none,
    });
    if (!form.ok) return wrong(form.errors);
    const { entry, shown, version, wording, verdict } = form.value;
    const of = [...new Set(entry)];
    const decided = { of, standing: standingOf(verdict), shown, version, wording };
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      decideEntryStanding(platform, actor, { familyId, ...decided }),
    );
    const said = `${standingWords[verdict]} (${counted(of.length, 'entry', 'entries')})`;
    if (done.kind !== 'done') {
      return stalePage({
        what: 'whether these entries retell the past',
        lastChange: null,
        fields: [
          {
            label: 'Entries that you ticked',
            mine: said,
            saved:
              done.kind === 'refused'
                ? done.error.message
                : 'Somebody decided of one of the entries in the list. The list shows it now.',
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
