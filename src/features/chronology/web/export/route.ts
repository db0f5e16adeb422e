import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { progressRefreshSeconds } from '../../../../platform/view/parts/progress-view.tsx';
import { readExport } from '../../operations/read-export.ts';
import { sendExport } from '../../operations/send-export.ts';
import { nameOfExport } from '../new-export/view.tsx';
import { familyShape } from '../parts/answer-shapes.ts';
import { exportShape } from '../parts/export-shape.ts';
import { ExportView } from './view.tsx';

const params = z.object({ familyId: idParam<'family'>(), exportId: idParam<'export'>() });

export const readExportRoute = route({
  method: 'GET',
  path: '/families/:familyId/exports/:exportId',
  summary: 'How it stands with a document that one asked for, and where to take it.',
  access: { kind: 'action', action: 'export-chronology' },
  audit: 'family-read',
  schema: {
    params,
    query: noQuery,
    body: noBody,
    answer: z.object({ family: familyShape, export: exportShape }),
  },
  async handle({ platform, actor, params: { familyId, exportId } }) {
    const { family, offered, export: one } = await readExport(platform, actor, { familyId, id: exportId });
    return {
      kind: 'page',
      title: nameOfExport(one),
      back: { text: 'Documents', href: `/families/${familyId}/exports` },
      body: () => ExportView({ family, offered, one }),
      json: { family, export: one },
      ...(one.state === 'writing' ? { refreshAfter: progressRefreshSeconds } : {}),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), exportId: world.id('export') } }),
});

export const takeExportRoute = route({
  method: 'GET',
  path: '/families/:familyId/exports/:exportId/file',
  summary: 'The document itself, for whoever asked for it.',
  access: { kind: 'action', action: 'export-chronology', stepUp: true },
  audit: 'export-taken',
  schema: { params, query: noQuery, body: noBody, answer: z.never() },
  async handle({ platform, actor, params: { familyId, exportId } }) {
    const file = await sendExport(platform, actor, { familyId, id: exportId });
    return { kind: 'file', ...file };
  },
  example: (world) => ({ params: { familyId: world.id('family'), exportId: world.id('export') } }),
});
