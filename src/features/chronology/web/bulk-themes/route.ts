import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, textOf } from '../../../../platform/forms/form.ts';
import { noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { decideEntryThemes } from '../../operations/decide-themes.ts';
import { chronologyPage, queryOfAddress } from '../chronology/chronology-page.ts';
import { familyParams } from '../parts/family-id.ts';
import { bulkForm } from './form.ts';
import { aboveList, listAddressOf } from './list-address-of.ts';

const answer = z.object({ familyId: z.string(), decided: z.int() });

export const sendBulkThemes = route({
  method: 'POST',
  path: '/families/:familyId/themes',
  summary: 'Confirms or rejects a theme of several entries of a family’s chronology at once.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['themes-decided', 'chronology-read'],
  schema: { params: familyParams, query: noQuery, body: bulkForm, answer },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    const none = { familyId, decided: 0 };
    const wrong = async (errors: FormErrors, address: string) => {
      const query = queryOfAddress(address);
      const page = await chronologyPage({ platform, actor, familyId, query, csrfToken }, aboveList(errors));
      return { ...page, json: none };
    };
    if (!form.ok) return wrong(form.errors, textOf(form, 'query'));
    const { theme, entry, shown, version, wording, verdict, query = '' } = form.value;
    const back = listAddressOf(familyId, query);
    if (theme === null) return wrong([{ field: 'theme', message: 'Choose a theme' }], query);
    const decided = verdict === 'open' ? null : verdict;
    const verdicts = [...new Set(entry)].map((entryId) => ({ entryId, theme, verdict: decided }));
    const read = { shown: { entries: shown, theme }, version, wording };
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      decideEntryThemes(platform, actor, { familyId, verdicts, ...read }),
    );
    if (done.kind !== 'done') {
      return stalePage({
        reader: actor,
        what: 'what these entries are about',
        lastChange: null,
        fields: [
          {
            label: 'Entries that you ticked',
            mine: `${words[verdict]} (${counted(verdicts.length, 'entry', 'entries')})`,
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
    return {
      kind: 'see',
      to: back,
      json: { familyId, decided: verdicts.length },
      notice: `${words[verdict]}: ${counted(verdicts.length, 'entry', 'entries')}.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      theme: 'housing',
      entry: world.id('entry'),
      shown: world.id('entry'),
      version: 'none',
      verdict: 'confirmed',
    },
  }),
});

const words = {
  confirmed: 'The theme is confirmed',
  rejected: 'The theme is rejected',
  open: 'Nothing is decided of the theme any more',
} as const;
