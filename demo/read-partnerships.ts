import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sectors } from '../src/features/people/domain/sector.ts';
import { roles } from '../src/platform/access/roles.ts';
import { recordSchema } from './record-to-seed.ts';
import { decisionsSchema } from './seed-decisions.ts';

const agency = z.object({
  key: z.string(),
  name: z.string(),
  sector: z.enum(sectors),
  /** Whose files of `truth.json` it sends: a trust sends for its services, an education service for its schools. */
  sources: z.array(z.string()),
});

const person = z.object({
  name: z.string(),
  role: z.enum(roles),
  /** Who they are, and what to try as them: shown where one signs in. */
  tries: z.string(),
  /** The key of their agency. */
  agency: z.string().optional(),
  /** Families of which they chair the conferences, or which they review. */
  tiedTo: z.array(z.string()).default([]),
  /** Why they are let in, and for how many days from the day on which the demonstration is set up. */
  letIn: z.object({ reason: z.string(), days: z.number().int() }).optional(),
});

const family = recordSchema.extend({
  id: z.string(),
  /** Files that are still to come, so that there is something to send. */
  notSent: z.array(z.string()).default([]),
  /** The review for which its files are sent (`reviews.json`). */
  review: z.enum(['half-way', 'finished']).optional(),
  /** How much of what is suggested people have decided, the surest first. */
  decided: decisionsSchema.optional(),
});

const partnership = z.object({
  name: z.string(),
  agencies: z.array(agency),
  people: z.array(person),
  families: z.array(family),
  /** Whether the families of `lontown/families.json` are its own too. */
  furtherFamilies: z.boolean().default(false),
});

export type PartnershipToSeed = z.output<typeof partnership>;
export type PersonToSeed = z.output<typeof person>;
export type FamilyToSeed = z.output<typeof family>;

export function readPartnerships(): readonly PartnershipToSeed[] {
  const text = readFileSync(new URL('partnerships.json', import.meta.url), 'utf8');
  return z.object({ partnerships: z.array(partnership) }).parse(JSON.parse(text)).partnerships;
}

/** The address with which somebody of a partnership signs in. */
export function emailOf({ name }: PersonToSeed, partnershipName: string): string {
  const place = partnershipName.split(' ')[0] ?? '';
  const plain = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  return `${plain.replaceAll(/[^A-Za-z]+/g, '.')}@${place}.example`.toLowerCase();
}

/** Who each person of the demonstration is and what to try as them, by their address. */
export function listTries(): ReadonlyMap<string, string> {
  return new Map(
    readPartnerships().flatMap((one) =>
      one.people.map((person) => [emailOf(person, one.name), person.tries] as const),
    ),
  );
}
