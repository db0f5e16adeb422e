import { describe, expect, test } from 'vitest';
import { findThemes } from './find-themes.ts';

const namesOf = (text: string) => findThemes(text).map(({ theme }) => theme);

describe('nothing is called a positive change where the same clause tells of abuse, harm, self-harm or a death', () => {
  test.each([
    'Orla for the first time spoke of the sexual abuse that she had lived through',
    'The boy has for the first time spoken about what his uncle did, and said he was raped',
    'For the first time she asked for help, having been sexually exploited',
    'School sees significant changes in his behaviour, including cutting himself and self-harming',
    'Engaging well with her tutor, found with a ligature round her neck',
    'He was calmer and happier in the week that he died by suicide',
    'Smiled as she told the nurse that she had taken an overdose',
    'Things were going well at home until Tamsin was found hanged',
    'Good relationship with the coach who was sexually abusing him',
    'The family were pleased with the nursery where he was strangled',
    'Loves going to the house where she was groomed by older men',
    'Happy at school but self-harming again',
    'She smiled and said that grandad puts his hand in her knickers',
    'Regular contact with a man who gives her presents for sex, kept all appointments',
    'Successfully resuscitated after attempted hanging',
    'Positive relationship with an older boyfriend, believed to be exploiting her',
    'He sustained a fracture at home',
    'She sustained injuries in this fall',
    'Positive change in mood noted the day before her death',
    'Her mental state deteriorated though she had been sleeping well',
  ])('%s', (text) => {
    expect(namesOf(text)).not.toContain('positive-change');
  });
});

describe('a change that nobody says is for the better is none', () => {
  test.each([
    'Significant changes in her behaviour since half term',
    'Teacher has noticed some changes and marked change in his friendships',
    'There have been considerable changes at home',
    'Mother made some changes to her statement',
    'Settling-in visit booked.',
    'For the first time he spoke about what happened at his cousin’s house',
    'For the first time he stayed out all night',
    'For the first time she slept rough',
    'For the first time she attended A&E with stomach pains',
    'For the first time Mum asked the worker to leave',
  ])('%s', (text) => {
    expect(namesOf(text)).not.toContain('positive-change');
  });
});

describe('what got better is still told', () => {
  test.each([
    'No further incidents of domestic abuse',
    'He has not self-harmed since March and is doing well at college',
    'No longer self-harming',
    'Self-harm has reduced and her mood is brighter',
    'Completed the programme on domestic abuse',
    'Engaging well with the sexual abuse counselling service',
    'Engaging well with the self-harm support group',
    'Mum is engaging well with the substance abuse team',
    'Denied any abuse and was smiling and chatty',
    'Disclosed abuse last year but is now doing well at school',
    'Told of the assault last week. Much happier today.',
    'She is sleeping better since the assault',
    'Coping well with the death of her nan',
    'Risk of sexual harm has reduced',
    'Stepped down to CIN as risk of sexual exploitation reduced',
    'Making good progress in therapy for the sexual abuse',
    'Bright and smiling baby with a small bruise to the shin from a fall',
    'Doing well. No self-harm this month.',
    'Mum has made significant changes to her lifestyle',
    'Significant changes for the better at home',
    'Positive changes seen in how Dad speaks to him',
    'Making good progress; sustained change since the summer',
    'For the first time Mum asked for help',
    'For the first time Leo stayed for the whole session',
    'For the first time she spoke to another child at lunch',
    'Settled in well and is clean and well groomed',
    'Settling in well',
  ])('%s', (text) => {
    expect(namesOf(text)).toContain('positive-change');
  });
});

describe('what somebody wishes, and what a victim chooses, is no disengagement', () => {
  test.each([
    'Idris did not want to return to his foster carers',
    'She does not want to live with her dad',
    'He did not want to go to school',
    'Child did not want Mum to be told',
    'He refused to visit his father',
    'Through her mother, Bryony did not want to support a prosecution',
    'She did not wish to support a police investigation',
    'Mum declined to support a prosecution',
    'The young person withdrew support for the prosecution and her statement',
    'He would not engage with the prosecution',
    'She declined to support police action against her ex-partner',
    'Did not want to make a complaint or press charges',
    'Withdrew her complaint to police',
    'Jess did not want to see her counsellor',
    'He did not want to live any more',
  ])('%s', (text) => {
    expect(namesOf(text)).not.toContain('disengagement');
  });

  test.each([
    'Mum did not want any support',
    'Family do not want social workers involved',
    'Dad did not want to engage with the plan',
    'Mother does not want to work with the health visitor',
    'They did not want the referral',
    'Parents did not want to meet the social worker',
    'Mum does not want visits',
    'Did not want involvement from services',
    'Mum did not want to talk to the social worker',
    'Young person does not want to engage with CAMHS',
    'Mum withdrew her consent to the plan',
    'Declined early help support',
    'Mother declined all support after the police visit',
    'Withdrew from support',
    'Dad refused further visits',
    'She would not engage with the support worker',
  ])('%s: still is', (text) => {
    expect(namesOf(text)).toContain('disengagement');
  });
});

describe('what a child tells and wishes is the child’s voice', () => {
  test.each([
    'The boy for the first time spoke of the sexual abuse by his uncle',
    'Child has finally spoken about what happened',
    'Disclosed rape by stepfather for the first time',
    'Disclosed sexual touching by her grandfather',
    'Child did not want to return to her foster carers',
    'She does not want to live with her dad',
    'Idris did not want to return to his foster carers',
  ])('%s', (text) => {
    expect(namesOf(text)).toContain('childs-voice');
  });

  test.each([
    'Mother disclosed rape by her father when she was small',
    'Mum did not want to return to her parents',
    'Mother had a hard night. She did not want to go home',
    'Wife disclosed assault by husband',
    'Worker spoke about the sexual abuse training',
    'He did not want to buy the sofa',
  ])('%s: not', (text) => {
    expect(namesOf(text)).not.toContain('childs-voice');
  });
});

describe('a parent’s suicide tells of the parent, and of nobody who found a child', () => {
  test.each([
    'Mother was found hanged at home',
    'Father had been found suspended in the garage',
    'Dad took his own life in May',
    'Mum has ended her life',
  ])('%s', (text) => {
    expect(namesOf(text)).toContain('parental-mental-health');
  });

  test.each([
    'Mother found her suspended in her bedroom',
    'Dad found Tamsin hanged',
    'Mum was told that he was suspended from school',
    'Found suspended in her bedroom',
    'Took an overdose at a friend’s house',
  ])('%s: not', (text) => {
    expect(namesOf(text)).not.toContain('parental-mental-health');
  });
});

/** There is no theme for sexual abuse, self-harm, suicide or a death; docs/themes.md says so. */
test.each([
  'Found suspended in her bedroom',
  'Took an overdose at a friend’s house',
  'She was self-harming again but denied any suicidal thoughts',
])('“%s” is given no theme that is about something else', (text) => {
  expect(namesOf(text)).toEqual([]);
});
