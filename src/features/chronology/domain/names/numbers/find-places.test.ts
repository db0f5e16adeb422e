import { expect, test } from 'vitest';
import { hideAll } from '../../../../../../test/builders/hide-all.ts';

test.each([
  ['Held at St Aidan’s Primary.', 'Held at School 1.'],
  ['Registered at Bridge Street Surgery.', 'Registered at Place 1.'],
  ['Seen at Priory Medical Centre by Mia.', 'Seen at Place 1 by Child A.'],
  ['GEMMA SEEN AT ALDERMOOR LEISURE CENTRE.', 'Mother SEEN AT Place 1.'],
  // Not of one house alone.
  ['Seen at the Health Centre.', 'Seen at the Health Centre.'],
  ['Local Surgery rang.', 'Local Surgery rang.'],
  ['Primary Care rang.', 'Primary Care rang.'],
  ['Is Gemma Primary Carer?', 'Is Mother Primary Carer?'],
  ['BRUISING TO MIA’S ARMS. CUTS TO HER UPPER ARMS.', 'BRUISING TO Child A’S ARMS. CUTS TO HER UPPER ARMS.'],
])('a school, a surgery and a centre are places by their names: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});

test.each([
  ['Lives in Hargeisa. Will go to Hargeisa.', 'Lives in Place 1. Will go to Place 1.'],
  // Whoever is called so may be gone back to.
  ['Confided in Dave. Went back to Dave.', 'Confided in Person 1. Went back to Person 1.'],
])('where somebody lives is a place, also where somebody goes there: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});

test('NB is nobody’s initials where a notice begins with it', () => {
  expect(hideAll('NB: Neil Barker rang. NB please call.')).toEqual(['NB: SW1 rang. NB please call.']);
  expect(hideAll('NB rang her.')).toEqual(['SW1 rang her.']);
});
