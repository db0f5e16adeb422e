import type { CinAssessment, CinEpisode } from '../cin-record.ts';
import { readYesNo } from '../read-value.ts';
import { isCopy, record } from './child-writing.ts';
import { type EnquiryWriting, writeEnquiries, writeEpisodeConference } from './enquiry-entries.ts';
import { writePlanOfNeed, writeProtectionPlan } from './plan-entries.ts';
import { writePreProceedings } from './pre-proceedings-entries.ts';

const part = 'CINdetails';

/** An episode of need with everything in it. */
export function writeEpisode(episode: CinEpisode, writing: EnquiryWriting): void {
  const { writer } = writing;
  const referred = writer.day(episode.referralDate, 'referral');
  const key = writer.key('episode', referred);
  writeEnquiries(episode, key, writing);
  record(writing, part, 'no day of referral, closure or conference', () => {
    if (referred !== null) {
      const line = episode.referralDate?.line ?? episode.line;
      writer.write(
        'referral',
        referred,
        { part, line, field: 'CINreferralDate' },
        {
          episode: key,
          source: episode.referralSource?.text ?? null,
          noFurtherAction: readYesNo(episode.noFurtherAction),
        },
      );
    }
    writeEpisodeConference(episode, writing);
    const closed = writer.day(episode.closureDate, 'case-closed');
    if (closed !== null) {
      const line = episode.closureDate?.line ?? episode.line;
      const reason = episode.closureReason?.text ?? null;
      writer.write('case-closed', closed, { part, line, field: 'CINclosureDate' }, { episode: key, reason });
    }
  });
  for (const assessment of episode.assessments) writeAssessment(assessment, key, writing);
  for (const plan of episode.plansOfNeed) writePlanOfNeed(plan, writing);
  for (const plan of episode.protectionPlans) writeProtectionPlan(plan, writing);
  for (const steps of episode.preProceedings) writePreProceedings(steps, writing);
}

function writeAssessment(assessment: CinAssessment, episode: string, writing: EnquiryWriting): void {
  const { writer, counter } = writing;
  const group = 'Assessments';
  if (assessment.factors.length > 0) {
    counter.setAside('FactorsIdentifiedAtAssessment', 'factors are checked, and not kept');
  }
  const values = () => [
    episode,
    assessment.start?.text ?? null,
    assessment.authorised?.text ?? null,
    assessment.factors.map(({ text }) => text).join(','),
  ];
  if (isCopy(writing, writing.seen, group, assessment.line, values)) return;
  const start = writer.day(assessment.start, 'assessment-start');
  const end = writer.day(assessment.authorised, 'assessment-end');
  const key = writer.key('assessment', start);
  record(writing, group, 'no day on which the assessment began or was authorised', () => {
    if (start !== null) {
      const line = assessment.start?.line ?? assessment.line;
      const place = { part: group, line, field: 'AssessmentActualStartDate' };
      writer.write('assessment-start', start, place, { assessment: key, episode });
    }
    if (end !== null) {
      const line = assessment.authorised?.line ?? assessment.line;
      const place = { part: group, line, field: 'AssessmentAuthorisationDate' };
      writer.write('assessment-end', end, place, { assessment: key, episode, childSeen: 'not-recorded' });
    }
  });
}
