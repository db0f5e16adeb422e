import { expect } from 'vitest';
import type { PartnershipId } from '../../../src/shared/ids.ts';
import { until } from '../../builders/database/until.ts';
import type { Visitor } from '../../routes/visitors.ts';
import { findSubmissions } from './found-submissions.ts';
import type { Installation } from './installation.ts';
import { submitFile } from './send-files.ts';

/** Waits until everything that was sent has been read, and puts into the chronology whatever waits. */
export async function submitAll(
  { platform, origin }: Pick<Installation, 'platform' | 'origin'>,
  visitor: Visitor,
  partnershipId: PartnershipId,
): Promise<void> {
  const found = () => findSubmissions(platform, partnershipId);
  await until(async () => (await found()).every(({ state }) => state !== 'reading'));
  for (const one of await found()) {
    if (one.state === 'checked') expect(await submitFile(origin, visitor, one)).toBe(303);
  }
  await until(async () => (await found()).every(({ state }) => state !== 'submitting'));
}
