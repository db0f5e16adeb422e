import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';

export const familyParams = z.object({ familyId: idParam<'family'>() });
export const reviewParams = z.object({ familyId: idParam<'family'>(), reviewId: idParam<'review'>() });
export const requestParams = z.object({
  familyId: idParam<'family'>(),
  requestId: idParam<'review-request'>(),
});

export function reviewPath({
  familyId,
  reviewId,
}: {
  readonly familyId: string;
  readonly reviewId: string;
}): string {
  return `/families/${familyId}/reviews/${reviewId}`;
}

export function requestPath({ familyId, id }: { readonly familyId: string; readonly id: string }): string {
  return `/families/${familyId}/requests/${id}`;
}
