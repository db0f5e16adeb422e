import { describe, expect, test } from 'vitest';
import { profile } from '../../../../../test/builders/drift-report.ts';
import { readProfile } from '../../operations/read-profile.ts';
import type { NotAsked } from '../drift-report.ts';
import type { Profile, RuleSetting } from '../profile.ts';
import { shippedProfiles } from '../profiles/shipped-profiles.ts';
import { localProfile, shareNotAsked, shareProfile, shareProfileWords } from './share-profile.ts';

const canary = 'Asked for by Jo Marsh of Hill Road, after Ellie';

test.each([...shippedProfiles.keys()])(
  'all words of %s may leave, those of its editions too',
  async (name) => {
    const shipped = await readProfile(name);
    expect(shareProfile(shipped)).toMatchObject({ id: name, title: shipped.title, made: shipped.made });
    const sources = [...shipped.settings.values()].flat().map(({ source }) => source);
    expect(sources.filter((source) => shareProfileWords(source) !== source)).toEqual([]);
  },
);

describe('of a profile of one’s own', () => {
  const own: Profile = {
    ...profile,
    id: 'jo-marsh',
    title: canary,
    made: [...profile.made, { id: 'jo-marsh', title: canary, source: canary }],
    settings: new Map(
      [...profile.settings].map(([rule, settings]) => [
        rule,
        settings.map((setting): RuleSetting => ({ ...setting, on: false, source: canary })),
      ]),
    ),
  };

  test('neither the name nor any words leave', () => {
    expect(JSON.stringify(shareProfile(own))).not.toMatch(/marsh|hill road|ellie/i);
    expect(shareProfile(own)).toMatchObject({ id: 'own', title: localProfile });
  });

  test('nor does a name that stands in brackets behind words that came with the program', () => {
    expect(shareProfileWords(`Working Together (${canary})`)).toBe(localProfile);
  });

  test('nor the reason for which a rule is not asked, while what the extract lacks is told', () => {
    const why = `The profile does not ask it: ${canary}`;
    const lacking = 'This kind of extract does not tell of supervision.';
    const notAsked: readonly NotAsked[] = [
      { rule: 'visit', title: 'Visits', why },
      { rule: 'supervision', title: 'Supervision', why: lacking },
    ];
    expect(shareNotAsked(notAsked, own).map((one) => one.why)).toEqual([
      'The profile does not ask it.',
      lacking,
    ]);
  });
});
