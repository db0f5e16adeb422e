import { expect, test } from 'vitest';
import vocabulary from '../../../../../../data/cast-words.json' with { type: 'json' };
import { capitalise } from '../../../../../shared/capitalise.ts';
import {
  formsOfPlaceWord,
  isDoubtfulForm,
  placeWords,
  sureForms,
} from '../../../../../shared/place-words.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { findPlaces, withoutPlaces } from '../numbers/find-places.ts';
import { asAddress, makeFindAddresses } from './listed-addresses.ts';

const addressesIn = (text: string) =>
  findNumbers(text).flatMap(({ kind, start, end }) => (kind === 'address' ? [text.slice(start, end)] : []));

test('behind the number of a house every form of every word for a street makes an address', () => {
  const forms = vocabulary.streets.flatMap(formsOfPlaceWord).map(capitalise);
  const missed = forms.filter((form) => addressesIn(`at 14 Tregony ${form}`)[0] !== `14 Tregony ${form}`);
  expect(missed).toEqual([]);
  expect(forms).toEqual(expect.arrayContaining(['Ter', 'La', 'Av', 'St', 'Crt', 'Tce']));
});

test('without a number a sure form makes an address and a street of the list, in doubt none does', () => {
  const forms = vocabulary.surelyStreets.flatMap(formsOfPlaceWord);
  const isStreet = (form: string) => {
    const text = `They moved to Tregony ${capitalise(form)}`;
    const [place] = findPlaces([], [text]);
    const isPlace = place?.role === 'street' && !withoutPlaces(text).includes('Tregony');
    return isPlace && addressesIn(text).length === 1 ? 'sure' : 'no';
  };
  for (const form of forms) expect(isStreet(form), form).toBe(isDoubtfulForm(form) ? 'no' : 'sure');
  expect(sureForms(vocabulary.surelyStreets)).toEqual(expect.arrayContaining(['tce', 'ln', 'ave']));
});

test.each([
  ['14 Tregony Terrace', 'tce ter terr trce'],
  ['14 Tregony Avenue', 'av ave'],
  ['14 Tregony Street', 'st str'],
  ['14 Tregony Road', 'rd'],
  ['14 Tregony Lane', 'la ln'],
  ['14 Tregony Crescent', 'cres cresc'],
  ['14 Tregony Gardens', 'gdns gdn'],
  ['14 Tregony Close', 'cl clo'],
  ['14 Tregony Drive', 'dr drv'],
  ['14 Tregony Court', 'ct crt'],
  ['14 Tregony Place', 'pl'],
  ['14 Tregony Square', 'sq'],
  ['14 Tregony Grove', 'gr gro grv'],
  ['14 Tregony Approach', 'appr'],
  ['Tregony House', 'hse'],
  ['Tregony Hospital', 'hosp'],
])('as people shorten it, “%s” is found behind Tregony as %s', (lines, forms) => {
  const find = makeFindAddresses([asAddress(lines)]);
  for (const form of forms.split(' ')) {
    const text = `in tregony ${form}`;
    expect(find(text), form).toEqual([{ start: 3, end: text.length }]);
  }
});

test('a listed address is found by every form of its word, whichever it was typed with', () => {
  for (const form of placeWords) {
    const find = makeFindAddresses([asAddress(`14 Tregony ${capitalise(form)}`)]);
    for (const other of formsOfPlaceWord(form)) {
      const text = `in tregony ${other}`;
      expect(find(text), `${form} as ${other}`).toEqual([{ start: 3, end: text.length }]);
    }
  }
});

test.each([
  ['lives at 14 tregony tce', ['14 tregony tce']],
  ['lives at 14 Mill La now', ['14 Mill La']],
  ['lives at 9 Mill Av', ['9 Mill Av']],
  ['lives at 9 Farrier Crt', ['9 Farrier Crt']],
  ['lives at 6 Holly Cresc', ['6 Holly Cresc']],
  ['lives at 16 Church Dr.', ['16 Church Dr']],
  ['moved from 14 May St, Lontown', ['14 May St']],
  ['On 12 March Dr Rook rang', []],
  ['On 12 May St Mary’s rang', []],
  ['20 Minutes Dr Lee', []],
  ['Year 6 Maths Gr 2, room 4 Kiah Wk 2, 5 Kelly Est 2010', []],
  ['Year 4 English Wk 3', []],
  ['On 12 april la', []],
  ['In 2019 Lontown LA began section 47 by Kent LA. Aripiprazole 400 mg LA depot was given.', []],
  ['12 March 2019 Lontown LA were informed; section 20 Lontown LA; 2 Kent LA social workers visited', []],
  ['Paracetamol 5 ml CL', []],
  ['Seen by Grace St John, who rang Dr Rook', []],
  ['She moved to the Park ward, a mile away', []],
  ['Aged 12, the school rang', []],
] as const)('the addresses of “%s” are %j', (text, found) => {
  expect(addressesIn(text)).toEqual(found);
});
