import type { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { type AgencyId, readId } from '../../../../shared/ids.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import {
  type InvolvedAgency,
  offerSending,
  type SendingAsked,
  type SendingOffered,
} from '../../operations/offer-sending.ts';
import { mostFilesAtOnce, type SentChronology, sendChronology } from '../../operations/send-chronology.ts';
import { findPlaceErrors, otherFiles, placeOf } from '../../view/place-form.ts';
import {
  alsoHereField,
  filesField,
  findFileErrors,
  sayAlready,
  sayAtOnce,
  sayElsewhere,
} from '../../view/say-sending.ts';
import { familyParams } from '../parts/family-id.ts';
import { missingAgency, sendForm, sendQuery, sentShape } from './form.ts';
import { type SendStep, SendView } from './view.tsx';

const path = '/families/:familyId/submissions/new';
const access = { kind: 'action', action: 'send-chronology' } as const;
type SentAnswer = Answer<z.output<typeof sentShape>>;

export const showSend = route({
  method: 'GET',
  path,
  summary: 'The form with which an agency’s chronology is sent.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: sendQuery, body: noBody, answer: sentShape },
  async handle({ platform, actor, params, query, visitor }) {
    const offered = await offerSending(platform, actor, params.familyId);
    const step = stepFor(offered, query.agency) ?? (offered.standing.length > 0 ? 'agency' : 'whole');
    const errors = step === 'agency' && query.asked ? [{ field: 'agency', message: missingAgency }] : [];
    return sendPage(offered, { values: {}, errors }, visitor.csrfToken, { step });
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendSend = route({
  method: 'POST',
  path,
  summary: 'Takes an agency’s chronology files; a job reads each of them.',
  access,
  audit: ['chronology-sent', 'family-read'],
  uploads: { field: filesField, most: mostFilesAtOnce },
  schema: { params: familyParams, query: noQuery, body: sendForm, answer: sentShape },
  async handle({ platform, actor, params, form, files, visitor }) {
    const { familyId } = params;
    const again = async (state: FormState, told: Pick<Shown, 'already' | 'elsewhere'> = {}) => {
      const offered = await offerSending(platform, actor, familyId);
      const step = stepFor(offered, readId<'agency'>(textOf(state, 'agency'))) ?? 'whole';
      const asksPlace =
        typeof step === 'object' && offered.standing.some(({ agencyId }) => agencyId === step.id);
      const drawn = sayAtOnce(state, { files, asksPlace });
      return sendPage(offered, drawn, visitor.csrfToken, { step, ...told });
    };
    const found = [...(form.ok ? findPlaceErrors(form.value) : form.errors), ...findFileErrors(files)];
    if (!form.ok) return again({ values: form.values, errors: found });
    const { agency: agencyId, place = '', instead, [alsoHereField]: alsoHere } = form.value;
    const values = { agency: agencyId, place, instead, [alsoHereField]: alsoHere ? 'yes' : '' };
    if (found.length > 0) return again({ values, errors: found });
    const sending = await attempt({}, () =>
      sendChronology(platform, actor, {
        familyId,
        agencyId,
        files: files.map(({ fileName, path: lies }) => ({ name: fileName, path: lies })),
        place: placeOf(form.value),
        alsoHere,
      }),
    );
    // What was answered was about other files: they are shown, and nothing is chosen of them.
    if (sending.kind !== 'done')
      return again({ values: { agency: agencyId }, errors: [otherFiles(form.value)] });
    const { sent, already, elsewhere } = sending.value;
    if (sent.length > 0) return afterSending(familyId, sending.value);
    const errors =
      elsewhere.length > 0
        ? [{ field: alsoHereField, message: sayElsewhere(elsewhere, 'choose another agency') }]
        : [{ field: filesField, message: sayAlready(already) }];
    return again({ values, errors }, { already, elsewhere });
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      agency: world.id('agency'),
      place: 'beside',
      standing: [world.id('submission'), world.id('waiting')],
    },
    files: [
      {
        field: filesField,
        fileName: 'chronology.csv',
        content: 'Date,Source,Event\n12/03/2012,Visit log,Called\n',
      },
    ],
  }),
});

/** With an agency that is known everything is asked on one page; one that sends for one agency alone is asked for none. */
function stepFor({ agencies }: SendingOffered, chosen: AgencyId | null): InvolvedAgency | null {
  const [only] = agencies;
  if (agencies.length === 1 && only !== undefined) return only;
  return agencies.find(({ id }) => id === chosen) ?? null;
}

function afterSending(familyId: string, { sent, already }: SentChronology): SentAnswer {
  const [first] = sent;
  const told = already.length === 0 ? '' : ` ${sayAlready(already)}`;
  const json = {
    family: { id: familyId, reference: '', name: '' },
    agencies: [],
    asked: [],
    standing: [],
    sent,
    already: already.map(plainOf),
    elsewhere: [],
  };
  if (first !== undefined && sent.length === 1) {
    const notice = told === '' ? {} : { notice: told.trim() };
    return { kind: 'see', to: `/jobs/${first.jobId}`, status: 202, json, ...notice };
  }
  const notice = `${counted(sent.length, 'file is', 'files are')} being read.${told}`;
  return { kind: 'see', to: `/families/${familyId}`, status: 202, json, notice };
}

interface Shown {
  readonly step: SendStep;
  readonly already?: SentChronology['already'];
  readonly elsewhere?: SentChronology['elsewhere'];
}

function sendPage(
  offered: SendingAsked,
  form: FormState,
  csrfToken: string,
  { step, already = [], elsewhere = [] }: Shown,
): SentAnswer {
  const { family, agencies, asked, standing } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Send a chronology of ${nameInSentence(family.name)}`,
    back: { text: 'The family', href: `/families/${family.id}` },
    body: () => SendView({ offered, step, form, csrfToken }),
    json: {
      family,
      agencies,
      asked,
      standing: standing.map(({ replaces: _replaces, ...file }) => file),
      sent: [],
      already: already.map(plainOf),
      elsewhere,
    },
  };
}

function plainOf({ name, submissionId, number }: SentChronology['already'][number]) {
  return { name, submissionId, number };
}
