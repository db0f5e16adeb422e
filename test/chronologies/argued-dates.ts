/** Dates of published chronologies that are read otherwise than by the person who read them, and why. */
export const arguedDates: Readonly<Record<string, string>> = {
  'report-03.csv 8 weeks later': 'Counted from a month, it may lie in June or July; the person wrote July.',
  'report-03.csv 9 months later':
    'Counted from the row above, as written; the person counted from the referral.',
  'report-09.csv in the autumn/winter 2022/2023': 'The same months, written as one stretch.',
  'report-13.docx through until the late summer of 2023':
    'Late summer ends in August; the person wrote September.',
  'report-14.xlsx approximately two months afterwards': 'About that day; the person wrote about that month.',
  'report-16.docx around 20.00': 'The row above says “on 31”; the person took the evening before.',
  'report-16.docx at 21.30': 'The row above says “on 31”; the person took the evening before.',
  'report-21.csv sometime after the 17 December': 'After the 17th begins on the 18th.',
  'report-21.csv the following day':
    'Counted from the row above, 28 December; the person counted from an earlier row.',
  'report-23.xlsx Sometime between 14.45 and 15.45 on 6 January 2023': 'The same day, its times kept apart.',
};
