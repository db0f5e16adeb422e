import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readLastChange } from '../../../people/operations/read-last-change.ts';
import { sayEvent } from '../../operations/entry-words.ts';
import { offerWithdrawal, type WithdrawalOffered, withdrawEntry } from '../../operations/withdraw-entry.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { withdrawEntryForm } from './form.ts';
import { WithdrawEntryView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/withdraw';
const access = { kind: 'action', action: 'add-entries' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
// Without the entry where the same person had withdrawn it already.
const answer = z.object({ family: familyShape, entry: rowShape.nullable(), version: z.int() });

function asJson({ family, entry, version }: WithdrawalOffered): z.output<typeof answer> {
  return { family, entry, version };
}

function page(
  offered: WithdrawalOffered,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Withdraw this entry',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => WithdrawEntryView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

export const showWithdrawEntry = route({
  method: 'GET',
  path,
  summary: 'Asks why an entry that was typed leaves the chronology.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor: { csrfToken } }) {
    const offered = await offerWithdrawal(platform, actor, key);
    return page(offered, freshForm({ version: String(offered.version) }), csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('typed-entry') } }),
});

export const sendWithdrawEntry = route({
  method: 'POST',
  path,
  summary: 'Takes an entry that was typed out of the chronology, for a reason.',
  access,
  audit: ['entry-withdrawn', 'entry-read', 'family-read'],
  schema: { params, query: noQuery, body: withdrawEntryForm, answer },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    if (!form.ok) return page(await offerWithdrawal(platform, actor, key), form, csrfToken);
    const { version, reason } = form.value;
    const done = await attempt({}, () => withdrawEntry(platform, actor, { ...key, version, reason }));
    if (done.kind !== 'done') {
      const offered = await offerWithdrawal(platform, actor, key);
      return stalePage({
        reader: actor,
        what: 'this entry',
        lastChange: await readLastChange(platform, actor, 'add-entries', key.entryId),
        fields: [{ label: 'What it says', mine: 'It is withdrawn.', saved: sayEvent(offered.entry) }],
        editHref: `/families/${key.familyId}/entries/${key.entryId}/withdraw`,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: `/families/${key.familyId}/withdrawn`,
      json: done.value,
      notice: 'The entry is withdrawn from the chronology. You can put it back here.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('typed-entry') },
    body: { version: '1', reason: 'It was typed twice.' },
  }),
});
