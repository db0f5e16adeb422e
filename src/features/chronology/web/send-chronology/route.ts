import type { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import {
  type FormErrors,
  type FormState,
  findError,
  textOf,
  withError,
} from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route, type UploadedFile } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { type AgencyId, readId } from '../../../../shared/ids.ts';
import { type InvolvedAgency, offerSending, type SendingOffered } from '../../operations/offer-sending.ts';
import { mostFilesAtOnce, type SentChronology, sendChronology } from '../../operations/send-chronology.ts';
import { familyParams } from '../parts/family-id.ts';
import { findPlaceErrors, missingPlace, otherFiles, placeField, placeOf } from '../parts/place-form.ts';
import { alsoHereField, filesField, missingAgency, sendForm, sendQuery, sentShape } from './form.ts';
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
      const drawn = sayAtOnce(state, offered, step, files);
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
        ? [{ field: alsoHereField, message: sayElsewhere(elsewhere) }]
        : [{ field: filesField, message: sayAlready(already) }];
    return again({ values, errors }, { already, elsewhere });
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { agency: world.id('agency'), place: 'beside', standing: world.id('submission') },
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
  offered: SendingOffered,
  form: FormState,
  csrfToken: string,
  { step, already = [], elsewhere = [] }: Shown,
): SentAnswer {
  const { family, agencies, standing } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Send a chronology of ${family.name}`,
    back: { text: 'The family', href: `/families/${family.id}` },
    body: () => SendView({ offered, step, form, csrfToken }),
    json: {
      family,
      agencies,
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

/** The very file again, to the byte: nothing was stored, and nothing is wrong. */
function sayAlready(already: SentChronology['already']): string {
  const told = already.map(({ name, number, state }) => {
    const became = state === 'refused' ? ', and could not be read' : '';
    return `“${name}” was sent before, as file ${number}${became}`;
  });
  const stands = already.some(({ state }) => state === 'read' || state === 'reading');
  const wayOn = ' To have it instead of other files, take those back, each on its own page.';
  return `${told.join('. ')}. It was not stored again.${stands ? wayOn : ''}`;
}

/** A slip among the agencies, or a file that two of them share: only a person knows which. */
function sayElsewhere(elsewhere: SentChronology['elsewhere']): string {
  const told = elsewhere.map(
    ({ name, agencyName, number }) => `“${name}” stands already as ${agencyName}, file ${number}`,
  );
  return `${told.join('. ')}. Nothing was sent: choose another agency, or say here that it is meant`;
}

function findFileErrors(files: readonly UploadedFile[]): FormErrors {
  if (files.length === 0) return [{ field: filesField, message: 'Choose a file' }];
  const empty = files.find(({ byteCount }) => byteCount === 0);
  if (empty === undefined) return [];
  const others = files.length > 1 ? ' None of the files was sent: choose them again' : '';
  const message = `“${empty.fileName}” is empty. Check that it was saved in full.${others}`;
  return [{ field: filesField, message: message.replace(/\.$/, '') }];
}

/** All that has to be done before it can be sent, in one go: a browser forgets which files were chosen, and nobody would know. */
function sayAtOnce(
  form: FormState,
  { standing }: SendingOffered,
  step: SendStep,
  files: readonly UploadedFile[],
): FormState {
  if (form.errors.length === 0) return form;
  const isAsked =
    typeof step === 'object' &&
    standing.some(({ agencyId }) => agencyId === step.id) &&
    textOf(form, placeField) === '' &&
    findError(form, placeField) === undefined;
  const asked: FormErrors = isAsked ? [{ field: placeField, message: missingPlace }] : [];
  const all = { ...form, errors: [...asked, ...form.errors] };
  if (files.length === 0 || findError(form, filesField) !== undefined) return all;
  const which = files.length === 1 ? 'the file' : 'the files';
  return withError(all, { field: filesField, message: `Choose ${which} again: nothing was sent` });
}
