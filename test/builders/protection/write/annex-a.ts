import { addMonths, type Day } from '../../../../src/shared/day.ts';
import { ageOn } from '../../world/calendar.ts';
import { buildXlsx, type XlsxCell } from '../../xlsx.ts';
import type { ToldChild } from '../told-child.ts';
import { type AnnexAList, annexAColumns } from './annex-a-columns.ts';
import {
  allocatedFacts,
  assessmentFacts,
  enquiryFacts,
  episodeFacts,
  type KnownFacts,
  knownFacts,
  type PlanFacts,
  planFacts,
} from './known-facts.ts';
import type { ExtractWriter, FolderSink } from './sink.ts';

type Row = Readonly<Record<string, XlsxCell>>;
type Put = (list: AnnexAList, row: Row) => void;

/** Lists 1 to 8 of Ofsted’s workbook as known on a day, with its six months before; held in memory until the end. */
export function writeAnnexA(sink: FolderSink, name: string, asAt: Day): ExtractWriter {
  const sheets = Object.entries(annexAColumns).map(([list, columns]) => ({
    list,
    rows: [columns.map((column): XlsxCell => column)],
  }));
  const from = addMonths(asAt, -6);
  return {
    add: (child) => {
      const facts = knownFacts(child, asAt);
      const shared = sharedCells(child, facts, asAt);
      const put: Put = (list, row) => {
        const whole: Row = { ...shared, ...row };
        const sheet = sheets.find((candidate) => candidate.list === list);
        sheet?.rows.push(annexAColumns[list].map((column) => whole[column] ?? null));
      };
      putFrontDoor(put, facts, from);
      putEnquiries(put, facts, from);
      putNeed(put, facts, from);
      putPlan(put, facts, from);
      putCare(put, facts);
    },
    finish: () =>
      sink.put(name, buildXlsx({ sheets: sheets.map(({ list, rows }) => ({ name: list, rows })) })),
  };
}

function cellOf(day: Day | null | undefined): XlsxCell {
  return day == null ? null : { date: day, format: 'dd/mm/yyyy' };
}

const ethnicities: Readonly<Record<string, string>> = {
  WBRI: 'a) WBRI',
  MWBC: 'f) MWBC',
  BAFR: 'n) BAFR',
};

function sharedCells(child: ToldChild, facts: KnownFacts, asAt: Day): Row {
  const allocated = allocatedFacts(facts);
  const genders = { F: 'b) Female', M: 'a) Male', U: 'c) Not stated/recorded' };
  return {
    'Child Unique ID': child.child,
    Gender: genders[child.sex],
    Ethnicity: ethnicities[child.ethnicity] ?? child.ethnicity,
    'Date of Birth': cellOf(facts.born ?? facts.expected),
    'Age of Child (Years)': facts.born === null ? null : ageOn(facts.born, asAt),
    'Does the Child have a Disability': child.disabled ? 'a) Yes' : 'b) No',
    'Allocated Team': allocated?.team ?? null,
    'Allocated Worker': allocated?.worker ?? null,
  };
}

function putFrontDoor(put: Put, facts: KnownFacts, from: Day): void {
  for (const contact of facts.of('contact').filter(({ on }) => on >= from)) {
    put('List 1', { 'Date of Contact': cellOf(contact.on), 'Contact Source': contact.source });
  }
  for (const referral of facts.of('referral').filter(({ on }) => on >= from)) {
    const since = addMonths(referral.on, -12);
    const recent = facts.of('referral').filter(({ on }) => on > since && on <= referral.on);
    put('List 3', {
      'Date of referral': cellOf(referral.on),
      'Referral Source': referral.source,
      'Referral NFA?': referral.noFurtherAction === 'yes' ? 'a) Yes' : 'b) No',
      'Number of Referrals in Last 12 Months': recent.length,
    });
  }
  for (const { start, end } of assessmentFacts(facts)) {
    if (end !== null && end.on < from) continue;
    put('List 4', {
      'Continuous Assessment Start Date': cellOf(start.on),
      'Child Seen During Continuous Assessment': end === null ? null : 'a) Yes',
      'Continuous Assessment Date of Authorisation': cellOf(end?.on),
      "Was the child assessed as requiring LA children's social care support?":
        end === null ? null : 'a) Yes',
    });
  }
}

