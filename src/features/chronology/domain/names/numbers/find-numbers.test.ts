import { expect, test } from 'vitest';
import { findNumbers } from './find-numbers.ts';
import { isNhsNumber } from './number-checks.ts';
import { findNumbersUnder, numberColumnOf } from './number-headings.ts';

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
  ['SVD female 2.9kg on 10/10/22', 'date-of-birth: 10/10/22'],
  ['NVD live male infant 10/10/22', 'date-of-birth: 10/10/22'],
  ['EMCS at 38/40 on 10 October 2022, girl', 'date-of-birth: 10 October 2022'],
  ['Kelly gave birth to a girl on 10th October', 'date-of-birth: 10th October'],
  ['Birth date 10/10/22', 'date-of-birth: 10/10/22'],
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
  ['Crime report 42/118906/22 – update', 'reference-number: 42/118906/22'],
  ['Missing person 22/MIS/09142', 'reference-number: 22/MIS/09142'],
  ['CAD MG-0654-181022', 'reference-number: MG-0654-181022'],
  ['Claim K01SB662. Mother attended', 'reference-number: K01SB662'],
  ['Job R118402, carded', 'reference-number: R118402'],
  ['BWV exh GD/1.', 'reference-number: GD/1'],
  ['Address checked. Sandhu 3107', 'reference-number: 3107'],
  ['STATEMENT TAKEN BY LOWE 6071. DID NOT', 'reference-number: 6071'],
  ['a grey van, part reg HB17 K.', 'reference-number: HB17 K'],
  ['Mrs Amos from number 63 came out', 'address: number 63'],
  ['goings at night at no. 37.', 'address: no. 37'],
  ['Brian (no. 4) carried them', 'address: no. 4'],
  ['Mr Aziz of 19, reports', 'address: 19'],
  ['MRS TATE AT 39 ALSO CALLED', 'address: 39'],
  ['crime ref WX/22/07680', 'reference-number: WX/22/07680'],
  ['crime number 123456', 'reference-number: 123456'],
  ['Rent account 4410 2291.', 'reference-number: 4410 2291'],
  ['Crime ref 4512 887 22', 'reference-number: 4512 887 22'],
  ['Rent a/c 20331 4410', 'reference-number: 20331 4410'],
  ['Claim ref AB 12345', 'reference-number: AB 12345'],
  ['Card 4929 1234 5678 9012 taken', 'reference-number: 4929 1234 5678 9012'],
  ['paid with 4929-1234-5678-9012', 'reference-number: 4929-1234-5678-9012'],
  ['NI AB 12 34 56 C', 'reference-number: AB 12 34 56 C'],
  ['UPN A123456789012', 'reference-number: A123456789012'],
  ['case 1234567', 'reference-number: 1234567'],
  ['NHS no. 9434 765 919', 'nhs-number: 9434 765 919'],
  ['NHS 943 476 591 9', 'nhs-number: 943 476 591 9'],
  ['seen, 943.476.5919', 'nhs-number: 943.476.5919'],
  ['seen, 9434 765 919', 'nhs-number: 9434 765 919'],
  ['EDD 20 Nov', 'date-of-birth: 20 Nov'],
  ['EDD 20/11', 'date-of-birth: 20/11'],
  ['Baby due 3rd March', 'date-of-birth: 3rd March'],
  ['Ava will turn 5 on the 10th April', 'date-of-birth: 10th April'],
  ['Ava turns five on Monday 10 April', 'date-of-birth: 10 April'],
  ['PC Gunn 4471 attended', 'reference-number: 4471'],
  ['OIC DC Dent 2218', 'reference-number: 2218'],
  ['PC O’HARA 3312 rang', 'reference-number: 3312'],
  ['DC J. Dent (2218)', 'reference-number: 2218'],
  ['DC Gunn/2218', 'reference-number: 2218'],
  ['PS Green 14 and Sgt Green', 'reference-number: 14'],
  ['PC 2018 Dent', 'reference-number: 2018'],
  ['PNCID 89/1234X', 'reference-number: 89/1234X'],
  ['PNC 12/345678A', 'reference-number: 12/345678A'],
  ['CRO 12345/07F', 'reference-number: 12345/07F'],
  ['MRN 448812', 'reference-number: 448812'],
  ['Hosp: H448812', 'reference-number: H448812'],
  ['CAD 2231', 'reference-number: 2231'],
  ['Occ 19000221', 'reference-number: 19000221'],
  ['PPN 7712', 'reference-number: 7712'],
  ['UPN A12345678901B', 'reference-number: A12345678901B'],
  ['Ring Kim on 960123', 'phone: 960123'],
  ['ext 4471', 'phone: 4471'],
  ['licence FARRO901010K99AB', 'reference-number: FARRO901010K99AB'],
  ['Car T123 ABC', 'reference-number: T123 ABC'],
  ['VRM: ABC 123T', 'reference-number: ABC 123T'],
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
  'PC Gunn attended 2 visits. PC Gunn 14:30. PC Gunn 1430hrs. PC Gunn 120 miles away. PC Gunn 14 May. PC Gunn 2019.',
  'CAD 14:30, CAD of 2019, 100 CAD calls; occ 250ml of wine; PNC check 3 times; MRN not known.',
  'Phone 5 times; extension 2 weeks; extension 120 days; rang Kim on 12/03/19; called on 120319; rang at 14:30.',
  'EDD 38/40, baby due in 6/52; turned violent on 5 March; turn left on 5 March.',
  'Case 12 of 14. Account of 14 March. Ref 12 visits. Case closed 120 days 14 hours. Card with 20 pounds. Claim of 2 14 year olds.',
  'SVD on the ward. LSCS at 38/40, seen at 14:30. Gave birth 2 years ago, seen twice.',
  'M25 RTC, A127 RTC, S47 CPC, S136 MHA. Weights 120 140 160 8. BP 120 80 110 70.',
  'seen 12/2019/20, 01/02/2019 and 4/52. Order 300 cups. Job 2019. Temp 385. Weight 2890. Gave Salbutamol 100.',
  'Took the no. 3 bus, from no. 3 bus. At number 2 on the list. Mrs Amos at 30 weeks. Mr Khan of 19 years. Mr Cole at 10.',
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

