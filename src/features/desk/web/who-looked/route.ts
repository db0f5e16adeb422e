import { z } from 'zod';
import { csvText } from '../../../../platform/documents/write-csv.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { type AccessRow, readWhoLooked } from '../../operations/read-who-looked.ts';
import { readFilters, whoLookedQuery, whoLookedShape } from './form.ts';
import { sayEvent, sayReason, sayRole, sayWho } from './say-access.ts';
import { WhoLookedView } from './view.tsx';

const params = z.object({ familyId: idParam<'family'>() });
const access = { kind: 'action', action: 'read-who-looked' } as const;

export const whoLookedRoute = route({
  method: 'GET',
  path: '/families/:familyId/who-looked',
  summary: 'Who looked at what is known of the children of a family, or changed it: the newest first.',
  access,
  audit: 'who-looked-read',
  schema: { params, query: whoLookedQuery, body: noBody, answer: whoLookedShape },
  async handle({ platform, actor, params: { familyId }, query, visitor }) {
    const { filters, form } = readFilters(query);
    const { after, before } = query;
    // A program reads every row: it can put them together itself.
    const together = query.show !== 'each' && !visitor.wantsJson;
    const found = await readWhoLooked(platform, actor, { familyId, ...filters, after, before, together });
    return {
      kind: 'page',
      status: form.errors.length === 0 ? 200 : 422,
      title: `Who looked at ${nameInSentence(found.family.name)}`,
      wide: true,
      errors: form.errors,
      back: { text: 'The family', href: `/families/${familyId}` },
      body: () => WhoLookedView({ found, filters, form, together }),
      json: {
        family: found.family,
        accesses: found.rows.map(asJson),
        before: found.before,
        after: found.after,
      },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

function asJson(row: AccessRow) {
  const { at, agency, event, children, reason, outcome } = row;
  return {
    at: at.toISOString(),
    who: sayWho(row),
    role: sayRole(row),
    agency,
    event,
    says: sayEvent(row),
    children,
    reason,
    outcome,
  };
}

const headings = ['When', 'Who', 'Role', 'Agency', 'What they did', 'Child', 'Reason'];

export const takeWhoLookedRoute = route({
  method: 'GET',
  path: '/families/:familyId/who-looked/file',
  summary: 'The same list as a CSV file: the newest ten thousand rows that fit.',
  // Taken away, as a document is.
  access: { ...access, stepUp: true },
  audit: 'who-looked-read',
  schema: { params, query: whoLookedQuery, body: noBody, answer: z.never() },
  async handle({ platform, actor, params: { familyId }, query }) {
    const { filters, form } = readFilters(query);
    // A file says nothing of what it was filtered by: one without its days would be taken for the one that was asked for.
    if (form.errors.length > 0) {
      throw new AppError('form-not-valid', {
        what: 'The days in this address cannot be read, so there is no file of them.',
        todo: 'Go to the list, choose the days there, and take the file from it.',
      });
    }
    const found = await readWhoLooked(platform, actor, { familyId, ...filters, forFile: true });
    const rows = found.rows.map((row) => [
      sayInstant(row.at),
      sayWho(row),
      sayRole(row) ?? '',
      row.agency ?? '',
      sayEvent(row),
      row.children.join(', '),
      sayReason(row),
    ]);
    return {
      kind: 'file',
      name: 'who-looked.csv',
      mediaType: 'text/csv; charset=utf-8',
      body: Buffer.from(csvText([headings, ...rows]), 'utf8'),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});
