import type { RuleCase } from '../census-text.ts';

const upn = '<UPN>G201234567895</UPN>';
const birth = '<PersonBirthDate>2015-05-01</PersonBirthDate>';
const sex = '<Sex>F</Sex>';
const disability = '<Disability>HEAR</Disability>';
const died = (day: string) => ({ [sex]: `${sex}\n<PersonDeathDate>${day}</PersonDeathDate>` });
const withUpn = (value: string) => ({ [upn]: `<UPN>${value}</UPN>` });
const withId = (value: string) => ({ '<LAchildID>C1</LAchildID>': `<LAchildID>${value}</LAchildID>` });
const born = (day: string) => ({ [birth]: `<PersonBirthDate>${day}</PersonBirthDate>` });
const expected = (day: string) => ({ [birth]: `<ExpectedPersonBirthDate>${day}</ExpectedPersonBirthDate>` });
const reference = (day: string) => ({
  '<ReferenceDate>2026-03-31</ReferenceDate>': `<ReferenceDate>${day}</ReferenceDate>`,
});
const nfa = { '<ReferralNFA>0</ReferralNFA>': '<ReferralNFA>1</ReferralNFA>' };

export const childCases: readonly RuleCase[] = [
  ['1510', 'the check letter is another', withUpn('A201234567895'), ['<UPN>A201234567895</UPN>']],
  ['1510', 'a temporary number’s check letter is right', withUpn('A20123456789B'), []],
  [
    '1510',
    'a temporary number’s check letter is another',
    withUpn('B20123456789B'),
    ['<UPN>B20123456789B</UPN>'],
  ],
  ['1510', 'the number has too few characters to tell', withUpn('A20123456789'), []],
  ['1530', 'no authority has the code', withUpn('V123234567895'), ['<UPN>V123234567895</UPN>']],
  ['1530', 'the authority was made in 2023', withUpn('P942234567895'), []],
  [
    '1530',
    'in the census before, that authority was none yet',
    { ...withUpn('P942234567895'), ...reference('2023-03-31') },
    ['<UPN>P942234567895</UPN>'],
  ],
  ['1540', 'a letter stands among the digits', withUpn('G2012345A7895'), ['<UPN>G2012345A7895</UPN>']],
  ['1540', 'only the last is a letter', withUpn('A20123456789B'), []],
  ['1550', 'the last letter is one that is not used', withUpn('A20123456789O'), ['<UPN>A20123456789O</UPN>']],
  ['1550', 'the last letter is one that is used', withUpn('A20123456789B'), []],
  ['1550', 'there are fourteen characters', withUpn('G2012345678955'), ['<UPN>G2012345678955</UPN>']],
  [
    '1560Q',
    'the former number is too short',
    { [upn]: `${upn}\n<FormerUPN>A1</FormerUPN>` },
    ['<FormerUPN>A1</FormerUPN>'],
  ],
  [
    '1560Q',
    'the former number was a temporary one',
    { [upn]: `${upn}\n<FormerUPN>X98765432123B</FormerUPN>` },
    [],
  ],
  ['1570', 'the identifier has 20 characters', withId('A1234567890123456789'), []],
  [
    '1570',
    'the identifier has 21 characters',
    withId('A12345678901234567890'),
    ['<LAchildID>A12345678901234567890</LAchildID>'],
  ],
  [
    '1570',
    'an identifier of 21 characters in the census of 2023 to 2024',
    { ...withId('A12345678901234567890'), ...reference('2024-03-31') },
    [],
  ],
  ['1580', 'the identifier has a stroke in it', withId('C-1'), ['<LAchildID>C-1</LAchildID>']],
  ['1580', 'the identifier is letters and digits', withId('aB12'), []],
  ['4180', 'the sex is a number', { [sex]: '<Sex>2</Sex>' }, ['<Sex>2</Sex>']],
  ['4180', 'the sex is not known', { [sex]: '<Sex>U</Sex>' }, []],
  [
    '4180',
    'the old element is used',
    { [sex]: '<GenderCurrent>2</GenderCurrent>' },
    ['<GenderCurrent>2</GenderCurrent>'],
  ],
  [
    '4180',
    'the old element in the census of 2023 to 2024',
    { [sex]: '<GenderCurrent>2</GenderCurrent>', ...reference('2024-03-31') },
    [],
  ],
  [
    '4180',
    'the old element holds no code of 2023 to 2024',
    { [sex]: '<GenderCurrent>M</GenderCurrent>', ...reference('2024-03-31') },
    ['<GenderCurrent>M</GenderCurrent>'],
  ],
  ['4180', 'the new element stands in the census of 2023 to 2024', { ...reference('2024-03-31') }, [sex]],
  ['4180', 'no sex is given', { [sex]: '' }, ['<ChildIdentifiers>']],
  ['4220', 'the ethnicity is no code', { WBRI: 'WXXX' }, ['<Ethnicity>WXXX</Ethnicity>']],
  ['4220', 'no ethnicity is given', { '<Ethnicity>WBRI</Ethnicity>': '' }, ['<ChildCharacteristics>']],
  ['4220', 'the ethnicity is not yet known', { WBRI: 'NOBT' }, []],
  ['8500', 'there is no identifier', { '<LAchildID>C1</LAchildID>': '' }, ['<ChildIdentifiers>']],
  ['8500', 'the identifier is empty', withId(''), ['<ChildIdentifiers>']],
  ['8500', 'there is one', {}, []],
  ['8520', 'the child is born on the reference date', born('2026-03-31'), []],
  [
    '8520',
    'the child is born on the day after',
    born('2026-04-01'),
    ['<PersonBirthDate>2026-04-01</PersonBirthDate>'],
  ],
  ['8525Q', 'there is only an expected date', expected('2026-05-01'), []],
  [
    '8525Q',
    'there are both',
    { [birth]: `${birth}\n<ExpectedPersonBirthDate>2026-05-01</ExpectedPersonBirthDate>` },
    ['<ExpectedPersonBirthDate>2026-05-01</ExpectedPersonBirthDate>'],
  ],
  ['8525Q', 'there is neither', { [birth]: '' }, ['<ChildIdentifiers>']],
  ['8530Q', 'birth is expected 30 days before the reference date', expected('2026-03-01'), []],
  [
    '8530Q',
    'birth is expected 31 days before',
    expected('2026-02-28'),
    ['<ExpectedPersonBirthDate>2026-02-28</ExpectedPersonBirthDate>'],
  ],
  ['8530Q', 'birth is expected nine months after', expected('2026-12-31'), []],
  [
    '8530Q',
    'birth is expected a day later',
    expected('2027-01-01'),
    ['<ExpectedPersonBirthDate>2027-01-01</ExpectedPersonBirthDate>'],
  ],
  ['8535Q', 'death is on the day of birth', died('2015-05-01'), []],
  [
    '8535Q',
    'death is the day before birth',
    died('2015-04-30'),
    ['<PersonDeathDate>2015-04-30</PersonDeathDate>'],
  ],
  ['8540', 'no disability is recorded', { [disability]: '' }, ['<ChildCharacteristics>']],
  [
    '8540',
    'a disability is no code',
    { [disability]: '<Disability>EAR</Disability>' },
    ['<Disability>EAR</Disability>'],
  ],
  ['8540', 'none is recorded of a child not yet born', { [disability]: '', ...expected('2026-05-01') }, []],
  ['8540', 'none is recorded and the referral went no further', { [disability]: '', ...nfa }, []],
  ['8545Q', 'death is on the first day of the year', died('2025-04-01'), []],
  [
    '8545Q',
    'death is the day before the year',
    died('2025-03-31'),
    ['<PersonDeathDate>2025-03-31</PersonDeathDate>'],
  ],
  ['8590', 'there is no episode', { '<CINdetails>': '<Other>', '</CINdetails>': '</Other>' }, ['<Child>']],
  ['8590', 'there is one', {}, []],
  ['8750', 'an unborn child has a sex', expected('2026-05-01'), ['<Sex>F</Sex>']],
  ['8750', 'an unborn child has none known', { ...expected('2026-05-01'), [sex]: '<Sex>U</Sex>' }, []],
  [
    '8750',
    'an unborn child by the codes of 2023 to 2024',
    { ...expected('2024-05-01'), ...reference('2024-03-31'), [sex]: '<GenderCurrent>0</GenderCurrent>' },
    [],
  ],
  [
    '8770Q',
    'a child of four has no number and no reason',
    { [upn]: '', ...born('2022-03-31') },
    ['<ChildIdentifiers>'],
  ],
  ['8770Q', 'a child turns four a day later', { [upn]: '', ...born('2022-04-01') }, []],
  [
    '8770Q',
    'a child of ten is said to be too young for school',
    { [upn]: '<UPNunknown>UN1</UPNunknown>' },
    ['<UPNunknown>UN1</UPNunknown>'],
  ],
  ['8770Q', 'the reason is another', { [upn]: '<UPNunknown>UN2</UPNunknown>' }, []],
  [
    '8770Q',
    'the reason is no code',
    { [upn]: '<UPNunknown>UN9</UPNunknown>' },
    ['<UPNunknown>UN9</UPNunknown>'],
  ],
  ['8770Q', 'the referral went no further', { [upn]: '', ...nfa }, []],
  [
    '8770Q',
    'by the census of 2023 to 2024 a child of six is not asked yet',
    { [upn]: '', ...born('2018-03-31'), ...reference('2024-03-31') },
    [],
  ],
  [
    '8770Q',
    'by the census of 2023 to 2024 a child a day older is',
    { [upn]: '', ...born('2018-03-30'), ...reference('2024-03-31') },
    ['<ChildIdentifiers>'],
  ],
  [
    '8772',
    'the reason is no further action, and there was some',
    { [upn]: '<UPNunknown>UN7</UPNunknown>' },
    ['<UPNunknown>UN7</UPNunknown>'],
  ],
  [
    '8770Q',
    'by the census of 2023 to 2024 UN1 is a reason',
    { [upn]: '<UPNunknown>UN1</UPNunknown>', ...reference('2024-03-31') },
    [],
  ],
  ['8772', 'there was none', { [upn]: '<UPNunknown>UN7</UPNunknown>', ...nfa }, []],
  ['8775Q', 'the person is 25 on the reference date', born('2001-03-31'), []],
  [
    '8775Q',
    'the person is a day older',
    born('2001-03-30'),
    ['<PersonBirthDate>2001-03-30</PersonBirthDate>'],
  ],
  [
    '8775Q',
    'the episode closed on the twenty-fifth birthday',
    {
      ...born('2000-06-01'),
      '<PrimaryNeedCode>N1</PrimaryNeedCode>': '<CINclosureDate>2025-06-01</CINclosureDate>',
    },
    [],
  ],
  [
    '8775Q',
    'the episode closed the day after it',
    {
      ...born('2000-06-01'),
      '<PrimaryNeedCode>N1</PrimaryNeedCode>': '<CINclosureDate>2025-06-02</CINclosureDate>',
    },
    ['<PersonBirthDate>2000-06-01</PersonBirthDate>'],
  ],
  [
    '8790',
    'NONE stands beside a disability',
    { [disability]: `${disability}\n<Disability>NONE</Disability>` },
    ['<Disability>NONE</Disability>'],
  ],
  ['8790', 'NONE stands alone', { [disability]: '<Disability>NONE</Disability>' }, []],
  [
    '8794',
    'a disability is given three times',
    { [disability]: `${disability}\n<Disability>MOB</Disability>\n${disability}\n${disability}` },
    [disability],
  ],
  ['8794', 'two disabilities are given', { [disability]: `${disability}\n<Disability>MOB</Disability>` }, []],
];
