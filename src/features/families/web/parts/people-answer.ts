import { z } from 'zod';
import type { PeopleTold } from '../../operations/tell-people.ts';

const text = z.string().nullable();

/** What is known of a family’s people beside who they are, as JSON. An address that may not be shown has no lines. */
export const peopleShape = z.object({
  addresses: z
    .array(
      z.object({
        id: z.string(),
        lines: text,
        postcode: text,
        from: text,
        to: text,
        protected: z.boolean(),
        version: z.number(),
        residents: z.array(z.object({ person: z.string(), from: text, to: text })).readonly(),
      }),
    )
    .readonly(),
  safeContact: z
    .array(
      z.object({
        id: z.string(),
        person: z.string(),
        how: z.string(),
        byWhom: z.string(),
        never: z.string(),
        decidedBy: z.string(),
        decidedOn: z.string(),
        reviewOn: z.string(),
      }),
    )
    .readonly(),
  workers: z
    .array(
      z.object({
        id: z.string(),
        worker: z.string(),
        account: text,
        role: z.string(),
        agency: z.string(),
        from: z.string(),
        to: text,
        endReason: text,
        version: z.number(),
      }),
    )
    .readonly(),
});

export function peopleAsJson({ addresses, safeContact, workers }: PeopleTold): z.output<typeof peopleShape> {
  return {
    addresses: addresses.map(({ id, shown, from, to, protection, version, residents }) => ({
      id,
      lines: shown?.lines ?? null,
      postcode: shown?.postcode ?? null,
      from,
      to,
      protected: protection !== null,
      version,
      residents: residents.map((one) => ({ person: one.personId, from: one.from, to: one.to })),
    })),
    safeContact: safeContact.map(({ personId, due: _due, ...rule }) => ({ ...rule, person: personId })),
    workers: workers.map(({ id, worker, accountId, role, agencyName, from, to, endReason, version }) => ({
      id,
      worker,
      account: accountId,
      role,
      agency: agencyName,
      from,
      to,
      endReason,
      version,
    })),
  };
}
