import type {
  CinChild,
  CinDate,
  CinEpisode,
  CinHeader,
  CinValue,
} from '../../src/features/exchange/domain/cin/cin-record.ts';
import { parseDay } from '../../src/shared/day.ts';

/** An element of a census's text, as tests read it: forgiving, and with the line on which it begins. */
interface Element {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: Element[];
}

/** Reads elements without attributes; an end tag closes the nearest element of its name, whatever its capitals. */
function readElements(xml: string): Element {
  const root: Element = { name: '', line: 0, text: '', children: [] };
  const open: Element[] = [root];
  let line = 1;
  let at = 0;
  for (const tag of xml.matchAll(/<(\/?)([A-Za-z0-9]+)\s*(\/?)>/g)) {
    const before = xml.slice(at, tag.index);
    const current = open.at(-1) ?? root;
    current.text += before;
    line += before.split('\n').length - 1;
    at = tag.index + tag[0].length;
    const [, slash, name = '', empty] = tag;
    if (slash === '/') {
      const found = open.findLastIndex((element) => element.name.toLowerCase() === name.toLowerCase());
      if (found > 0) open.length = found;
    } else {
      const element: Element = { name, line, text: '', children: [] };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return root;
}

function all(of: Element | undefined, name: string): readonly Element[] {
  return of?.children.filter((child) => child.name.toLowerCase() === name.toLowerCase()) ?? [];
}

function one(of: Element | undefined, name: string): Element | undefined {
  return all(of, name)[0];
}

function toValue({ text, line }: Element): CinValue {
  return { text: text.trim(), line };
}

function toDate(element: Element): CinDate {
  const value = toValue(element);
  return { ...value, day: parseDay(value.text) };
}

function value(of: Element | undefined, name: string): CinValue | null {
  const found = one(of, name);
  return found === undefined ? null : toValue(found);
}

function date(of: Element | undefined, name: string): CinDate | null {
  const found = one(of, name);
  return found === undefined ? null : toDate(found);
}

function readEpisode(element: Element): CinEpisode {
  return {
    line: element.line,
    referralDate: date(element, 'CINreferralDate'),
    referralSource: value(element, 'ReferralSource'),
    primaryNeed: value(element, 'PrimaryNeedCode'),
    closureDate: date(element, 'CINclosureDate'),
    closureReason: value(element, 'ReasonForClosure'),
    conference: date(element, 'DateOfInitialCPC'),
    noFurtherAction: value(element, 'ReferralNFA'),
    assessments: all(element, 'Assessments').map((group) => ({
      line: group.line,
      start: date(group, 'AssessmentActualStartDate'),
      authorised: date(group, 'AssessmentAuthorisationDate'),
      factors: all(one(group, 'FactorsIdentifiedAtAssessment'), 'AssessmentFactors').map(toValue),
    })),
    plansOfNeed: all(element, 'CINPlanDates').map((group) => ({
      line: group.line,
      start: date(group, 'CINPlanStartDate'),
      end: date(group, 'CINPlanEndDate'),
    })),
    section47: all(element, 'Section47').map((group) => ({
      line: group.line,
      start: date(group, 'S47ActualStartDate'),
      conferenceTarget: date(group, 'InitialCPCtarget'),
      conference: date(group, 'DateOfInitialCPC'),
      conferenceNotRequired: value(group, 'ICPCnotRequired'),
    })),
    protectionPlans: all(element, 'ChildProtectionPlans').map((group) => ({
      line: group.line,
      start: date(group, 'CPPstartDate'),
      end: date(group, 'CPPendDate'),
      initialCategory: value(group, 'InitialCategoryOfAbuse'),
      latestCategory: value(group, 'LatestCategoryOfAbuse'),
      previousPlans: value(group, 'NumberOfPreviousCPP'),
      reviews: all(group, 'Reviews').map((reviews) => ({
        line: reviews.line,
        dates: all(reviews, 'CPPreviewDate').map(toDate),
      })),
    })),
    preProceedings: all(element, 'PreProceedingsandFGDM').map((group) => ({
      line: group.line,
      values: Object.fromEntries(group.children.map((child) => [child.name, toValue(child)])),
    })),
  };
}

function readChild(element: Element, number: number): CinChild {
  const identifiers = one(element, 'ChildIdentifiers');
  const characteristics = one(element, 'ChildCharacteristics');
  const sex = value(identifiers, 'Sex');
  const gender = value(identifiers, 'GenderCurrent');
  return {
    line: element.line,
    number,
    identifiers: {
      line: identifiers?.line ?? element.line,
      childId: value(identifiers, 'LAchildID'),
      upn: value(identifiers, 'UPN'),
      formerUpn: value(identifiers, 'FormerUPN'),
      upnUnknown: value(identifiers, 'UPNunknown'),
      birthDate: date(identifiers, 'PersonBirthDate'),
      expectedBirthDate: date(identifiers, 'ExpectedPersonBirthDate'),
      sex: sex ?? gender,
      sexElement: sex !== null ? 'Sex' : gender !== null ? 'GenderCurrent' : null,
      deathDate: date(identifiers, 'PersonDeathDate'),
    },
    characteristics: {
      line: characteristics?.line ?? element.line,
      ethnicity: value(characteristics, 'Ethnicity'),
      disabilities: all(one(characteristics, 'Disabilities'), 'Disability').map(toValue),
    },
    episodes: all(element, 'CINdetails').map(readEpisode),
  };
}

/** Reads a census of a test into its header and children, so that rules can be tested without the reader of files. */
export function readCinText(xml: string): { header: CinHeader | null; children: readonly CinChild[] } {
  const message = one(readElements(xml), 'Message');
  const header = one(message, 'Header');
  const details = one(header, 'CollectionDetails');
  return {
    header:
      header === undefined
        ? null
        : {
            line: header.line,
            collection: value(details, 'Collection'),
            year: value(details, 'Year'),
            referenceDate: date(details, 'ReferenceDate'),
            authority: value(one(header, 'Source'), 'LEA'),
          },
    children: all(one(message, 'Children'), 'Child').map((child, at) => readChild(child, at + 1)),
  };
}