test.each([
  ['LCS ID', '448812', ['448812']],
  ['Case ref', '44128/2', ['44128/2']],
  ['Hospital No', 'H448812', ['H448812']],
  ['Hospital No', 'H 448 812', ['H 448 812']],
  ['MRN', '448812', ['448812']],
  ['Pupil ID', '4412', ['4412']],
  ['Crime No.', '42/1123/18 (DV, 3 children)', ['42/1123/18']],
  ['CAD', '2231', ['2231']],
  ['Log no', '441 of 01/03', ['441']],
  ['Collar No', '4471', ['4471']],
  ['Niche occ no', '19000221/3', ['19000221/3']],
  ['Contact no', '960123', ['960123']],
  ['Tel (home)', '960123 or (01632) 960999 after 3pm', ['960123', '(01632) 960999']],
  ['Crime No', '01/03/2021', []],
  ['CAD', '12:30', []],
  ['Case ref', 'none', []],
] as const)('the heading “%s” is read as the word before “%s”', (heading, text, expected) => {
  const column = numberColumnOf(heading);
  const shown = column === null ? null : findNumbersUnder(text, column);
  expect(shown?.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each(
  [
    'No',
    'Ref',
    'Row no',
    'Event ID',
    'Visit no',
    'House no',
    'Number of children',
    'Contact',
    'Log',
    'Case',
  ].concat(['Phone call', 'Police', 'Child', 'Incident', 'Court', 'Session number']),
)('the heading “%s” says of no number whose it is', (heading) => {
  expect(numberColumnOf(heading)).toBe(null);
});

test('an NHS number is known by its check digit', () => {
  expect(isNhsNumber('943 476 5919')).toBe(true);
  expect(isNhsNumber('943 476 5918')).toBe(false);
  expect(isNhsNumber('0000000000')).toBe(false);
});
