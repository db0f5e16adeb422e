import { describe, expect, test } from 'vitest';
import { tellRecord } from '../../../../../test/builders/told-record.ts';
import { tellsChildSeen } from './tells-child-seen.ts';

function tells(event: string, children: readonly string[] = []): boolean {
  return tellRecord([{ on: '2021-03-01', event, children }]).entries.some((entry) =>
    tellsChildSeen(entry, new Set(['ann'])),
  );
}

describe('somebody had a child before them', () => {
  test.each([
    'Children seen at home.',
    'Ann seen.',
    'Zed weighed at clinic.',
    'Mum and Ann seen by GP.',
    'Spoke to the children alone.',
    'Mum brought Ann to clinic.',
    'Mum seen with baby.',
    'Baby asleep in cot.',
    'Saw Zed in class.',
  ])('it is said of a child: %s', (event) => {
    expect(tells(event)).toBe(true);
  });

  test.each([
    'Mum seen by GP.',
    'Police arrived; dad drunk.',
    'Dad presented as intoxicated.',
    'Ann’s mum seen in the street.',
    'Seen by GP for low mood.',
    'Ms Zed attended.',
    'Ann was not seen.',
    'Rent paid.',
    '',
  ])('it is not: %s', (event) => {
    expect(tells(event)).toBe(false);
  });

  test.each([
    ['Seen in clinic.', true],
    ['Speech now age appropriate.', true],
    ['No bruises or marks seen.', true],
    ['Weight on the 9th centile.', true],
    ['Mum seen by GP.', false],
    ['Police arrived; dad drunk.', false],
    ['Not seen.', false],
  ])(
    'in a record that names a child, words of nobody in particular are of the child: %s (%s)',
    (event, expected) => {
      expect(tells(event, ['Ann'])).toBe(expected);
    },
  );
});
