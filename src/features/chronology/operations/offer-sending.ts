import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type FamilyConcerned, requireFamily } from '../../families/operations/require-family.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { listOpenRequests, type OpenRequest } from '../../families/store/open-requests.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { listStandingFiles, type StandingFile } from '../store/standing-files.ts';

export type { InvolvedAgency, StandingFile };

export interface SendingOffered {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  /** Those for which this person may send a file; none where their own agency is not involved. */
  readonly agencies: readonly InvolvedAgency[];
  /** What stands of these agencies now, or could not be read: what is sent goes instead of it, or beside it. */
  readonly standing: readonly StandingFile[];
  /** Agencies of which rows are kept from this person, who can therefore put nothing instead of their files. */
  readonly onlyBeside: ReadonlySet<AgencyId>;
}

/** The same, and what of it is asked for: what is sent on a family’s page answers no request. */
export interface SendingAsked extends SendingOffered {
  readonly asked: readonly OpenRequest[];
  /** Whether they may name agencies as involved, where there is none yet. */
  readonly mayInvolve: boolean;
}

/** For whom somebody may send a chronology of this family. @throws AppError `not-found`, `not-allowed`. */
export function offerSending(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<SendingAsked> {
  return perform(platform, actor, 'send-chronology', async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const offer = await findOffer(tx, actor, family, now);
    const agencies = offer.agencies.map(({ id }) => id);
    return {
      value: {
        ...offer,
        asked: await listOpenRequests(tx, family.id, agencies),
        mayInvolve: mayDo(actor.role, 'name-involved'),
      },
      audit: { event: 'family-read', object: { kind: 'family', id: family.id }, children: family.children },
    };
  });
}

/** The same within another operation, which has seen to it that the family may be seen. Three statements. */
export async function findOffer(
  tx: TenantTx,
  actor: PersonActor,
  { id, reference, name }: FamilyConcerned,
  now: Date,
): Promise<SendingOffered> {
  const sendable = await findSendable(tx, actor, id, now);
  return {
    family: { id, reference, name },
    ...sendable,
    onlyBeside: await listHidingAgencies(tx, actor, id, now),
  };
}

/** For which agencies the actor may send files of a family, and what these have there already. Two statements. */
export async function findSendable(
  tx: TenantTx,
  actor: PersonActor,
  id: FamilyId,
  now: Date,
): Promise<Pick<SendingOffered, 'agencies' | 'standing'>> {
  const involved = await listInvolvedAgencies(tx, id, now);
  const agencies =
    actor.role === 'officer' ? involved : involved.filter((agency) => agency.id === actor.agencyId);
  const files = await listStandingFiles(tx, actor, id, now);
  const standing = files.filter(({ agencyId }) => agencies.some((agency) => agency.id === agencyId));
  return { agencies, standing };
}
