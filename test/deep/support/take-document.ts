import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { FamilyId } from '../../../src/shared/ids.ts';
import type { Visitor } from '../../routes/visitors.ts';

const asked = z.object({ export: z.object({ state: z.string() }) });

/** Asks for a document as the page does, waits until a job has written it, and takes it. @throws where none was written. */
export async function takeDocument(
  origin: string,
  visitor: Visitor,
  familyId: FamilyId,
  form: string,
): Promise<Buffer> {
  const { headers, formToken } = visitor;
  const body = new URLSearchParams({
    _csrf: formToken,
    form,
    names: 'named',
    reason: 'for the panel',
    title: '',
  });
  const path = `${origin}/families/${familyId}/exports/new`;
  const answer = await fetch(path, { method: 'POST', redirect: 'manual', headers, body });
  const place = answer.headers.get('location');
  if (place === null) throw new Error(`no document was begun: ${answer.status}`);
  for (;;) {
    const page = await fetch(new URL(place, origin), { headers: { ...headers, accept: 'application/json' } });
    const { state } = asked.parse(await page.json()).export;
    if (state === 'ready') break;
    if (state !== 'writing') throw new Error(`the document is ${state}`);
    await pause(100);
  }
  const file = await fetch(new URL(`${place}/file`, origin), { headers });
  if (file.status !== 200) throw new Error(`the document was not given: ${file.status}`);
  return Buffer.from(await file.arrayBuffer());
}
