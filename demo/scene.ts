import type { PersonActor } from '../src/platform/access/actor.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { AgencyId, PartnershipId } from '../src/shared/ids.ts';
import type { PersonToSeed } from './read-partnerships.ts';

/** A partnership of the demonstration with its people, as those see it who do things in it. */
export interface Scene {
  readonly platform: Platform;
  readonly partnershipId: PartnershipId;
  readonly officer: PersonActor;
  /** By the key of `partnerships.json`. @throws Error where there is none. */
  agencyOf(key: string): AgencyId;
  /** By name; undefined for whoever has no account. */
  personOf(name: string): PersonActor | undefined;
  /** The lead of an agency, by its key. @throws Error where there is none. */
  leadOf(key: string): PersonActor;
  readonly people: readonly { readonly person: PersonToSeed; readonly actor: PersonActor }[];
}

const day = 24 * 60 * 60 * 1000;

/** The same with the clock so many days earlier: what was done before the demonstration is opened. The log says when it was written. */
export function earlier<Held extends { readonly platform: Platform }>(held: Held, days: number): Held {
  const { platform } = held;
  const { logNow = () => platform.now() } = platform;
  const then = { ...platform, logNow, now: () => new Date(platform.now().getTime() - days * day) };
  return { ...held, platform: then };
}