function putEnquiries(put: Put, facts: KnownFacts, from: Day): void {
  const enquiries = enquiryFacts(facts);
  for (const { start, required, conference } of enquiries.filter((told) => told.start.on >= from)) {
    const since = addMonths(start.on, -12);
    const lately = enquiries.filter((other) => other.start.on > since && other.start.on <= start.on);
    const unnecessary = required === 'not-required' ? 'a) Yes' : 'b) No';
    put('List 5', {
      'Strategy discussion initiating Section 47 Enquiry Start Date': cellOf(start.on),
      'Was an Initial Child Protection Conference deemed unnecessary?':
        required === null ? null : unnecessary,
      'Date of Initial Child Protection Conference': cellOf(conference?.on),
      'Did the Initial Child Protection Conference Result in a Child Protection Plan':
        conference === null ? null : conference.planMade === 'yes' ? 'a) Yes' : 'b) No',
      'Number of Section 47 Enquiries in the last 12 months': lately.length,
      'Number of ICPCs in the last 12 months': lately.filter((told) => told.conference !== null).length,
    });
  }
}

function isOpen({ start, ended }: PlanFacts): boolean {
  return start.type === 'child-protection' && ended === null;
}

function putNeed(put: Put, facts: KnownFacts, from: Day): void {
  const last = episodeFacts(facts).findLast(({ closed }) => closed === null || closed.on >= from);
  if (last === undefined) return;
  const cared = facts.of('care-start').length > facts.of('care-end').length;
  const planned = planFacts(facts).some(isOpen);
  const openStatus = cared
    ? 'a) Looked after child'
    : planned
      ? 'b) Child Protection plan'
      : 'd) Open assessment';
  put('List 6', {
    'CIN Start Date': cellOf(last.referral.on),
    'Primary Need Code': 'N1 - Abuse or neglect',
    'Date Child Was Last Seen': cellOf(facts.of('visit').findLast(({ seen }) => seen === 'yes')?.on),
    'CIN Closure Date': cellOf(last.closed?.on),
    'Reason for Closure': last.closed?.reason ?? null,
    'Case Status': last.closed === null ? openStatus : 'e) Closed episode',
  });
}

const categories: Readonly<Record<string, string>> = {
  neglect: 'a) Neglect',
  physical: 'b) Physical Abuse',
  sexual: 'c) Sexual Abuse',
  emotional: 'd) Emotional Abuse',
  multiple: 'e) Multiple',
};

function putPlan(put: Put, facts: KnownFacts, from: Day): void {
  const last = planFacts(facts).findLast(({ ended }) => ended === null || ended >= from);
  if (last === undefined) return;
  const visit = facts.of('visit').findLast(({ outcome }) => outcome === 'visit');
  const alone = { yes: 'a) Yes', no: 'b) No', 'not-recorded': null };
  put('List 7', {
    'Child Protection Plan Start Date': cellOf(last.start.on),
    'Initial Category of Abuse': categories[last.start.category ?? ''] ?? null,
    'Latest Category of Abuse': categories[last.category ?? ''] ?? null,
    'Date of the Last Statutory Visit': cellOf(visit?.on),
    'Was the Child Seen Alone?': visit === undefined ? null : alone[visit.seenAlone],
    'Date of latest review conference': cellOf(last.reviews.at(-1)?.on),
    'Child Protection Plan End Date': cellOf(last.ended),
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)':
      'b) No',
    'Number of Previous Child Protection Plans': last.start.previousPlans,
  });
}

function putCare(put: Put, facts: KnownFacts): void {
  const care = facts.of('care-start').at(-1);
  if (care === undefined) return;
  put('List 8', {
    'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': 'b) No',
    'Date Started to be Looked After': cellOf(care.on),
    "Child's Category of Need": 'N1 - Abuse or neglect',
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
      'b) No',
    'Start date of current legal status': cellOf(care.on),
    "Child's Legal Status": care.status,
    'Number of Placements in the Last 12 months': 1,
    'Start Date of Most Recent Placement': cellOf(care.on),
    'Placement Type': 'U6',
    'Placement Provider': 'PR1',
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months": 0,
    "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months": 0,
  });
}
