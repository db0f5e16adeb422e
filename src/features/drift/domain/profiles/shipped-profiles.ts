import commonPractice from '../../../../../data/profiles/common-practice.json' with { type: 'json' };
import england from '../../../../../data/profiles/england.json' with { type: 'json' };
import local from '../../../../../data/profiles/local.json' with { type: 'json' };
import lontown from '../../../../../data/profiles/lontown-2009.json' with { type: 'json' };
import suffolk from '../../../../../data/profiles/suffolk-2014.json' with { type: 'json' };

/** The profiles that come with the program, by name, as their files hold them. */
export const shippedProfiles: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['england', england],
  ['common-practice', commonPractice],
  ['suffolk-2014', suffolk],
  ['lontown-2009', lontown],
  ['local', local],
]);

/** The profile that is asked where none is named: see `docs/decisions/0018-the-usual-profile.md`. */
export const usualProfile = 'common-practice';
