import { expect, test } from 'vitest';
import { findPasswordFault, settlePassword } from './password-rules.ts';

const owner = {
  name: 'Ottoline Brathwaite',
  email: 'ottoline.brathwaite@harbourhealth.example.org',
  partnership: 'Lontown Safeguarding Children Partnership',
};

test.each([
  ['four words', 'tractor lichen ovation quilt'],
  ['nothing but letters of another alphabet', 'πλοίο καρέκλα βουνό ψωμί'],
  ['pictures', '🦔🚲🌧️🥄🪺🎈🧦🪁🥁🐌🧩🌵🍋'],
  ['12 random characters', 'k7Qz!wX2p#Lv'],
  ['128 characters', 'tractor lichen ovation quilt '.repeat(5).slice(0, 128)],
])('%s will do', (_name, password) => {
  expect(findPasswordFault(password, owner)).toBeNull();
});

test.each([
  ['too short', 'k7Qz!wX2p#L', /at least 12/],
  ['129 characters', 'x'.repeat(129), /128 characters or fewer/],
  ['one that many use', 'password1234', /many people use|guessed/],
  ['one with a pattern', 'abcdefghijklmnop', /guessed/],
  ['one that repeats itself', 'aaaaaaaaaaaaaaaa', /guessed/],
  ['their own name', 'ottolinebrathwaite', /your name/],
  ['their partnership', 'lontownsafeguarding', /partnership/],
  ['their address', owner.email, /email address/],
])('%s is refused, kindly', (_name, password, words) => {
  expect(findPasswordFault(password, owner)).toMatch(words);
});

test('length is counted in characters as people see them, not in the machine’s units', () => {
  expect(findPasswordFault('🦔🚲🌧🥄🪺🎈', owner)).toMatch(/at least 12/);
});

test('the same signs typed on another keyboard make the same password', () => {
  expect(settlePassword('cafe\u0301 \uFF41bc')).toBe(settlePassword('café abc'));
});
