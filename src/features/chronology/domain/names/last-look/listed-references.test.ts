import { expect, test } from 'vitest';
import { asReference, makeFindReferences } from './listed-references.ts';

function found(reference: string, text: string): readonly string[] {
  const find = makeFindReferences([asReference(reference)]);
  return find(text).map(({ start, end }) => text.slice(start, end));
}

test('the reference of a record is found however a text writes it', () => {
  const text =
    'Chronology for LSCP-2019-004, our ref. lscp 2019/004 (LSCP2019004), not LSCP-2019-0041 nor XLSCP-2019-004.';
  expect(found('LSCP-2019-004', text)).toEqual(['LSCP-2019-004', 'lscp 2019/004', 'LSCP2019004']);
  expect(found('LSCP-S9', 'Chronology for LSCP-S9')).toEqual(['LSCP-S9']);
});

test('a reference that could be any number or word is not looked for', () => {
  expect(found('12', 'Seen on 12 March at number 12.')).toEqual([]);
  expect(found('Brathe', 'Kiah Brathe was seen.')).toEqual([]);
});
