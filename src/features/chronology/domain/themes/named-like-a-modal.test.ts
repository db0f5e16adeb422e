import { describe, expect, test } from 'vitest';
import { findThemes } from './find-themes.ts';

const namesOf = (text: string) => findThemes(text).map(({ theme }) => theme);

describe('a child called Will, May or Can', () => {
  test.each([
    ['Will was not brought to the clinic', 'missed-appointment'],
    ['Will wasn’t brought to the clinic', 'missed-appointment'],
    ['WILL WAS NOT BROUGHT TO CLINIC', 'missed-appointment'],
    ['May was not brought to the clinic', 'missed-appointment'],
    ['Can was not brought to the clinic', 'missed-appointment'],
    ['Will DNA dental appointment', 'missed-appointment'],
    ['May DNA’d the dentist', 'missed-appointment'],
    ['Will WNB for dental appointment', 'missed-appointment'],
    ['Will did not attend clinic', 'missed-appointment'],
    ['Will didn’t attend clinic', 'missed-appointment'],
    ['Will has not been brought for his immunisations', 'missed-appointment'],
    ['Will missed his 8 week check', 'missed-appointment'],
    ['Will again missed his 8 week check', 'missed-appointment'],
    ['Will not brought to the clinic', 'missed-appointment'],
    ['Will Holt was not brought to the clinic', 'missed-appointment'],
    ['Will and May were not brought to the clinic', 'missed-appointment'],
    ['Letter from clinic: Will was not brought', 'missed-appointment'],
    ['Will reported missing by carer', 'missing'],
    ['Will missing from his placement', 'missing'],
    ['May reported missing from home overnight', 'missing'],
    ['Will was missing from home overnight', 'missing'],
    ['Will’s carer reported him missing', 'missing'],
    ['Carer reported Will missing', 'missing'],
    ['WILL HOLT WAS NOT BROUGHT TO CLINIC', 'missed-appointment'],
    ['WILL AND MAY WERE NOT BROUGHT TO CLINIC', 'missed-appointment'],
    ['0900 CALL FROM CLINIC: MAY HOLT WAS NOT BROUGHT', 'missed-appointment'],
    ['WILL HOLT REPORTED MISSING FROM HOME', 'missing'],
    ['WILL HOLT IS MISSING', 'missing'],
    ['Police told that Will ran away last night', 'missing'],
    ['No concerns at school and Will was missing last night', 'missing'],
  ] as const)('%s: %s', (text, theme) => {
    expect(namesOf(text)).toContain(theme);
  });

  test.each([
    'He will go missing again',
    'Will go missing again if moved',
    'May go missing again',
    'May well go missing again',
    'Will probably be missing tomorrow',
    'Will be reported missing if not home by ten',
    'MAY GO MISSING AGAIN',
    'Plan: Will be reported missing at ten',
    'Carer Will report him missing at ten',
    'Carer may report him missing at ten',
    'Carer will then report him missing at ten',
    'May need reporting missing',
    'Can be reported missing after ten',
    'Will Mum report him missing?',
    'HE MAY END UP MISSING AGAIN',
    'MAY END UP MISSING AGAIN',
    'WILL REPORT HIM MISSING',
    'WILL LIKELY BE REPORTED MISSING',
    'WILL THEN BE REPORTED MISSING',
    'IF NOT HOME WILL POLICE HAVE HIM REPORTED MISSING',
    'RISK SAM MAY ABSCOND WHEN UPSET',
    'SAM MAY RUN AWAY UNLESS TAKEN HOME',
    'Child May Run Away',
  ])('it is only possible still: %s', (text) => {
    expect(namesOf(text)).not.toContain('missing');
  });

  test.each([
    'Will not be brought to the clinic if mum is unwell',
    'May miss his 8 week check',
    'May need to miss his 8 week check',
    'Will Sam miss his 8 week check?',
    'MUM MAY DNA NEXT APPOINTMENT',
    'HV WILL FOLLOW UP MISSED APPOINTMENT',
  ])('nothing was missed: %s', (text) => {
    expect(namesOf(text)).not.toContain('missed-appointment');
  });
});
