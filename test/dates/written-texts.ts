import fc from 'fast-check';

/** Words and marks of dates in any order: what people may write, and much that nobody would. */
const pieces = [
  '12',
  '3',
  '2012',
  '12/03/2012',
  'March',
  'Mon',
  'the',
  'next day',
  'since',
  'until',
  'to',
  '-',
];
pieces.push(
  '/',
  ',',
  'and',
  'or',
  'early',
  'end of',
  'c.',
  '?',
  'spring',
  'term',
  'Christmas',
  '14:30',
  '2pm',
);
pieces.push(
  'between',
  'w/c',
  'weekend of',
  'night',
  '2012-13',
  'weeks',
  'later',
  'two',
  'Sepetmber',
  '31',
  '00',
);
pieces.push(
  'aged',
  'overnight',
  '~',
  '..',
  '[',
  '{',
  'X',
  '201X',
  '\u00a0',
  '(',
  'a',
  'undated',
  'twice',
  "'12",
);

export const anyPhrase = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ')), { maxLength: 9 })
  .map((words) => words.map(([word, space]) => word + space).join(''));

const cores = [
  '12/03/2012',
  '3 March 2012',
  'March 2012',
  '2012',
  'spring 2012',
  'winter 2011/12',
  'the 1990s',
];
cores.push(
  'the 14th',
  '17 March',
  'early March 2012',
  'end of 2011',
  'mid-2012',
  'w/c 12/03/12',
  'Christmas 2012',
);
cores.push(
  'autumn term 2012',
  'FY 2012/13',
  '2012-13',
  '2010–13',
  'Monday 12 March 2012',
  'Easter 2012',
  'c. 2012',
);
cores.push(
  'weekend of 10 March 2012',
  'last week of May 2012',
  '14:30 on 3/4/2012',
  'the next day',
  '12/13 May 2012',
);
const leads = [
  '',
  '',
  '',
  'since ',
  'from ',
  'until ',
  'by ',
  'before ',
  'after ',
  'between ',
  'about ',
  '?',
  'on ',
];
leads.push(
  'throughout ',
  'possibly ',
  'shortly after ',
  'two weeks before ',
  'the six months to ',
  'in the evening of ',
);
const middles = [' to ', ' - ', '–', ' and ', ', ', ' or ', '/', ' until '];
const tails = ['', '', '', '?', ' approx', ' onwards', ' at 2pm', ' (evening)', '.'];

/** What people write: most of it can be read. */
export const anyDateText = fc
  .tuple(
    fc.constantFrom(...leads),
    fc.constantFrom(...cores),
    fc.option(fc.tuple(fc.constantFrom(...middles), fc.constantFrom(...cores))),
    fc.constantFrom(...tails),
  )
  .map(([lead, core, more, tail]) => `${lead}${core}${more?.join('') ?? ''}${tail}`);
