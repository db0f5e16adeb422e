import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';

export const familyParams = z.object({ familyId: idParam<'family'>() });
export const childParams = z.object({ familyId: idParam<'family'>(), childId: idParam<'person'>() });
export const addressParams = z.object({ familyId: idParam<'family'>(), addressId: idParam<'address'>() });
export const allocationParams = z.object({
  familyId: idParam<'family'>(),
  allocationId: idParam<'allocation'>(),
});
export const personParams = z.object({ familyId: idParam<'family'>(), personId: idParam<'person'>() });
