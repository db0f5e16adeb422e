import type {
  CinAssessment,
  CinChild,
  CinEpisode,
  CinPlanDates,
  CinPreProceedings,
  CinProtectionPlan,
  CinReviews,
  CinSection47,
  CinValue,
} from './cin-record.ts';
import { type CinElement, type SortedGroup, sortGroup, type Tell } from './element.ts';
import { readCode, readDate, readValue } from './read-value.ts';

/** Where what is found while a child is read goes: remarks, and elements that no record could be made of. */
export interface ChildReading {
  readonly tell: Tell;
  readonly lost: (element: CinElement) => void;
}

/** The record of one `<Child>`, in whatever order its elements stand. */
export function readChild(element: CinElement, number: number, reading: ChildReading): CinChild {
  const sort = (group: CinElement | null): SortedGroup => sortGroup(group, reading.tell, reading.lost);
  const child = sort(element);
  return {
    line: element.line,
    number,
    identifiers: readIdentifiers(child.one('ChildIdentifiers'), element.line, sort, reading.tell),
    characteristics: readCharacteristics(child.one('ChildCharacteristics'), element.line, sort, reading.tell),
    episodes: child.all('CINdetails').map((episode) => readEpisode(episode, sort, reading.tell)),
  };
}

type Sort = (group: CinElement | null) => SortedGroup;

function readIdentifiers(
  element: CinElement | null,
  line: number,
  sort: Sort,
  tell: Tell,
): CinChild['identifiers'] {
  const part = 'ChildIdentifiers';
  const { one } = sort(element);
  const sex = one('Sex');
  const gender = one('GenderCurrent');
  return {
    line: element?.line ?? line,
    childId: readValue(one('LAchildID')),
    upn: readValue(one('UPN')),
    formerUpn: readValue(one('FormerUPN')),
    upnUnknown: readCode(one('UPNunknown'), 'upnUnknown', part, tell),
    birthDate: readDate(one('PersonBirthDate'), part, tell),
    expectedBirthDate: readDate(one('ExpectedPersonBirthDate'), part, tell),
    sex: sex === null ? readCode(gender, 'gender', part, tell) : readCode(sex, 'sex', part, tell),
    sexElement: nameOfSex(sex, gender),
    deathDate: readDate(one('PersonDeathDate'), part, tell),
  };
}

function nameOfSex(sex: CinElement | null, gender: CinElement | null): 'Sex' | 'GenderCurrent' | null {
  if (sex !== null) return 'Sex';
  return gender === null ? null : 'GenderCurrent';
}

function readCharacteristics(
  element: CinElement | null,
  line: number,
  sort: Sort,
  tell: Tell,
): CinChild['characteristics'] {
  const part = 'ChildCharacteristics';
  const { one } = sort(element);
  const disabilities = sort(one('Disabilities')).all('Disability');
  return {
    line: element?.line ?? line,
    ethnicity: readCode(one('Ethnicity'), 'ethnicity', part, tell),
    disabilities: present(disabilities.map((each) => readCode(each, 'disability', part, tell))),
  };
}

function readEpisode(element: CinElement, sort: Sort, tell: Tell): CinEpisode {
  const part = 'CINdetails';
  const { one, all } = sort(element);
  return {
    line: element.line,
    referralDate: readDate(one('CINreferralDate'), part, tell),
    referralSource: readCode(one('ReferralSource'), 'referralSource', part, tell),
    primaryNeed: readCode(one('PrimaryNeedCode'), 'primaryNeed', part, tell),
    closureDate: readDate(one('CINclosureDate'), part, tell),
    closureReason: readCode(one('ReasonForClosure'), 'closureReason', part, tell),
    conference: readDate(one('DateOfInitialCPC'), part, tell),
    noFurtherAction: readCode(one('ReferralNFA'), 'yesNo', part, tell),
    assessments: all('Assessments').map((group) => readAssessment(group, sort, tell)),
    plansOfNeed: all('CINPlanDates').map((group) => readPlanDates(group, sort, tell)),
    section47: all('Section47').map((group) => readSection47(group, sort, tell)),
    protectionPlans: all('ChildProtectionPlans').map((group) => readProtectionPlan(group, sort, tell)),
    preProceedings: all('PreProceedingsandFGDM').map((group) => readPreProceedings(group, sort, tell)),
  };
}

function readAssessment(element: CinElement, sort: Sort, tell: Tell): CinAssessment {
  const part = 'Assessments';
  const { one } = sort(element);
  // Nothing is made of the day of the internal review, but one that is no date is told all the same.
  readDate(one('AssessmentInternalReviewDate'), part, tell);
  const factors = sort(one('FactorsIdentifiedAtAssessment')).all('AssessmentFactors');
  return {
    line: element.line,
    start: readDate(one('AssessmentActualStartDate'), part, tell),
    authorised: readDate(one('AssessmentAuthorisationDate'), part, tell),
    factors: present(factors.map((each) => readCode(each, 'assessmentFactor', part, tell))),
  };
}

function readPlanDates(element: CinElement, sort: Sort, tell: Tell): CinPlanDates {
  const part = 'CINPlanDates';
  const { one } = sort(element);
  return {
    line: element.line,
    start: readDate(one('CINPlanStartDate'), part, tell),
    end: readDate(one('CINPlanEndDate'), part, tell),
  };
}

function readSection47(element: CinElement, sort: Sort, tell: Tell): CinSection47 {
  const part = 'Section47';
  const { one } = sort(element);
  return {
    line: element.line,
    start: readDate(one('S47ActualStartDate'), part, tell),
    conferenceTarget: readDate(one('InitialCPCtarget'), part, tell),
    conference: readDate(one('DateOfInitialCPC'), part, tell),
    conferenceNotRequired: readCode(one('ICPCnotRequired'), 'yesNo', part, tell),
  };
}

function readProtectionPlan(element: CinElement, sort: Sort, tell: Tell): CinProtectionPlan {
  const part = 'ChildProtectionPlans';
  const { one, all } = sort(element);
  return {
    line: element.line,
    start: readDate(one('CPPstartDate'), part, tell),
    end: readDate(one('CPPendDate'), part, tell),
    initialCategory: readCode(one('InitialCategoryOfAbuse'), 'category', part, tell),
    latestCategory: readCode(one('LatestCategoryOfAbuse'), 'category', part, tell),
    previousPlans: readValue(one('NumberOfPreviousCPP')),
    reviews: all('Reviews').map((group) => readReviews(group, sort, tell)),
  };
}

function readReviews(element: CinElement, sort: Sort, tell: Tell): CinReviews {
  const dates = sort(element)
    .all('CPPreviewDate')
    .map((date) => readDate(date, 'Reviews', tell) ?? { text: '', line: date.line, day: null });
  return { line: element.line, dates };
}

/** Of this group every element whose name ends so is a date. */
const nameOfDate = /Date$/;

function readPreProceedings(element: CinElement, sort: Sort, tell: Tell): CinPreProceedings {
  const values: Record<string, CinValue> = Object.create(null);
  for (const inner of sort(element).single) {
    const value = nameOfDate.test(inner.name) ? readDate(inner, element.name, tell) : readValue(inner);
    if (value !== null) values[inner.name] = value;
  }
  return { line: element.line, values };
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}
