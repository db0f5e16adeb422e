import { expect, test } from 'vitest';
import { browserName } from './browser-name.ts';
import { isSeenDue, isSessionOver, isSteppedUp } from './session-limits.ts';

const start = Date.parse('2026-11-24T08:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000);

test.each([
  ['used a minute ago', 'full', 100, 101, false],
  ['unused for 29 minutes', 'full', 0, 29, false],
  ['unused for 30 minutes', 'full', 0, 30, true],
  ['busy for almost 12 hours', 'full', 719, 719, false],
  ['busy for 12 hours', 'full', 719, 720, true],
  ['14 minutes after the password', 'password', 0, 14, false],
  ['15 minutes after the password', 'password', 0, 15, true],
  ['15 minutes at setting up', 'enrol', 14, 15, true],
  ['15 minutes at choosing', 'choose', 14, 15, true],
] as const)('a session %s', (_name, stage, seen, now, over) => {
  const session = { stage, createdAt: at(0), seenAt: at(seen), endedAt: null };
  expect(isSessionOver(session, at(now))).toBe(over);
  expect(isSessionOver({ ...session, endedAt: at(seen) }, at(now))).toBe(true);
});

test('that a session is in use is written once a minute', () => {
  expect(isSeenDue(at(0), new Date(start + 59_999))).toBe(false);
  expect(isSeenDue(at(0), at(1))).toBe(true);
});

test.each([
  ['begun a day ahead, before the clock was set right', 1440, 1440, true],
  ['used a day ahead', 0, 1440, true],
  ['of a machine whose clock is a minute ahead', 1, 1, false],
  ['of a machine whose clock is an hour ahead', 60, 60, false],
] as const)('a session %s', (_name, created, seen, over) => {
  const session = { stage: 'full', createdAt: at(created), seenAt: at(seen), endedAt: null } as const;
  expect(isSessionOver(session, at(0))).toBe(over);
});

test('confirming who one is holds for ten minutes', () => {
  expect(isSteppedUp(null, at(0))).toBe(false);
  expect(isSteppedUp(at(0), at(9))).toBe(true);
  expect(isSteppedUp(at(0), at(10))).toBe(false);
  expect(isSteppedUp(at(1), at(0))).toBe(true);
  // By a clock that has been set right since: else it would hold for the whole day.
  expect(isSteppedUp(at(1440), at(0))).toBe(false);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['<script>alert(1)</script>', 'Another browser'],
  ['', 'Another browser'],
])('%s is called %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
