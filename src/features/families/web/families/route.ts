import { mayDo } from '../../../../platform/access/actions.ts';
import { noBody, noParams, route } from '../../../../platform/http/route.ts';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { listFamilies } from '../../operations/list-families.ts';
import { familiesQuery, familiesShape } from './form.ts';
import { FamiliesView } from './view.tsx';

export const showFamilies = route({
  method: 'GET',
  path: '/families',
  summary: 'The families that one may see, fifty a page, by reference or name.',
  access: { kind: 'action', action: 'read-families' },
  audit: 'families-listed',
  schema: { params: noParams, query: familiesQuery, body: noBody, answer: familiesShape },
  async handle({ platform, actor, query }) {
    const { words, allocated, sort: by, direction, after, before } = query;
    const sort = { by, direction };
    const answer = await listFamilies(platform, actor, {
      words,
      allocated: allocated === 'yes',
      sort,
      from: placeOf(after, before),
    });
    const list: ListAddress = { path: '/families', filters: { words, allocated }, sort };
    const mayAdd = mayDo(actor.role, 'add-family');
    const mayType = mayDo(actor.role, 'add-entries');
    return {
      kind: 'page',
      title: 'Families',
      body: () => FamiliesView({ answer, list, asked: { words, allocated }, mayAdd, mayType }),
      json: answer,
    };
  },
  example: () => ({}),
});

function placeOf(after: string | undefined, before: string | undefined) {
  if (after !== undefined) return { side: 'after' as const, familyId: after };
  return before === undefined ? null : { side: 'before' as const, familyId: before };
}
