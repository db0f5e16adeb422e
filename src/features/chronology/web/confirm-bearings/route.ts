import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { idFields } from '../../../../platform/forms/id-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { confirmBearings } from '../../operations/confirm-bearings.ts';
import { readPlanPoint } from '../../operations/read-plan.ts';
import { wordingField } from '../parts/wording-field.ts';
import { titleOfPoint } from '../plan/answer.ts';
import { pointParams } from '../plan-point/route.ts';
import { PlanPointView } from '../plan-point/view.tsx';

const answer = z.object({ id: z.string(), confirmed: z.int() });

/** The entries that were ticked, and those that were shown. */
const confirmForm = z.object({
  version: versionField,
  entries: idFields<'entry'>(),
  shown: idFields<'entry'>(),
  wording: wordingField,
});

export const sendConfirmBearings = route({
  method: 'POST',
  path: '/families/:familyId/plan/:pointId/confirm',
  summary:
    'Says of entries that what they were said to tell of the earlier words of a risk or an action holds of its words now.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['bears-on-decided', 'plan-read'],
  schema: { params: pointParams, query: noQuery, body: confirmForm, answer },
  async handle({ platform, actor, params, form, visitor }) {
    const own = `/families/${params.familyId}/plan/${params.pointId}`;
    const json = { id: params.pointId, confirmed: 0 };
    if (!form.ok) {
      const told = await readPlanPoint(platform, actor, { ...params, from: null });
      return {
        kind: 'page',
        status: 422,
        title: `${titleOfPoint(told.point)} of ${nameInSentence(told.family.name)}`,
        wide: true,
        errors: form.errors.map(({ message }) => ({ field: '', message })),
        back: { text: 'The plan', href: `/families/${params.familyId}/plan` },
        body: () => PlanPointView({ told, mayKeep: told.mayKeep, csrfToken: visitor.csrfToken }),
        json,
      };
    }
    const entries = [...new Set(form.value.entries)];
    const shown = [...new Set([...form.value.shown, ...entries])];
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      confirmBearings(platform, actor, { ...params, ...form.value, entries, shown }),
    );
    if (done.kind !== 'done') {
      return stalePage({
        what: 'what entries tell of this part of the plan',
        lastChange: null,
        reader: actor,
        fields: [
          {
            label: 'Entries that you ticked',
            mine: counted(entries.length, 'entry holds', 'entries hold'),
            saved:
              done.kind === 'refused'
                ? done.error.message
                : 'The plan, or what is said of one of the entries, was changed. The page shows it now.',
          },
        ],
        editHref: own,
        json,
      });
    }
    const count = done.value;
    return {
      kind: 'see',
      to: own,
      json: { ...json, confirmed: count },
      notice:
        count === 0
          ? 'Nothing was ticked: nothing is changed.'
          : `${counted(count, 'entry is', 'entries are')} counted for the words now.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), pointId: world.id('reworded-point') },
    body: { version: '2', entries: world.id('other-entry'), shown: world.id('other-entry') },
  }),
});
