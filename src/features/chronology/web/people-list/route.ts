import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { counted } from '../../../../shared/counted.ts';
import { readLastChangeOfRecord } from '../../../families/operations/read-last-change-of-record.ts';
import { type PeopleProposed, proposePeople } from '../../operations/propose-people.ts';
import { putListIn, readRowChosen } from '../../operations/put-list-in.ts';
import { readPeopleList } from '../../operations/read-people-list.ts';
import { familyParams } from '../parts/family-id.ts';
import {
  holdList,
  listAnswer,
  listField,
  longestHeld,
  type PutIn,
  putInForm,
  readChosen,
  rowField,
} from './form.ts';
import { ListRowsView } from './rows.tsx';
import { choiceOf } from './say-choices.ts';
import { SendListView } from './view.tsx';

const access = { kind: 'action', action: 'change-family' } as const;
type ListAnswer = Answer<z.output<typeof listAnswer>>;

interface Drawn {
  readonly csrfToken: string;
  readonly notes?: readonly string[];
  readonly form: FormState;
}

/** The form on which a list is sent, with what is wrong with the one that was. */
function sendPage({ record }: PeopleProposed, errors: FormErrors, csrfToken: string): ListAnswer {
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Put in a list of people',
    back: { text: 'People the record names', href: `/families/${record.id}/people-named` },
    body: () => SendListView({ family: record, errors, csrfToken }),
    json: { version: record.version, rows: [], notes: [] },
  };
}

/** Every row of a list, with what becomes of it. */
function rowsPage(told: PeopleProposed, { csrfToken, notes = [], form }: Drawn): ListAnswer {
  const { record, rows } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'What becomes of the list',
    wide: true,
    back: { text: 'Send another list', href: `/families/${record.id}/people-named/list` },
    body: () => ListRowsView({ told, notes, form, csrfToken }),
    json: {
      version: record.version,
      rows: rows.map(({ person, proposed, like }) => ({
        ...person,
        proposed: choiceOf(proposed),
        why: proposed.why,
        like: like.map(({ personId, name, familyId, reference, reasons, doubts }) => ({
          person: personId,
          name,
          family: familyId,
          reference,
          reasons,
          doubts,
        })),
      })),
      notes,
    },
  };
}

