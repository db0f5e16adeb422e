import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeTable } from '../../../../../test/builders/read-documents.ts';
import { check } from '../../../../../test/chronologies/checking.ts';
import type { CheckedFile } from '../checked-file.ts';
import { type ChronologyComparison, compareChronologies } from './compare-chronologies.ts';

const headings = ['Date', 'Source', 'Event'];
const visit = ['12/03/2012', 'Log', 'Home visit: both children seen alone in their rooms'];
const call = ['13/03/2012', 'Log', 'The school rang about the bruise on his left arm'];
const letter = ['20/03/2012', 'Letters', 'Paediatrician writes that growth is steady'];

function version(...rows: readonly (readonly string[])[]): CheckedFile {
  return check(makeTable([headings, ...rows], 'health.docx'));
}

function compare(before: CheckedFile, after: CheckedFile): ChronologyComparison {
  return compareChronologies([before], [after]);
}

function countsOf({ unchanged, changed, added, removed }: ChronologyComparison): object {
  return {
    unchanged: unchanged.length,
    changed: changed.length,
    added: added.length,
    removed: removed.length,
  };
}

describe('comparing what an agency sent with what it sent before', () => {
  it('tells a row that is new, one that is gone and one that stayed', () => {
    const compared = compare(version(visit, call), version(call, letter));
    expect(countsOf(compared)).toEqual({ unchanged: 1, changed: 0, added: 1, removed: 1 });
    expect(compared.added.map(({ content }) => content.get('event'))).toEqual([letter[2]]);
    expect(compared.removed.map(({ content }) => content.get('event'))).toEqual([visit[2]]);
  });

  it('shows which day was meant, where a date in the same words is another day now', () => {
    const later = [
      'Same day',
      'Log',
      'The doctor looked at the bruise on his left arm, and wrote to the school',
    ];
    const { changed } = compare(version(visit, later), version(call, later));
    expect(changed.map(({ cells }) => cells)).toEqual([
      [{ column: 'date', before: 'Same day (12 March 2012)', after: 'Same day (13 March 2012)' }],
    ]);
  });

  it('offers a row with other words as changed, and shows both', () => {
    const mended = ['13/03/2012', 'Log', 'The school rang about the bruise on his right arm'];
    const { changed } = compare(version(visit, call), version(visit, mended));
    expect(changed.map(({ cells }) => cells)).toEqual([
      [{ column: 'event', before: call[2], after: mended[2] }],
    ]);
  });

  it('tells no change of a date that is only spelt otherwise', () => {
    const mended = ['13 March 2012', 'Log', 'The school rang about the bruise on his right arm'];
    const { changed } = compare(version(call), version(mended));
    expect(changed[0]?.cells.map(({ column }) => column)).toEqual(['event']);
  });

  it('pairs a row whose words mostly differ only where its date is the same', () => {
    const event = 'The school rang about a fall from the climbing frame at break';
    expect(compare(version(call), version(['13/03/2012', 'Log', event])).changed).toHaveLength(1);
    expect(compare(version(call), version(['19/07/2012', 'Log', event])).changed).toHaveLength(0);
  });

  it('offers a row with another date as changed', () => {
    const { changed } = compare(version(call), version(['14/03/2012', ...call.slice(1)]));
    expect(changed[0]?.cells).toEqual([{ column: 'date', before: '13/03/2012', after: '14/03/2012' }]);
  });

  it.each([
    ['the date is spelt otherwise', ['12 March 2012', ...visit.slice(1)]],
    ['spaces and quotation marks differ', ['12/03/2012', ' Log', `${visit[2]} `]],
  ])('a row is the same where %s', (_, row) => {
    expect(countsOf(compare(version(visit), version(row)))).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('a row is the same where columns stand in another order, in another kind of file', () => {
    const [date = '', source = '', event = ''] = visit;
    const other = check(
      makeTable(
        [
          ['Event', 'Date', 'Source'],
          [event, date, source],
        ],
        'new.xlsx',
      ),
    );
    expect(countsOf(compare(version(visit), other))).toMatchObject({ unchanged: 1 });
  });

  it('a row that was set aside and has been mended is offered as changed', () => {
    const { changed } = compare(version(['31/02/2012', ...call.slice(1)]), version(call));
    expect(changed.map(({ before, after }) => [before.status, after.status])).toEqual([
      ['set-aside', 'entry'],
    ]);
  });

  it('of rows that are the same several times, each counts', () => {
    expect(countsOf(compare(version(visit, visit, visit), version(visit)))).toEqual({
      unchanged: 1,
      changed: 0,
      added: 0,
      removed: 2,
    });
  });

  it('does not take two events of one day for one that changed', () => {
    const other = ['13/03/2012', 'Log', 'Core group cancelled, chair unwell'];
    expect(countsOf(compare(version(call), version(other)))).toMatchObject({
      changed: 0,
      added: 1,
      removed: 1,
    });
  });

  it('compares twenty thousand rows that are all alike', () => {
    const many = Array.from({ length: 20_000 }, () => visit);
    const counts = countsOf(compare(version(...many), version(...many, letter)));
    expect(counts).toEqual({ unchanged: 20_000, changed: 0, added: 1, removed: 0 });
  });

  it('keeps agencies apart when several are compared', () => {
    const school = check(makeTable([headings, visit], 'school.docx'), { agency: 'School' });
    const health = check(makeTable([headings, visit], 'health.docx'), { agency: 'Health' });
    expect(countsOf(compareChronologies([school, health], [school]))).toMatchObject({
      unchanged: 1,
      removed: 1,
    });
  });
});

const row = fc.tuple(
  fc.constantFrom('12/03/2012', '13/03/2012', 'March 2012', '31/02/2012'),
  fc.constantFrom('Log', 'Letters'),
  fc
    .array(fc.constantFrom('visit', 'call', 'bruise', 'school', 'mother', 'seen', 'letter'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' ')),
);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

test('law: every row of both versions has one fate, and swapping them swaps what is added and removed', () => {
  fc.assert(
    fc.property(rows, rows, (old, now) => {
      const [before, after] = [version(...old), version(...now)];
      const there = compare(before, after);
      const back = compare(after, before);
      const { unchanged, changed, added, removed } = there;
      expect(unchanged.length + changed.length + removed.length).toBe(before.accounts.rows);
      expect(unchanged.length + changed.length + added.length).toBe(after.accounts.rows);
      expect(back.unchanged.length).toBe(unchanged.length);
    }),
  );
});

test('law: a version compared with itself has not changed', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const one = version(...list);
      expect(countsOf(compare(one, one))).toEqual({
        unchanged: one.accounts.rows,
        changed: 0,
        added: 0,
        removed: 0,
      });
    }),
  );
});
