import type { z } from 'zod';
import { type FormErrors, type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route, type UploadedFile } from '../../../../platform/http/route.ts';
import { findRefused } from '../../../chronology/operations/find-refused.ts';
import { filesField, findFileErrors } from '../../../chronology/view/say-sending.ts';
import { type AskedByLink, answerByLink, followUploadLink } from '../../operations/answer-by-link.ts';
import { makeTemplateOfLink, type TemplateForm } from '../../operations/make-template.ts';
import {
  linkFilesForm,
  linkNothingForm,
  linkParams,
  linkTemplateParams,
  mostFilesByLink,
  takenShape,
} from './form.ts';
import { AnswerView, LinkGuideView, LinkOverView, TakenView } from './view.tsx';

const access = {
  kind: 'public',
  why: 'whoever holds the link has no account: it lets them answer one request, and tells them nothing',
} as const;
const namesNobody = {
  none: 'It tells a reference and the days that are asked for, and names nobody.',
} as const;
type LinkAnswer = Answer<z.output<typeof takenShape>>;

export const showAnswer = route({
  method: 'GET',
  path: '/answer/:token',
  summary: 'The page on which somebody without an account answers a request by a single-use link.',
  access,
  audit: namesNobody,
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: noBody, answer: takenShape },
  async handle({ platform, params: { token }, visitor }) {
    const asked = await followUploadLink(platform, token);
    return asked.kind === 'over' ? overPage() : page(asked, token, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { token: world.text('answer-token') } }),
});

export const showLinkGuide = route({
  method: 'GET',
  path: '/answer/:token/guide',
  summary:
    'What belongs in each column, for somebody who answers by a single-use link; it does not use the link up.',
  access,
  audit: namesNobody,
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: noBody, answer: takenShape },
  async handle({ platform, params: { token } }) {
    const asked = await followUploadLink(platform, token);
    if (asked.kind === 'over') return overPage();
    const path = `/answer/${token}`;
    return {
      kind: 'page',
      title: 'What belongs in each column',
      back: { text: 'What is asked', href: path },
      body: () => LinkGuideView({ asked, path }),
      json: {},
    };
  },
  example: (world) => ({ params: { token: world.text('answer-token') } }),
});

export const takeLinkTemplate = route({
  method: 'GET',
  path: '/answer/:token/guide/:form',
  summary:
    'The empty table, in Word (`docx`) or Excel (`xlsx`), for somebody who answers by a single-use link.',
  access,
  audit: namesNobody,
  browserOnly: true,
  schema: { params: linkTemplateParams, query: noQuery, body: noBody, answer: takenShape },
  async handle({ platform, params: { token, form } }) {
    const asked = await followUploadLink(platform, token);
    return asked.kind === 'over' ? overPage() : { kind: 'file', ...makeTemplateOfLink(form, asked) };
  },
  example: (world) => ({
    params: { token: world.text('answer-token'), form: 'docx' satisfies TemplateForm },
  }),
});

export const sendAnswerFiles = route({
  method: 'POST',
  path: '/answer/:token/files',
  summary: 'Takes the files of somebody who answers by a single-use link; they wait to be checked.',
  access,
  audit: 'answered-by-link',
  browserOnly: true,
  uploads: {
    field: filesField,
    most: mostFilesByLink,
    tooMany: `Put what you send into ${mostFilesByLink} files, or ask for another link for the others. None of them was sent, and the link still works: choose the files again.`,
  },
  async beforeFiles({ platform, params: { token } }) {
    const asked = await followUploadLink(platform, token);
    return asked.kind === 'over' ? overPage() : null;
  },
  schema: { params: linkParams, query: noQuery, body: linkFilesForm, answer: takenShape },
  async handle({ platform, params: { token }, form, files, visitor }) {
    const asked = await followUploadLink(platform, token);
    if (asked.kind === 'over') return overPage();
    const errors = [...(form.ok ? [] : form.errors), ...(await findErrorsOf(files))];
    if (!form.ok || errors.length > 0) {
      const values = form.ok ? form.value : form.values;
      return page(asked, token, sayFilesAgain({ values, errors }, files.length), visitor.csrfToken);
    }
    const sent = files.map(({ fileName: name, path }) => ({ name, path }));
    const answer = { kind: 'files', files: sent } as const;
    const { sender } = form.value;
    const done = await answerByLink(platform, { token, sender, answer, requestId: visitor.requestId });
    return done.kind === 'over' ? overPage() : takenPage();
  },
  example: (world) => ({
    params: { token: world.text('answer-token') },
    body: { sender: 'A records officer' },
    files: [
      {
        field: filesField,
        fileName: 'by-link.csv',
        content: 'Date,Source,Event\n12/03/2013,Visit log,Called by link\n',
      },
    ],
  }),
});

export const sendAnswerNothing = route({
  method: 'POST',
  path: '/answer/:token/nothing',
  summary: 'Says by a single-use link that an agency holds nothing.',
  access,
  audit: 'answered-by-link',
  browserOnly: true,
  schema: { params: linkParams, query: noQuery, body: linkNothingForm, answer: takenShape },
  async handle({ platform, params: { token }, form, visitor }) {
    const asked = await followUploadLink(platform, token);
    if (asked.kind === 'over') return overPage();
    if (!form.ok) return page(asked, token, form, visitor.csrfToken);
    const { words, 'nothing-sender': sender } = form.value;
    const answer = { kind: 'nothing', words } as const;
    const done = await answerByLink(platform, { token, sender, answer, requestId: visitor.requestId });
    return done.kind === 'over' ? overPage() : takenPage();
  },
  example: (world) => ({
    params: { token: world.text('answer-token') },
    body: { 'nothing-sender': 'A records officer', words: 'The case system, by name' },
  }),
});

/** Whoever sends by a link hears nothing afterwards: of a file that can never be read they are told now. */
async function findErrorsOf(files: readonly UploadedFile[]): Promise<FormErrors> {
  const errors = findFileErrors(files);
  if (errors.length > 0) return errors;
  const [first] = await findRefused(files.map(({ fileName: name, path }) => ({ name, path })));
  if (first === undefined) return [];
  const message = `“${first.name}” cannot be read. ${first.what} ${first.todo} Nothing was sent: the link still works`;
  return [{ field: filesField, message }];
}

/** A browser forgets which files were chosen. */
function sayFilesAgain(form: FormState, count: number): FormState {
  const isSaid = form.errors.some(({ field }) => field === filesField);
  if (count === 0 || isSaid) return form;
  return withError(form, { field: filesField, message: 'Choose the files again: nothing was sent' });
}

function page(asked: AskedByLink, token: string, form: FormState, csrfToken: string): LinkAnswer {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `A chronology is asked of ${asked.agencyName}`,
    body: () => AnswerView({ asked, path: `/answer/${token}`, form, csrfToken }),
    json: {},
  };
}

function overPage(): LinkAnswer {
  return {
    kind: 'page',
    status: 404,
    title: 'This link no longer works',
    body: () => LinkOverView(),
    json: {},
  };
}

function takenPage(): LinkAnswer {
  return { kind: 'page', title: 'Thank you', body: () => TakenView(), json: {} };
}
