import { afterAll, expect, test } from 'vitest';
import { beginHandling } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { readFindings } from './read-findings.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const missed = [
  '12/03/2012',
  '26/03/2012',
  '09/04/2012',
  '23/04/2012',
  '07/05/2012',
  '21/05/2012',
  '04/06/2012',
  '18/06/2012',
].map((date) => ({ date, event: 'Mina was not brought to her dental appointment', child: 'Mina' }));
const kept = {
  date: '14/05/2012',
  event: 'Mina attended her dental appointment and was seen',
  child: 'Mina',
};

test('what was acknowledged when everybody could read all of it tells nobody of an entry that is kept from them since', async () => {
  const { send, keep, family, lead, officer } = await beginHandling(platform);
  await send([...missed, kept]);
  platform.pass(1000);
  const ask = { familyId: family.id } as const;
  const { findings } = await readFindings(platform, lead, { ...ask, shown: 'open' });
  const all = findings?.groups.flatMap((group) => group.findings) ?? [];
  const telling = all.filter(({ sentence }) => sentence.includes('kept'));
  expect(telling.length).toBeGreaterThan(0);
  for (const { id } of telling)
    await acknowledgeFinding(platform, lead, { ...ask, findingId: id, reason: 'Known' });
  const told = async () => {
    platform.pass(1000);
    const open = await readFindings(platform, officer, { ...ask, shown: 'open' });
    const acknowledged = await readFindings(platform, officer, { ...ask, shown: 'acknowledged' });
    return JSON.stringify([open, acknowledged]);
  };
  const sentence = JSON.stringify(telling[0]?.sentence);
  expect(await told()).toContain(sentence);
  await keep('attended', 'originator');
  expect(await told()).not.toContain(sentence);
  expect(await told()).not.toContain('Known');
});
