import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { AgencyId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import { makeReview } from '../../builders/platform/review.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A review in which the first agency is asked for its chronology. */
export async function fillReview(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  agencyId: AgencyId | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (agencyId === undefined) return new Map();
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [agencyId]);
  return new Map([
    ['review', reviewId],
    ['review-request', requestIds[0] ?? ''],
  ]);
}
