import { z } from 'zod';
import { roles } from '../../../../platform/access/roles.ts';
import { noBody, noParams, noQuery, route } from '../../../../platform/http/route.ts';
import { explainPermissions } from '../../operations/explain-permissions.ts';
import { PermissionsView } from './view.tsx';

const roleJson = z.object({
  role: z.enum(roles),
  name: z.string(),
  does: z.string(),
  may: z.array(z.string()).readonly(),
  sees: z.string(),
});

export const showPermissions = route({
  method: 'GET',
  path: '/permissions',
  summary: 'Who may do what, in words, with the reader’s own role first.',
  access: { kind: 'action', action: 'read-permissions' },
  audit: { none: 'It tells rules, and nothing of anybody.' },
  schema: {
    params: noParams,
    query: noQuery,
    body: noBody,
    answer: z.object({ roles: z.array(roleJson).readonly() }),
  },
  handle: async ({ actor }) => {
    const explained = explainPermissions(actor.role);
    return {
      kind: 'page',
      title: 'Who may do what',
      wide: true,
      body: () => PermissionsView({ explained }),
      json: { roles: explained },
    };
  },
  example: () => ({}),
});
