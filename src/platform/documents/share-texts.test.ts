import { expect, it } from 'vitest';
import { makeTextSharer } from './share-texts.ts';

it('changes no text of a row, short or long, known or new', () => {
  const share = makeTextSharer();
  const long = 'word '.repeat(40);
  const rows = [
    ['12/03/2012', 'Log', long, ''],
    ['12/03/2012', 'Log', `${long}.`, ''],
    ['13/03/2012', 'Register', long, 'Seen'],
  ];
  const shared = rows.map((cells, index) => share({ number: index + 1, cells: [...cells] }));
  expect(shared.map(({ cells }) => cells)).toEqual(rows);
});

it('goes on when more texts have come than it remembers', () => {
  const share = makeTextSharer();
  for (let number = 1; number <= 10_000; number += 1) {
    expect(share({ number, cells: [`Entry ${number}`, 'Log'] }).cells).toEqual([`Entry ${number}`, 'Log']);
  }
});
