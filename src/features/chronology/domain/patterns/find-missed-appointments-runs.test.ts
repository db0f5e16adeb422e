import { describe, expect, test } from 'vitest';
import { sameEvent, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { findThemes } from '../themes/find-themes.ts';
import { findPatterns } from './find-patterns.ts';

const missed = (on: string, told: Partial<Told> = {}): Told => ({
  on,
  event: `WNB on ${on}.`,
  themes: ['missed-appointment'],
  ...told,
});

function findRuns(told: readonly Told[], sameEvents: readonly SameEvent[] = []) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, sameEvents).filter(
    ({ pattern }) => pattern === 'missed-appointments-run',
  );
}

describe('a run of missed appointments', () => {
  test('is told with its figures, dates, agencies and children, and with the appointments that were kept', () => {
    const runs = findRuns([
      missed('2021-03-03', { children: ['Ann'] }),
      { on: '2021-04-01', event: 'Attended the speech clinic with grandmother.' },
      missed('2021-04-20', { agency: 'CAMHS', children: ['Ben'] }),
      missed('2021-06-09', { children: ['Ann'] }),
    ]);
    expect(runs.map(({ sentence }) => sentence)).toEqual([
      'Three appointments were not kept between 3 March and 9 June 2021 (98 days), by the records of Health and CAMHS; they name Ann (2) and Ben (1). In the same time the records tell of one kept.',
    ]);
    expect(runs[0]).toMatchObject({ entries: ['e1', 'e3', 'e4'], from: '2021-03-03', to: '2021-06-09' });
  });

  test('is found where records write “not brought” and nothing else', () => {
    const said = [
      '8 week check: not brought. Letter sent.',
      'Clinic: not brought.',
      'Review health assessment - not brought.',
    ];
    const told = said.map((event, at) => ({
      on: `2021-03-0${at + 1}`,
      event,
      themes: findThemes(event).map(({ theme }) => theme),
    }));
    expect(findRuns(told).map(({ entries }) => entries)).toEqual([['e1', 'e2', 'e3']]);
  });

  test('needs three appointments', () => {
    expect(findRuns([missed('2021-03-03'), missed('2021-03-10')])).toEqual([]);
    expect(findRuns([missed('2021-03-03'), missed('2021-03-10'), missed('2021-03-17')])).toHaveLength(1);
  });

  test.each([
    ['2021-07-31', 1, 'the day before the limit'],
    ['2021-08-01', 1, 'the limit'],
    ['2021-08-02', 0, 'the day after the limit'],
  ])('holds together up to 92 days: the third on %s (%s runs, %s)', (third, runs) => {
    expect(findRuns([missed('2021-04-01'), missed('2021-05-01'), missed(third)])).toHaveLength(runs);
  });

  test('counts events, not the accounts of one event', () => {
    const told = [missed('2021-03-03'), missed('2021-03-04', { agency: 'School' }), missed('2021-03-20')];
    expect(findRuns(told)).toHaveLength(1);
    expect(findRuns(told, [sameEvent('e1', 'e2')])).toEqual([]);
  });

  test('its number and its days are those of the entries that it shows', () => {
    const told = [
      { on: '2021-02-19', agency: 'Police', event: 'Missing from school.' },
      missed('2021-02-20'),
      missed('2021-02-27'),
      missed('2021-03-05'),
      missed('2021-03-06', { agency: 'Police' }),
    ];
    const [run] = findRuns(told, [sameEvent('e1', 'e2'), sameEvent('e4', 'e5')]);
    expect(run?.sentence).toBe(
      'Three appointments, told in four entries, were not kept between 20 February and 5 March 2021 (13 days), by the records of Health and Police.',
    );
    expect(run).toMatchObject({ entries: ['e2', 'e3', 'e4', 'e5'], from: '2021-02-20', to: '2021-03-05' });
  });

  test('says what the column of children names where it leaves some of them open', () => {
    const [run] = findRuns([
      missed('2021-03-03', { children: ['Rose'], event: 'Rose not brought.' }),
      missed('2021-03-10', { event: 'Ward not brought.' }),
      missed('2021-03-17', { children: ['Rose', 'Ward'], event: 'Not brought.' }),
    ]);
    expect(run?.sentence).toMatch(
      /, by the records of Health; the column of children names Rose twice and Ward once\.$/,
    );
  });

  test.each([
    ['Unborn', 'Ann'],
    ['Child A', 'Child B'],
  ])(
    'counts an appointment of “%s” beside that of “%s” which is told in the same few words',
    (one, other) => {
      const same = (child: string): Told => ({
        on: '2021-03-10',
        event: 'Did not attend.',
        children: [child],
        themes: ['missed-appointment'],
        detail: { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
      });
      const told = [same(one), same(other), missed('2021-03-20')];
      expect(findRuns(told).map(({ sentence }) => sentence.slice(0, 18))).toEqual(['Three appointments']);
    },
  );

  test('counts two children’s appointments of one day that are told in the same few words', () => {
    const ofChild = (child: string, attendance: 'was-not-brought' | 'attended'): Told => ({
      on: '2021-03-10',
      event: 'Dental review.',
      children: [child],
      themes: attendance === 'attended' ? [] : ['missed-appointment'],
      detail: { kind: 'appointment', whose: 'child', attendance },
    });
    const one = missed('2021-03-03');
    const both = [ofChild('Ann', 'was-not-brought'), ofChild('Ben', 'was-not-brought')];
    expect(findRuns([one, ...both])).toHaveLength(1);
    expect(findRuns([one, both[0] ?? one, ofChild('Ann', 'was-not-brought')])).toEqual([]);
    const nobodyNamed = { ...ofChild('Ann', 'was-not-brought'), children: [] };
    expect(findRuns([one, both[0] ?? one, nobodyNamed])).toEqual([]);
    for (const at of [0, 1, 2])
      expect(findRuns([one, ...both.toSpliced(at, 0, nobodyNamed)])[0]?.sentence, String(at)).toMatch(
        /^Three/,
      );
    const kept = [one, both[0] ?? one, ofChild('Ben', 'attended'), missed('2021-03-17')];
    expect(findRuns(kept).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('In the same time the records tell of one kept.'),
    ]);
  });

  test('leaves out history, notes, what meetings retell and days that are not known', () => {
    const two = [missed('2021-03-03'), missed('2021-03-10')];
    expect(findRuns([...two, missed('2021-03-17', { standing: 'historical' })])).toEqual([]);
    expect(findRuns([...two, missed('2021-03-17', { note: true })])).toEqual([]);
    expect(findRuns([...two, missed('2021-03-17', { source: 'Core group minutes' })])).toEqual([]);
    const panel = missed('2021-03-17', { event: 'Heard at MARAC; WNB twice.' });
    expect(findRuns([...two, panel])).toEqual([]);
    expect(findRuns([...two, missed('')])).toEqual([]);
    expect(findRuns([...two, missed('2021-03-17/')])).toEqual([]);
  });

  test('does not rest on a day that may lie too far off', () => {
    const told = (third: string) => [missed('2021-03-03'), missed('2021-03-10'), missed(third)];
    expect(findRuns(told('2021-04-01/2021-04-30'))).toHaveLength(1);
    expect(findRuns(told('2021-04-01/2021-12-31'))).toEqual([]);
  });

  test.each([
    'Shared immunisation status and missed clinics.',
    'Concerned about missed appointments.',
    'WNBs discussed.',
  ])('leaves out what tells of several that were missed before: %s', (event) => {
    const two = [missed('2021-03-03'), missed('2021-03-10')];
    expect(findRuns([...two, missed('2021-03-17', { event })])).toEqual([]);
  });

  test('leaves out an event that is a strategy discussion by another account, and accounts that tell of something else', () => {
    const two = [missed('2021-03-03'), missed('2021-03-10')];
    const discussion: Told = {
      on: '2021-03-17',
      agency: 'Police',
      event: 'Strategy discussion.',
      themes: ['strategy-discussion'],
    };
    expect(findRuns([...two, missed('2021-03-17'), discussion], [sameEvent('e3', 'e4')])).toEqual([]);
    const hungry: Told = { on: '2021-03-17', agency: 'School', event: 'Unkempt and hungry.' };
    const [run] = findRuns([...two, missed('2021-03-17'), hungry], [sameEvent('e3', 'e4')]);
    expect(run?.entries).toEqual(['e1', 'e2', 'e3']);
    expect(run?.sentence).toContain('by the records of Health.');
  });

  test('tells an adult’s own appointments from a child’s', () => {
    const own = missed('2021-03-03', { agency: 'Adult Mental Health' });
    const midwife = missed('2021-03-10', { event: 'DNA antenatal clinic.', children: ['Unborn'] });
    const child = missed('2021-03-17', { event: 'Mum did not attend with Ann.', children: ['Ann'] });
    expect(findRuns([own, midwife, child])[0]?.sentence).toContain(
      'they name Ann (1); two were an adult’s own.',
    );
    const alone = ['2021-03-03', '2021-03-10', '2021-03-17'].map((on) =>
      missed(on, { agency: 'Recovery Service' }),
    );
    expect(findRuns(alone)[0]?.sentence).toContain('; all were an adult’s own.');
  });

  test('says where it rests on dates that are not certain', () => {
    const told = [
      missed('2021-03-03'),
      missed('2021-03-10', { certainty: 'uncertain' }),
      missed('2021-03-17'),
    ];
    expect(findRuns(told)[0]?.sentence).toContain('(14 days, by dates that are not certain)');
  });

  test('takes what stands in a text behind a meeting for what was told there', () => {
    const meeting: Told = { ...missed('2021-03-17'), event: 'Core group held. WNB twice last month.' };
    const { entries, readings } = tellRecord([missed('2021-03-03'), missed('2021-03-10'), meeting]);
    const told = new Map(readings).set('e3', {
      themes: [
        { theme: 'missed-appointment', words: ['WNB'] },
        { theme: 'core-group', words: ['Core group'] },
      ],
      standing: { standing: 'current', words: [] },
    });
    const names = findPatterns(entries, told, []).map(({ pattern }) => pattern);
    expect(names).not.toContain('missed-appointments-run');
  });
});
