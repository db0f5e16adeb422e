import type { z } from 'zod';
import { type FormErrors, type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route, type UploadedFile } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { offerSending, type SendingOffered } from '../../operations/offer-sending.ts';
import { mostFilesAtOnce, type SentChronology, sendChronology } from '../../operations/send-chronology.ts';
import { familyParams } from '../parts/family-id.ts';
import { filesField, sendForm, sentShape } from './form.ts';
import { SendView } from './view.tsx';

const path = '/families/:familyId/submissions/new';
const access = { kind: 'action', action: 'send-chronology' } as const;
type SentAnswer = Answer<z.output<typeof sentShape>>;

export const showSend = route({
  method: 'GET',
  path,
  summary: 'The form with which an agency’s chronology is sent.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: sentShape },
  async handle({ platform, actor, params, visitor }) {
    const offered = await offerSending(platform, actor, params.familyId);
    return sendPage(offered, freshForm(), visitor.csrfToken);
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
    const wrong: FormErrors = [...(form.ok ? [] : form.errors), ...findFileErrors(files)];
    if (!form.ok || wrong.length > 0) {
      const offered = await offerSending(platform, actor, familyId);
      return sendPage(offered, { values: valuesOf(form), errors: wrong }, visitor.csrfToken);
    }
    const agencyId = form.value.agency;
    const sent = await sendChronology(platform, actor, {
      familyId,
      agencyId,
      files: files.map(({ fileName, path: lies }) => ({ name: fileName, path: lies })),
    });
    if (sent.sent.length === 0) {
      const offered = await offerSending(platform, actor, familyId);
      const errors = [{ field: filesField, message: sayAlready(sent.already) }];
      return sendPage(offered, { values: { agency: agencyId }, errors }, visitor.csrfToken, sent.already);
    }
    return afterSending(familyId, sent);
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { agency: world.id('agency') },
    files: [
      {
        field: filesField,
        fileName: 'chronology.csv',
        content: 'Date,Source,Event\n12/03/2012,Visit log,Called\n',
      },
    ],
  }),
});

function afterSending(familyId: string, { sent, already }: SentChronology): SentAnswer {
  const [first] = sent;
  const told = already.length === 0 ? '' : ` ${sayAlready(already)}`;
  const json = {
    family: { id: familyId, reference: '', name: '' },
    agencies: [],
    sent,
    already: already.map(plainOf),
  };
  if (first !== undefined && sent.length === 1) {
    const notice = told === '' ? {} : { notice: told.trim() };
    return { kind: 'see', to: `/jobs/${first.jobId}`, status: 202, json, ...notice };
  }
  const notice = `${counted(sent.length, 'file is', 'files are')} being read.${told}`;
  return { kind: 'see', to: `/families/${familyId}`, status: 202, json, notice };
}

function sendPage(
  offered: SendingOffered,
  form: FormState,
  csrfToken: string,
  already: SentChronology['already'] = [],
): SentAnswer {
  const { family, agencies } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Send a chronology of ${family.name}`,
    back: { text: 'The family', href: `/families/${family.id}` },
    body: () => SendView({ offered, form, csrfToken }),
    json: { family, agencies, sent: [], already: already.map(plainOf) },
  };
}

function plainOf({ name, submissionId, number }: SentChronology['already'][number]) {
  return { name, submissionId, number };
}

/** The very file again, to the byte: nothing was stored, and nothing is wrong. */
function sayAlready(already: SentChronology['already']): string {
  const told = already.map(({ name, number, state }) => {
    const became = state === 'refused' ? ', and could not be read' : '';
    return `“${name}” was sent before, as file ${number}${became}`;
  });
  return `${told.join('. ')}. It was not stored again.`;
}

function findFileErrors(files: readonly UploadedFile[]): FormErrors {
  if (files.length === 0) return [{ field: filesField, message: 'Choose a file' }];
  const empty = files.find(({ byteCount }) => byteCount === 0);
  return empty === undefined
    ? []
    : [{ field: filesField, message: `“${empty.fileName}” is empty. Check that it was saved in full` }];
}

function valuesOf(
  form:
    | { readonly ok: true; readonly value: { readonly agency: string } }
    | ({ readonly ok: false } & FormState),
): FormState['values'] {
  return form.ok ? { agency: form.value.agency } : form.values;
}
