import { expect, test } from 'vitest';
import { findNumbers } from './find-numbers.ts';
import { isNhsNumber } from './number-checks.ts';

function found(text: string, born: readonly string[] = []): readonly string[] {
  return findNumbers(text, new Set(born)).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

test.each([
  ['NHS 943 476 5919', 'nhs-number: 943 476 5919'],
  ['number 9434765919.', 'nhs-number: 9434765919'],
  ['d.o.b. 19.07.2008', 'date-of-birth: 19.07.2008'],
  ['DOB: 19/07/08', 'date-of-birth: 19/07/08'],
  ['born on 19th July 2008', 'date-of-birth: 19th July 2008'],
  ['EDD 14/02/2027', 'date-of-birth: 14/02/2027'],
  ['EDD is 14/02/2027.', 'date-of-birth: 14/02/2027'],
  ['EDD by scan: 14/02/2027', 'date-of-birth: 14/02/2027'],
  ['Twins due 1 March 2027', 'date-of-birth: 1 March 2027'],
  ['expected date of delivery: 14 February 2027', 'date-of-birth: 14 February 2027'],
  ['Her baby is due on 14.02.27', 'date-of-birth: 14.02.27'],
  ['ring 07700 900123', 'phone: 07700 900123'],
  ['ring (01632) 960144 today', 'phone: (01632) 960144'],
  ['tel: +44 7700 900123', 'phone: +44 7700 900123'],
  ['020 7946 0000', 'phone: 020 7946 0000'],
  ['lives at 27 Sluice Lane now', 'address: 27 Sluice Lane'],
  ['Flat 2, The Parade', 'address: Flat 2, The Parade'],
  ['She fled to Rose Cottage, and not to The Barn', 'address: Rose Cottage'],
  ['at 4a Harbour View Road', 'address: 4a Harbour View Road'],
  ['seen on Tannery Road', 'address: Tannery Road'],
  ['postcode WX12 4AB', 'postcode: WX12 4AB'],
  ['postcode wx12 4ab', 'postcode: wx12 4ab'],
  ['lives at wx12ab', 'postcode: wx12ab'],
  ['lives at wx124ab now', 'postcode: wx124ab'],
  ['write to k.brathe08@example.co.uk', 'email: k.brathe08@example.co.uk'],
  ['see https://example.org/kiah?x=1 or', 'web-address: https://example.org/kiah?x=1'],
  ['Snapchat: kiah_b08', 'web-address: kiah_b08'],
  ['messages from @kiah.b', 'web-address: @kiah.b'],
  ['crime ref WX/22/07680', 'reference-number: WX/22/07680'],
  ['crime number 123456', 'reference-number: 123456'],
  ['NI AB 12 34 56 C', 'reference-number: AB 12 34 56 C'],
  ['UPN A123456789012', 'reference-number: A123456789012'],
  ['case 1234567', 'reference-number: 1234567'],
])('what could tell who somebody is, is found: %s', (text, shown) => {
  expect(found(text)).toEqual([shown]);
});

test.each([
  'Seen on 12/03/2012 at 14:30, 2 of 3 visits, 85% attendance, 5ml, £1,250.00, 37.5 degrees.',
  'Report due on 14/02/2027; the plan is due 14 February 2027. Baby due 38/40. Born 38/40.',
  'In 2012 and 2013-14; 20120312; log of 2019.',
  'Day 4 Court hearing. Room 2, Place set aside.',
  'Visited Hill Farm Primary School and The Lodge.',
  'Family Court and Crown Court; a Care Close; Social Care.',
  'Year 3, room 4, week 12, section 47, P 12, 1430hrs, 0340hrs at the bus station.',
  'Children aged 4 and 12; 2/52; 1:1 sessions; 50mg.',
])('everyday figures stay: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a date in a text that is a date of birth of the list is found in any form', () => {
  const born = ['2008-07-19'];
  expect(found('Kiah, 19/7/08, seen 20/7/08', born)).toEqual(['date-of-birth: 19/7/08']);
  expect(found('on 19 July 2008 and 2008-07-19', born)).toEqual([
    'date-of-birth: 19 July 2008',
    'date-of-birth: 2008-07-19',
  ]);
});

test('an NHS number is known by its check digit', () => {
  expect(isNhsNumber('943 476 5919')).toBe(true);
  expect(isNhsNumber('943 476 5918')).toBe(false);
  expect(isNhsNumber('0000000000')).toBe(false);
});
