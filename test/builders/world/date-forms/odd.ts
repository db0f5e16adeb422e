import { type Day, daysBetween, weekday } from '../../../../src/shared/day.ts';
import { namesOf, noDay, oneDay, type WriteForm, type Writing, weekdayNames } from './form.ts';

/** Day 0 of Excel on Windows, as far as its days after February 1900 go. */
const excelEpoch = '1899-12-30' as Day;

const monthSlips = [
  'Janaury',
  'Febuary',
  'Marhc',
  'Apirl',
  'Mai',
  'Jume',
  'Jully',
  'Agust',
  'Septmber',
  'Ocotber',
  'Novemeber',
  'Decmber',
];

/** The day is meant, and can be known with the row above or with a repair; nobody need be sure enough to read it. */
function mayBe(write: (names: ReturnType<typeof namesOf>, writing: Writing) => string): WriteForm {
  return (writing) => oneDay(write(namesOf(writing.day), writing), writing.day, { reading: 'may' });
}

/** Forms that read only beside the row above. */
export const leaningForms = {
  'same-day': mayBe((_, { random }) => random.pick(['same day', 'Same day', 'As above'])),
  'next-day': mayBe((_, { random }) => random.pick(['next day', 'The next day', 'following day'])),
  ditto: mayBe(() => '"'),
  empty: mayBe(() => ''),
  'no-year': ({ day }: Writing) => {
    const { d, monthName } = namesOf(day);
    return oneDay(`${d} ${monthName}`, day);
  },
  'short-no-year': mayBe(({ d, m }) => `${d}/${m}`),
  'day-only': mayBe(({ nth }) => nth),
  'weekday-only': mayBe(({ weekdayName }) => weekdayName),
} satisfies Record<string, WriteForm>;

/** Slips of the pen: some can be repaired, some cannot. */
export const slipForms = {
  'month-slip': mayBe(({ d, month, year }) => `${d} ${monthSlips[month - 1]} ${year}`),
  'separator-slip': mayBe(({ dd, mm, yy, year }, { random }) =>
    random.pick([`${dd}.${mm}/${yy}`, `${dd}//${mm}/${year}`, `${dd}/${mm}.${year}`]),
  ),
  'letter-slip': mayBe(({ dd, mm, year }) => `${dd}/${mm}/${String(year).replace('0', 'O')}`),
  'run-together': mayBe(({ dd, mm, year }) => `${dd}${mm}${year}`),
  'wrong-weekday': mayBe(
    ({ d, monthName, year }, { day }) => `${weekdayNames[weekday(day) % 7]} ${d} ${monthName} ${year}`,
  ),
  'words-after': mayBe(
    ({ dd, mm, year }, { random }) =>
      `${dd}/${mm}/${year} ${random.pick(['(late entry)', 'tel. call', '- recorded by duty'])}`,
  ),
  undated: ({ random }: Writing) => noDay(random.pick(['Undated', 'n/k', 'undated']), 'may'),
  'not-known': () => noDay('Date not known', 'may'),
  impossible: ({ day }: Writing) => noDay(`31 September ${namesOf(day).year}`, 'must-not'),
  'impossible-numbers': ({ day }: Writing) => noDay(`30/02/${namesOf(day).year}`, 'must-not'),
  'year-slip': ({ day }: Writing) => {
    const { dd, mm, year } = namesOf(day);
    return noDay(`${dd}/${mm}/${String(year).slice(0, 3)}`, 'must-not');
  },
  serial: ({ day }: Writing) => oneDay(String(daysBetween(excelEpoch, day)), day, { reading: 'may' }),
  words: ({ random }: Writing) =>
    noDay(random.pick(['See letter on file', 'Various', 'Ongoing']), 'must-not'),
} satisfies Record<string, WriteForm>;
