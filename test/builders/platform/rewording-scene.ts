import { expect } from 'vitest';
import type { SharingTold } from '../../../src/features/chronology/domain/knowledge/settle-sharing.ts';
import { changeEntry, offerEntryChange } from '../../../src/features/chronology/operations/change-entry.ts';
import {
  decideEntryHandling,
  offerHandling,
} from '../../../src/features/chronology/operations/decide-handling.ts';
import {
  decideSharing,
  type SharingVerdict,
} from '../../../src/features/chronology/operations/decide-sharing.ts';
import { readSharing } from '../../../src/features/chronology/operations/read-sharing.ts';
import {
  type KnownQuestion,
  readWhoKnew,
} from '../../../src/features/chronology/operations/read-who-knew.ts';
import type { KnownList } from '../../../src/features/chronology/operations/tell-known.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type Day, parseDay } from '../../../src/shared/day.ts';
import { makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import { type TestPlatform, testNow } from './test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from './typed-entry.ts';

export const health = 'Harbour Health Trust';
export const police = 'Northmere Police';
export const assault = 'Father hit Mina with a belt';
export const corrected = 'Father hit Mina with his belt';

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(text);
  return read;
}

export function toldOn(text: string, more: Partial<SharingTold> = {}): SharingTold {
  return { earliest: day(text), latest: day(text), certainty: 'exact', how: 'call', ...more };
}

/** Said on the day on which the entry is typed. */
export const stated: SharingVerdict = { verdict: 'stated', told: toldOn('2026-11-24') };

interface Asked extends Partial<Omit<KnownQuestion, 'on'>> {
  readonly by?: PersonActor;
}

/** It is 24 November 2026: the police type an entry that is worded otherwise on later days, and of which somebody may say that health was told. */
export async function beginRewording(
  platform: TestPlatform,
  event = assault,
  handling: 'core-group' | 'originator' = 'core-group',
) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { otherLead } = partnership;
  const { officer, practitioner } = partnership.people;
  const entryId = await typeEntry(platform, otherLead, family, { when: 'yesterday', event, handling });
  const which = { familyId: family.id, entryId };
  // What is done later is done a little later: it is told apart from what was done before.
  const later = () => platform.pass(1000);
  later();
  return {
    partnership,
    family,
    officer,
    practitioner,
    otherLead,
    which,
    /** What health knew, as an officer asks, unless something else is asked. */
    async ask(on: string, { by = officer, agency = health, withoutAssumed = false }: Asked = {}) {
      const question = { agency, on: day(on), withoutAssumed };
      const { known } = await readWhoKnew(platform, by, family.id, question);
      if (known === null) throw new Error('asked, and not told');
      return known;
    },
    /** Until so many days after the entry was typed. */
    wait(days: number) {
      platform.pass(testNow.getTime() + days * 86_400_000 - platform.now().getTime());
    },
    async change(words: string, more: GivenInPart = {}) {
      const { version } = await offerEntryChange(platform, otherLead, which);
      const given = givenEntry({ when: '23 November 2026', meant: null, event: words, ...more });
      const done = await changeEntry(platform, otherLead, { ...which, version, given });
      expect(done.kind).toBe('changed');
      later();
    },
    async decide(verdict: SharingVerdict) {
      const { decided, wording } = await readSharing(platform, otherLead, which);
      const version = decided.find(({ agencyId }) => agencyId === first)?.version ?? 'none';
      await decideSharing(platform, otherLead, { ...which, agencyId: first, version, wording, ...verdict });
      later();
    },
    /** Lets everybody read it who works with the family. */
    async open() {
      const { version, wording } = await offerHandling(platform, otherLead, which);
      const to = { handling: 'core-group', named: [], stillNotFor: [], alsoNotFor: null } as const;
      await decideEntryHandling(platform, otherLead, { ...which, version, wording, ...to });
    },
  };
}

export function eventsOf({ lines }: KnownList): readonly string[] {
  return lines.map(({ words }) => words.event);
}