export const showPeopleList = route({
  method: 'GET',
  path: '/families/:familyId/people-named/list',
  summary: 'The form with which a list of people is sent, as the command “sightline cast” writes it.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: listAnswer },
  async handle({ platform, actor, params: { familyId }, visitor }) {
    return sendPage(await proposePeople(platform, actor, { familyId, people: [] }), [], visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendPeopleList = route({
  method: 'POST',
  path: '/families/:familyId/people-named/list',
  summary: 'Reads a list of people and shows what would become of each row; nothing is put in.',
  access,
  audit: ['family-read', 'duplicates-read'],
  uploads: { field: listField, most: 1 },
  schema: { params: familyParams, query: noQuery, body: noBody, answer: listAnswer },
  async handle({ platform, actor, params: { familyId }, files, visitor: { csrfToken } }) {
    const [file] = files;
    const again = async (errors: FormErrors) =>
      sendPage(await proposePeople(platform, actor, { familyId, people: [] }), errors, csrfToken);
    if (file === undefined) return again([{ field: listField, message: 'Choose the file with the list' }]);
    const read = await readPeopleList(platform, actor, file);
    if (!read.ok) {
      return again(
        read.error.map(({ words: { what, where, todo } }, at) => ({
          // Each is told, the first beside the field.
          field: at === 0 ? listField : '',
          message: `${where === undefined ? '' : `${where}: `}${what} ${todo}`,
        })),
      );
    }
    const { people, notes } = read.value;
    if (holdList(people).length > longestHeld) {
      const message = `The names of the list are too long to be put in at once. Split the list in two, or take out people who are not to stand in the record.`;
      return again([{ field: listField, message }]);
    }
    const told = await proposePeople(platform, actor, { familyId, people });
    const values = Object.fromEntries(
      told.rows.map(({ proposed }, at) => [rowField(at), choiceOf(proposed)]),
    );
    return rowsPage(told, { csrfToken, notes, form: freshForm(values) });
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    files: [
      {
        field: listField,
        fileName: 'people.csv',
        content: 'Name,Other names,Role,Date of birth\nOrla Quillane,Orly,child,04/05/2018\n',
      },
    ],
  }),
});

export const putInPeopleList = route({
  method: 'POST',
  path: '/families/:familyId/people-named/put-in',
  summary: 'Puts the rows of a list of people into the record of a family as was chosen, all or none.',
  access,
  audit: ['people-added', 'family-read', 'duplicates-read'],
  schema: { params: familyParams, query: noQuery, body: putInForm, answer: listAnswer },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    if (!form.ok) {
      const told = await proposePeople(platform, actor, { familyId, people: [] });
      const errors = form.errors.map(({ message }) => ({ field: '', message }));
      return sendPage(told, errors, csrfToken);
    }
    const { people, version, names, asItIs } = form.value;
    const told = await proposePeople(platform, actor, { familyId, people });
    const rows = told.rows.map(({ person }, at) =>
      readRowChosen(platform, person, readChosen(form.value.chosen[at] ?? ''), told.known),
    );
    const toAdd = rows.flatMap((row) => (row.kind === 'add' ? [row.person] : []));
    const drawn: FormState = { values: valuesOf(form.value), errors: [] };
    const errors = [
      ...rows.flatMap((row, at) =>
        row.kind === 'wrong' ? [{ field: rowField(at), message: `${people[at]?.name}: ${row.message}` }] : [],
      ),
      ...(names === null && toAdd.some(({ otherNames }) => otherNames.length > 0)
        ? [{ field: 'names', message: 'Say what the other names of the list are' }]
        : []),
      ...(toAdd.length === 0 && rows.every(({ kind }) => kind === 'leave')
        ? [{ field: rowField(0), message: 'Choose somebody who is to be put in' }]
        : []),
    ];
    if (errors.length > 0) return rowsPage(told, { csrfToken, form: { ...drawn, errors } });
    const done = await attempt(besideAsItIs, () =>
      putListIn(platform, actor, { familyId, version, people: toAdd, names: names ?? 'former', asItIs }),
    );
    if (done.kind === 'refused') return rowsPage(told, { csrfToken, form: withError(drawn, done.error) });
    if (done.kind !== 'done') {
      return stalePage({
        reader: actor,
        what: 'this record',
        lastChange: await readLastChangeOfRecord(platform, actor, familyId),
        fields: [
          {
            label: 'People',
            mine: people.map(({ name }) => `${name} (to be put in)`).join('\n'),
            saved: told.known.map(({ name }) => name).join('\n'),
          },
        ],
        editHref: `/families/${familyId}/people-named/list`,
        json: { version: told.record.version, rows: [], notes: [] },
      });
    }
    const after = await proposePeople(platform, actor, { familyId, people: [] });
    const isAlike = told.rows.some(({ like }, at) => like.length > 0 && rows[at]?.kind === 'add');
    const notice = `${counted(toAdd.length, 'row of the list is', 'rows of the list are')} put in.`;
    return {
      kind: 'see',
      to: isAlike ? `/families/${familyId}/possible-duplicates` : `/families/${familyId}`,
      status: 201,
      json: { version: after.record.version, rows: [], notes: [] },
      notice: isAlike ? `${notice} Somebody stands in another record too: look at both.` : notice,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      version: world.text('family-version'),
      list: JSON.stringify([
        { name: 'Orla Quillane', otherNames: ['Orly'], role: 'child', born: '2018-05-04' },
      ]),
      'row-1': 'child',
      names: 'known-as',
    },
  }),
});

function valuesOf({ version, people, chosen, names, asItIs }: PutIn): FormState['values'] {
  return Object.fromEntries([
    ...people.map((_, at): [string, string] => [rowField(at), chosen[at] ?? '']),
    ...(names === null ? [] : [['names', names] as const]),
    ['version', String(version)],
    ...Object.entries(drawnAsItIs(asItIs)),
  ]);
}
