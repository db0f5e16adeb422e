import type { AgencyId, FamilyId } from '../../../src/shared/ids.ts';
import type { Visitor } from '../../routes/visitors.ts';

export interface FileSent {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Sending {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly files: readonly FileSent[];
  /** The agency’s file in whose place they go; null where they go beside what it has in the chronology. */
  readonly instead?: string | null;
  /** The address that it comes from, as the proxy says. */
  readonly from: string;
}

export interface SendingAnswer {
  /** 0 when nobody answered. */
  readonly status: number;
  readonly text: string;
}

/** Sends files as the page does, with what it shows of the agency’s files. */
export async function sendFiles(
  origin: string,
  visitor: Visitor,
  { familyId, agencyId, files, from, instead = null }: Sending,
): Promise<SendingAnswer> {
  const form = new FormData();
  form.set('_csrf', visitor.formToken);
  form.set('agency', agencyId);
  form.set('place', 'beside');
  if (instead !== null) {
    form.set('place', 'instead');
    form.set('instead', instead);
  }
  const path = `${origin}/families/${familyId}/submissions/new`;
  const headers = { ...visitor.headers, 'x-forwarded-for': from };
  for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
  try {
    const page = await fetch(`${path}?agency=${agencyId}`, { headers });
    for (const [, id = ''] of (await page.text()).matchAll(/name="standing" value="([^"]+)"/g))
      form.append('standing', id);
    const answer = await fetch(path, { method: 'POST', redirect: 'manual', headers, body: form });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

export interface FileToSubmit {
  readonly id: string;
  readonly family: string;
  readonly version: number;
}

/** Puts a file that was read into the chronology, as its page does. Gives the status of the answer, 0 when nobody answered. */
export async function submitFile(
  origin: string,
  visitor: Visitor,
  { id, family, version }: FileToSubmit,
): Promise<number> {
  const body = new URLSearchParams({ _csrf: visitor.formToken, version: String(version) });
  const headers = { ...visitor.headers, 'x-forwarded-for': '10.0.0.2' };
  try {
    const address = `${origin}/families/${family}/submissions/${id}/submit`;
    const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers, body });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}
