import { expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import { handlings, type Keeping, mayRead, openToAll, strictestOf, takenFrom } from './handling.ts';

const [health, school] = [newId<'agency'>(), newId<'agency'>()];
const [ines, joss] = [newId<'account'>(), newId<'account'>()];
const kept = (more: Partial<Keeping>): Keeping => ({ ...openToAll, ...more });
const namedTo = (...named: Keeping['named']) => kept({ handling: 'named-agencies', named });

test.each([
  ['to its own agency', openToAll, kept({ handling: 'originator' }), ['panel', 'others']],
  ['to the panel', openToAll, kept({ handling: 'review-panel' }), ['others']],
  [
    'from the panel to its own agency',
    kept({ handling: 'review-panel' }),
    kept({ handling: 'originator' }),
    ['panel'],
  ],
  ['to one agency', openToAll, namedTo(health), ['panel', 'others']],
  ['to one agency fewer', namedTo(health, school), namedTo(school), [health]],
  ['to one agency more', namedTo(health), namedTo(health, school), []],
  ['from named agencies to the panel', namedTo(health), kept({ handling: 'review-panel' }), [health]],
  ['to everybody', namedTo(health), openToAll, []],
  ['from one person more', kept({ notFor: [ines] }), kept({ notFor: [ines, joss] }), [joss]],
  ['from one person fewer', kept({ notFor: [ines, joss] }), kept({ notFor: [joss] }), []],
] as const)(
  'narrowing or widening %s is taken from those alone who could read it before',
  (_, before, after, who) => {
    expect(takenFrom(before, after)).toEqual(who);
  },
);

test('what was written under two keepings is read by whoever may read under both, and by nobody else', () => {
  const [own, one, other] = [newId<'agency'>(), newId<'agency'>(), newId<'agency'>()];
  const [somebody, related] = [newId<'account'>(), newId<'account'>()];
  const keepings = handlings.flatMap((handling) =>
    (handling === 'named-agencies' ? [[one], [one, other], [other]] : [[]]).flatMap((named) =>
      [[], [related]].map((notFor): Keeping => ({ handling, named, notFor })),
    ),
  );
  const readers = [somebody, related].flatMap((accountId) => [
    ...[own, one, other].map((agencyId) => ({ accountId, agencyId, onPanel: false })),
    ...[true, false].map((onPanel) => ({ accountId, agencyId: null, onPanel })),
  ]);
  for (const first of keepings)
    for (const second of keepings)
      for (const reader of readers)
        expect(mayRead(strictestOf(first, second), own, reader)).toBe(
          mayRead(first, own, reader) && mayRead(second, own, reader),
        );
});
