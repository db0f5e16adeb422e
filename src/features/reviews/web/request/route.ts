import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { progressRefreshSeconds } from '../../../../platform/view/parts/progress-view.tsx';
import { counted } from '../../../../shared/counted.ts';
import { findPlaceErrors, otherFiles, placeOf } from '../../../chronology/view/place-form.ts';
import {
  alsoHereField,
  filesField,
  findFileErrors,
  sayAlready,
  sayAtOnce,
  sayElsewhere,
} from '../../../chronology/view/say-sending.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import {
  mostFilesAtOnce,
  type SentChronology,
  sayNothingHeld,
  sendAnswer,
} from '../../operations/answer-request.ts';
import { type RequestToAnswer, readRequest } from '../../operations/read-request.ts';
import { requestParams, reviewPath } from '../parts/params.ts';
import { requestAsJson } from '../parts/request-shape.ts';
import { reviewAsJson } from '../parts/review-shape.ts';
import { filesForm, nothingForm, requestAnswerShape } from './form.ts';
import { RequestView } from './view.tsx';

const path = '/families/:familyId/requests/:requestId';
const access = { kind: 'action', action: 'answer-request' } as const;
type RequestAnswer = Answer<z.output<typeof requestAnswerShape>>;

export const showRequest = route({
  method: 'GET',
  path,
  summary: 'What a review asks of an agency, what was answered, and the forms with which it is answered.',
  access,
  audit: 'request-read',
  schema: { params: requestParams, query: noQuery, body: noBody, answer: requestAnswerShape },
  async handle({ platform, actor, params, visitor }) {
    return requestPage(await readRequest(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});

export const sendFiles = route({
  method: 'POST',
  path: `${path}/files`,
  summary: 'Sends chronology files in answer to a request; a job reads each of them.',
  access,
  audit: ['chronology-sent', 'family-read', 'request-read'],
  uploads: { field: filesField, most: mostFilesAtOnce },
  schema: { params: requestParams, query: noQuery, body: filesForm, answer: requestAnswerShape },
  async handle({ platform, actor, params, form, files, visitor }) {
    const again = async (state: FormState) => {
      const told = await readRequest(platform, actor, params);
      const drawn = sayAtOnce(state, { files, asksPlace: told.standing.length > 0 });
      return requestPage(told, drawn, visitor.csrfToken);
    };
    const found = [...(form.ok ? findPlaceErrors(form.value) : form.errors), ...findFileErrors(files)];
    if (!form.ok) return again({ values: form.values, errors: found });
    const { place = '', instead, [alsoHereField]: alsoHere } = form.value;
    const values = { place, instead, [alsoHereField]: alsoHere ? 'yes' : '' };
    if (found.length > 0) return again({ values, errors: found });
    const sending = await attempt({}, () =>
      sendAnswer(platform, actor, {
        ...params,
        files: files.map(({ fileName, path: lies }) => ({ name: fileName, path: lies })),
        place: placeOf(form.value),
        alsoHere,
      }),
    );
    // What was answered was about other files: they are shown, and nothing is chosen of them.
    if (sending.kind !== 'done') return again({ values: {}, errors: [otherFiles(form.value)] });
    const { elsewhere } = sending.value;
    if (elsewhere.length > 0) {
      return again({
        values,
        errors: [{ field: alsoHereField, message: sayElsewhere(elsewhere, 'choose another file') }],
      });
    }
    return seeRequest(await readRequest(platform, actor, params), sayTaken(sending.value));
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
    body: { place: 'beside', standing: [world.id('submission'), world.id('waiting')] },
    files: [
      {
        field: filesField,
        fileName: 'answer.csv',
        content: 'Date,Source,Event\n12/03/2013,Visit log,Called again\n',
      },
    ],
  }),
});

export const sendNothing = route({
  method: 'POST',
  path: `${path}/nothing`,
  summary: 'Says that the agency holds nothing, what was looked in, and who looked.',
  access,
  audit: ['nothing-held-said', 'request-read'],
  schema: { params: requestParams, query: noQuery, body: nothingForm, answer: requestAnswerShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      requestPage(await readRequest(platform, actor, params), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, words, looked } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      sayNothingHeld(platform, actor, { ...params, version, words, looked, asItIs }),
    );
    const typed = freshForm({ words, looked, ...drawnAsItIs(asItIs) });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind !== 'done') {
      const message =
        'Somebody answered this request meanwhile. Look at the answer, then say it again if it is so';
      return again(withError(typed, { field: '', message }));
    }
    const notice = 'It is noted that the agency holds nothing. What you send here later takes its place.';
    return seeRequest(await readRequest(platform, actor, params), notice);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
    body: {
      version: world.text('review-request-version'),
      words: 'The case system, by name and date of birth',
      looked: 'The records officer',
    },
  }),
});

/** Files that were sent before to the byte are not stored again; they answer the request as they stand. */
function sayTaken({ sent, already }: SentChronology): string {
  const told = already.length === 0 ? '' : ` ${sayAlready(already)} It answers this request as it stands.`;
  return `${sent.length === 0 ? '' : `${counted(sent.length, 'file is', 'files are')} being read.`}${told}`.trim();
}

function seeRequest(told: RequestToAnswer, notice: string): RequestAnswer {
  const { family, request } = told;
  return {
    kind: 'see',
    to: `/families/${family.id}/requests/${request.id}`,
    status: 202,
    json: asJson(told),
    notice,
  };
}

function requestPage(told: RequestToAnswer, form: FormState, csrfToken: string): RequestAnswer {
  const { family, request } = told;
  const isUnderWay = request.files.some(({ state }) => state === 'reading' || state === 'submitting');
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `What ${request.agencyName} is asked about ${nameInSentence(family.name)}`,
    // Whoever manages reviews comes from there; a lead sees no more of it than this page.
    back:
      told.mayMakeLink || told.mayChange
        ? { text: 'The review', href: reviewPath({ familyId: family.id, reviewId: told.review.id }) }
        : { text: 'The family', href: `/families/${family.id}` },
    ...(isUnderWay && form.errors.length === 0 ? { refreshAfter: progressRefreshSeconds } : {}),
    body: () => RequestView({ told, form, csrfToken }),
    json: asJson(told),
  };
}

function asJson(told: RequestToAnswer): z.output<typeof requestAnswerShape> {
  return {
    family: told.family,
    review: reviewAsJson(told.review),
    request: requestAsJson(told.request),
    standing: told.standing.map(({ id, number, name, state, entries }) => ({
      id,
      number,
      name,
      state,
      entries,
    })),
    mayAnswer: told.mayAnswer,
  };
}
