import type { Route, RouteExample, RouteWorld } from '../../src/platform/http/route.ts';
import { nameOf } from './all-routes.ts';

type MakeExample = (things: RouteWorld) => RouteExample;

const ofFamily = (things: RouteWorld) => ({ params: { familyId: things.id('family') } });

/** Places for ids that a route’s own example leaves empty: filters of lists, and choices of forms. */
const further: Readonly<Record<string, readonly MakeExample[]>> = {
  'GET /families': [
    (things) => ({ query: { after: things.id('family') } }),
    (things) => ({ query: { before: things.id('family') } }),
    (things) => ({ query: { words: things.id('family') } }),
  ],
  'GET /accounts': [
    (things) => ({ query: { agency: things.id('agency') } }),
    (things) => ({ query: { after: things.id('account') } }),
  ],
  'GET /account-log': [(things) => ({ query: { person: things.id('account') } })],
  'GET /families/:familyId/chronology': [
    (things) => ({ ...ofFamily(things), query: { agency: things.id('agency') } }),
    (things) => ({ ...ofFamily(things), query: { child: things.id('child') } }),
    (things) => ({ ...ofFamily(things), query: { after: things.id('entry') } }),
  ],
  'GET /families/:familyId/timeline': [
    (things) => ({ ...ofFamily(things), query: { agency: things.id('agency'), zoom: 'years' } }),
    (things) => ({ ...ofFamily(things), query: { child: things.id('child') } }),
    (things) => ({ ...ofFamily(things), query: { zoom: 'month', at: '2014-04-01' } }),
    (things) => ({ ...ofFamily(things), query: { zoom: 'year', at: '2031-12-11' } }),
  ],
  'POST /families/:familyId/entries/:entryId/handling': [
    (things) => ({
      params: { familyId: things.id('family'), entryId: things.id('entry') },
      body: { handling: 'named-agencies', named: things.id('empty-agency'), version: '1' },
    }),
    (things) => ({
      params: { familyId: things.id('family'), entryId: things.id('entry') },
      body: { handling: 'core-group', person: things.id('chair'), reason: 'Related', version: '1' },
    }),
  ],
  'GET /families/:familyId/withheld': [
    (things) => ({ ...ofFamily(things), query: { after: things.id('entry') } }),
  ],
  'GET /families/:familyId/who-knew': [
    (things) => ({ ...ofFamily(things), query: { agency: things.id('agency'), on: '2015-08-30' } }),
  ],
  'GET /families/:familyId/entries/:entryId/sharing': [
    (things) => ({
      params: { familyId: things.id('family'), entryId: things.id('entry') },
      query: { agency: things.id('agency') },
    }),
  ],
  'GET /families/:familyId/who-looked': [
    (things) => ({ ...ofFamily(things), query: { child: things.id('child') } }),
    (things) => ({ ...ofFamily(things), query: { person: things.id('account') } }),
  ],
  'GET /families/:familyId/who-looked/file': [
    (things) => ({ ...ofFamily(things), query: { person: things.id('account') } }),
  ],
  'POST /families/:familyId/involvements/new': [
    (things) => ({
      ...ofFamily(things),
      body: { kind: 'involved', who: `agency:${things.id('empty-agency')}` },
    }),
    (things) => ({
      ...ofFamily(things),
      body: { kind: 'reviewer', who: `account:${things.id('chair')}`, reason: 'for a review' },
    }),
  ],
  'POST /accounts/invite': [
    (things) => ({
      body: {
        name: 'Ines Quill',
        email: 'ines.quill@example.org',
        role: 'practitioner',
        agency: things.id('agency'),
      },
    }),
  ],
  'POST /accounts/:accountId/change': [
    (things) => ({
      params: { accountId: things.id('account') },
      body: { name: 'Ines Quill', role: 'practitioner', agency: things.id('agency'), version: '1' },
    }),
  ],
};

export function furtherExamples(route: Route): readonly MakeExample[] {
  return further[nameOf(route)] ?? [];
}
