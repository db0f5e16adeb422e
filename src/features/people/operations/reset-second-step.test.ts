import { expect, test } from 'vitest';
import { makePerson } from '../../../../test/builders/people/person.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { followLink, holdLinkedLogin } from './follow-link.ts';
import { makeLink } from './make-link.ts';

const platform = await testPlatform();

test('a link that was followed while it could reset is looked at again when it does', async () => {
  const [first, second] = [await makePartnership(platform), await makePartnership(platform)];
  const { actor, loginId, email } = await makePerson(platform, first.people.officer);
  const { token } = await transact(platform.database, first.id, (tx) =>
    makeLink(tx, { accountId: actor.accountId, kind: 'reset-second-step' }, platform.now()),
  );
  expect(await followLink(platform, 'reset-second-step', token)).toMatchObject({ isShared: false });
  await makePerson(platform, second.people.officer, email);
  const held = await transact(platform.database, first.id, (tx) => holdLinkedLogin(tx, loginId));
  expect(held).toMatchObject({ isShared: true });
  expect(await followLink(platform, 'reset-second-step', token)).toEqual({ kind: 'over' });
});
