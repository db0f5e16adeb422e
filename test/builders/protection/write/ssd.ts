import type { Entry, EntryOf } from '../../../../src/features/protection/domain/entries/entry.ts';
import type { Day } from '../../../../src/shared/day.ts';
import type { ToldChild } from '../told-child.ts';
import {
  allocatedFacts,
  assessmentFacts,
  episodeAt,
  episodeFacts,
  type KnownFacts,
  knownFacts,
  planFacts,
} from './known-facts.ts';
import type { ExtractWriter, FileSink, FolderSink } from './sink.ts';
import { type SsdTable, ssdColumns } from './ssd-columns.ts';
import { tellEnquiries } from './ssd-enquiries.ts';
import { tellLegal } from './ssd-legal.ts';
import { idsOf, type Put, type Row, yesNo } from './ssd-row.ts';

/** The tables of the Standard Safeguarding Dataset that tell of protection, a file each, as known on a day. */
export function writeSsd(sink: FolderSink, folder: string, day: Day): ExtractWriter {
  const files = new Map<SsdTable, FileSink>();
  for (const [table, columns] of Object.entries(ssdColumns)) {
    const file = sink.open(`${folder}/${table}.csv`);
    file.write(`${columns.join(',')}\r\n`);
    files.set(table as SsdTable, file);
  }
  const put = (table: SsdTable, row: Row) =>
    files.get(table)?.write(`${ssdColumns[table].map((column) => cell(row[column] ?? null)).join(',')}\r\n`);
  const people = startPeople(put);
  return {
    add: (child) => {
      const facts = knownFacts(child, day);
      tellPerson(put, child, facts);
      tellNeed(put, child, facts, people);
      tellEnquiries(put, child, facts);
      tellPlans(put, child, facts);
      tellReviews(put, child, facts);
      tellVisits(put, child, facts);
      tellLegal(put, child, facts);
      tellInvolvements(put, child, facts, people);
    },
    finish: () => {
      for (const file of files.values()) file.close();
    },
  };
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface People {
  readonly worker: (name: string, role: string) => string;
  readonly team: (name: string) => string;
}

/** Workers and teams are told once, when they are first met. */
function startPeople(put: Put): People {
  const workers = new Map<string, string>();
  const teams = new Map<string, string>();
  return {
    worker: (name, role) => {
      const known = workers.get(name) ?? `W${String(workers.size + 1).padStart(4, '0')}`;
      if (!workers.has(name)) {
        const title = role === 'chair' ? 'Conference chair' : 'Social worker';
        put('ssd_professionals', {
          prof_professional_id: known,
          prof_staff_id: known,
          prof_professional_name: name,
          prof_professional_job_title: title,
        });
      }
      workers.set(name, known);
      return known;
    },
    team: (name) => {
      const known = teams.get(name) ?? `T${String(teams.size + 1).padStart(3, '0')}`;
      if (!teams.has(name)) put('ssd_department', { dept_team_id: known, dept_team_name: name });
      teams.set(name, known);
      return known;
    },
  };
}

function tellPerson(put: Put, child: ToldChild, { born, expected, died }: KnownFacts): void {
  put('ssd_person', {
    pers_person_id: child.child,
    pers_forename: child.name?.first ?? null,
    pers_surname: child.name?.surname ?? null,
    pers_sex: child.sex,
    pers_ethnicity: child.ethnicity,
    pers_dob: born,
    pers_expected_dob: born === null ? expected : null,
    pers_death_date: died,
    pers_is_mother: 'N',
  });
  put('ssd_family', {
    fami_table_id: `${child.family}-${child.child}`,
    fami_family_id: child.family,
    fami_person_id: child.child,
  });
}

function tellNeed(put: Put, child: ToldChild, facts: KnownFacts, people: People): void {
  const id = idsOf(child);
  const allocated = allocatedFacts(facts);
  const by = {
    team: allocated?.team == null ? null : people.team(allocated.team),
    worker: allocated === null ? null : people.worker(allocated.worker, 'social-worker'),
  };
  facts.of('contact').forEach(({ on, source }, at) => {
    put('ssd_contacts', {
      cont_contact_id: id(`contact-${at + 1}`),
      cont_person_id: child.child,
      cont_contact_date: on,
      cont_contact_source_code: source,
    });
  });
  for (const { referral, closed } of episodeFacts(facts)) {
    put('ssd_cin_episodes', {
      cine_referral_id: id(referral.episode),
      cine_person_id: child.child,
      cine_referral_date: referral.on,
      cine_cin_primary_need_code: 'N1',
      cine_referral_source_code: referral.source,
      cine_referral_nfa: yesNo(referral.noFurtherAction),
      cine_close_reason: closed?.reason ?? null,
      cine_close_date: closed?.on ?? null,
      cine_referral_team: by.team,
      cine_referral_worker_id: by.worker,
    });
  }
  for (const { start, end } of assessmentFacts(facts)) {
    put('ssd_cin_assessments', {
      cina_assessment_id: id(start.assessment),
      cina_person_id: child.child,
      cina_referral_id: start.episode === null ? null : id(start.episode),
      cina_assessment_start_date: start.on,
      cina_assessment_child_seen: end === null ? null : yesNo(end.childSeen),
      cina_assessment_auth_date: end?.on ?? null,
      cina_assessment_outcome_nfa: end === null ? null : 'N',
      cina_assessment_team: by.team,
      cina_assessment_worker_id: by.worker,
    });
  }
}

const categoryNames: Readonly<Record<string, string>> = {
  neglect: 'NEG',
  physical: 'PHY',
  sexual: 'SAB',
  emotional: 'EMO',
  multiple: 'MUL',
};

function tellPlans(put: Put, child: ToldChild, facts: KnownFacts): void {
  const id = idsOf(child);
  const episodes = episodeFacts(facts);
  for (const { start, ended, category } of planFacts(facts)) {
    const episode = episodeAt(episodes, start.on);
    if (start.type === 'child-in-need') {
      put('ssd_cin_plans', {
        cinp_cin_plan_id: id(start.plan),
        cinp_referral_id: episode === null ? null : id(episode.referral.episode),
        cinp_person_id: child.child,
        cinp_cin_plan_start_date: start.on,
        cinp_cin_plan_end_date: ended,
      });
      continue;
    }
    put('ssd_cp_plans', {
      cppl_cp_plan_id: id(start.plan),
      cppl_referral_id: episode === null ? null : id(episode.referral.episode),
      cppl_icpc_id: start.meeting === null ? null : id(start.meeting),
      cppl_person_id: child.child,
      cppl_cp_plan_start_date: start.on,
      cppl_cp_plan_end_date: ended,
      cppl_cp_plan_initial_category: categoryNames[start.category ?? ''] ?? null,
      cppl_cp_plan_ola: yesNo(start.otherAuthority),
      cppl_cp_plan_latest_category: categoryNames[category ?? ''] ?? null,
    });
  }
}

function tellReviews(put: Put, child: ToldChild, facts: KnownFacts): void {
  const id = idsOf(child);
  for (const [at, review] of facts.of('review-conference').entries()) {
    const planned = facts
      .of('review-planned')
      .findLast(({ plan, on }) => plan === review.plan && on < review.on);
    put('ssd_cp_reviews', {
      cppr_cp_review_id: id(`review-${at + 1}`),
      cppr_person_id: child.child,
      cppr_cp_plan_id: id(review.plan),
      cppr_cp_review_due: planned?.due ?? null,
      cppr_cp_review_date: review.on,
      cppr_cp_review_meeting_id: id(review.meeting),
      cppr_cp_review_outcome_continue_cp: yesNo(review.continues),
      cppr_cp_review_quorate: yesNo(review.quorate),
      cppr_cp_review_participation: review.childTookPart === 'yes' ? 'PN1' : null,
    });
  }
}

function tellVisits(put: Put, child: ToldChild, facts: KnownFacts): void {
  const id = idsOf(child);
  facts.of('visit').forEach((visit, at) => {
    tellVisit(put, child, visit, id(`visit-${at + 1}`));
  });
}

/** An attempt without access stands in this dataset as a visit at which the child was not seen. */
function tellVisit(put: Put, child: ToldChild, visit: EntryOf<'visit'>, key: string): void {
  if (visit.planType === 'child-in-need') {
    put('ssd_cin_visits', {
      cinv_cin_visit_id: key,
      cinv_person_id: child.child,
      cinv_cin_visit_date: visit.on,
      cinv_cin_visit_seen: yesNo(visit.seen),
      cinv_cin_visit_seen_alone: yesNo(visit.seenAlone),
      cinv_cin_visit_bedroom: yesNo(visit.bedroomSeen),
    });
    return;
  }
  put('ssd_cp_visits', {
    cppv_cp_visit_id: key,
    cppv_person_id: child.child,
    cppv_cp_plan_id: visit.plan === null ? null : `${child.child}-${visit.plan}`,
    cppv_cp_visit_date: visit.on,
    cppv_cp_visit_seen: yesNo(visit.seen),
    cppv_cp_visit_seen_alone: yesNo(visit.seenAlone),
    cppv_cp_visit_bedroom: yesNo(visit.bedroomSeen),
  });
}

function tellInvolvements(put: Put, child: ToldChild, facts: KnownFacts, people: People): void {
  const id = idsOf(child);
  const episodes = episodeFacts(facts);
  for (const [at, { on, role, worker, team }] of facts.of('allocation').entries()) {
    const isEnd = (end: Entry & { kind: 'allocation-end' }) =>
      end.role === role && end.worker === worker && end.on >= on;
    const end = facts.of('allocation-end').find(isEnd);
    const episode = episodeAt(episodes, on);
    put('ssd_involvements', {
      invo_involvements_id: id(`involvement-${at + 1}`),
      invo_professional_id: people.worker(worker, role),
      invo_professional_role_id: role === 'chair' ? 'Conference chair' : 'Allocated social worker',
      invo_professional_team: team === null ? null : people.team(team),
      invo_involvement_start_date: on,
      invo_involvement_end_date: end?.on ?? null,
      invo_worker_change_reason: end?.reason ?? null,
      invo_person_id: child.child,
      invo_referral_id: episode === null ? null : id(episode.referral.episode),
    });
  }
}
