import { addMonths, type Day } from '../../../../src/shared/day.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import type { ToldChild } from '../told-child.ts';
import {
  assessmentFacts,
  type EpisodeFacts,
  enquiryFacts,
  episodeAt,
  episodeFacts,
  type KnownFacts,
  knownFacts,
  type PlanFacts,
  planFacts,
} from './known-facts.ts';
import type { ExtractWriter, FolderSink } from './sink.ts';

/** A census: `year` 2026 collects 1 April 2025 to 31 March 2026. */
export interface CensusOptions {
  readonly year: number;
  /** The three figures of the authority. */
  readonly authority: string;
}

interface Census {
  readonly from: Day;
  readonly to: Day;
  /** Up to the census of 2024 sex was told as `GenderCurrent`, by figures. */
  readonly olderSex: boolean;
}

/** Children with an episode of need open in the year, as the children in need census tells of them. */
export function writeCin(sink: FolderSink, name: string, { year, authority }: CensusOptions): ExtractWriter {
  const census: Census = {
    from: `${year - 1}-04-01` as Day,
    to: `${year}-03-31` as Day,
    olderSex: year <= 2024,
  };
  const file = sink.open(name);
  file.write(header(census.to, year, authority));
  return {
    add: (child) => {
      const text = childXml(child, census);
      if (text !== null) file.write(text);
    },
    finish: () => {
      file.write('</Children>\n</Message>\n');
      file.close();
    },
  };
}

function header(to: Day, year: number, authority: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n<Header>\n<CollectionDetails>',
    `${tag('Collection', 'CIN')}${tag('Year', String(year))}${tag('ReferenceDate', to)}</CollectionDetails>`,
    `<Source>${tag('SourceLevel', 'L')}${tag('LEA', authority)}${tag('SoftwareCode', 'Sightline demonstration')}`,
    `${tag('Release', '1')}${tag('SerialNo', '001')}${tag('DateTime', `${year}-05-29T09:00:00`)}</Source>`,
    '</Header>\n<Children>\n',
  ].join('\n');
}

function tag(name: string, value: string | null): string {
  return value === null ? '' : `<${name}>${value}</${name}>\n`;
}

function group(name: string, inside: string): string {
  return `<${name}>\n${inside}</${name}>\n`;
}

function childXml(child: ToldChild, census: Census): string | null {
  const facts = knownFacts(child, census.to);
  const all = episodeFacts(facts);
  const episodes = all.filter(({ closed }) => closed === null || closed.on >= census.from);
  if (episodes.length === 0) return null;
  const details = episodes.map((episode) => episodeXml(facts, all, episode, census)).join('');
  return group(
    'Child',
    group('ChildIdentifiers', identifiersXml(child, facts, census)) +
      group(
        'ChildCharacteristics',
        tag('Ethnicity', child.ethnicity) +
          group('Disabilities', tag('Disability', child.disabled ? 'LD' : 'NONE')),
      ) +
      details,
  );
}

function identifiersXml(child: ToldChild, { born, expected, died }: KnownFacts, census: Census): string {
  const olderSexes = { F: '2', M: '1', U: '0' };
  const schoolAge = born !== null && addMonths(born, 48) <= census.to;
  return (
    tag('LAchildID', child.child) +
    tag('UPNunknown', schoolAge ? 'UN4' : 'UN1') +
    tag('PersonBirthDate', born) +
    tag('ExpectedPersonBirthDate', born === null ? expected : null) +
    (census.olderSex ? tag('GenderCurrent', olderSexes[child.sex]) : tag('Sex', child.sex)) +
    tag('PersonDeathDate', died)
  );
}

function episodeXml(
  facts: KnownFacts,
  all: readonly EpisodeFacts[],
  episode: EpisodeFacts,
  census: Census,
): string {
  const { referral, closed } = episode;
  const plans = planFacts(facts).filter(({ start, ended }) => {
    const inYear = ended === null || ended >= census.from;
    return start.type === 'child-protection' && inYear && episodeAt(all, start.on) === episode;
  });
  const category =
    planFacts(facts).find(({ start }) => episodeAt(all, start.on) === episode)?.category ?? null;
  // A conference without an enquiry here, as when a plan is taken over, stands with the episode itself.
  const alone = plans.find(
    ({ conference }) => conference !== null && conference.enquiry === null,
  )?.conference;
  return group(
    'CINdetails',
    tag('CINreferralDate', referral.on) +
      tag('ReferralSource', referral.source ?? '10') +
      tag('PrimaryNeedCode', referral.noFurtherAction === 'yes' ? null : 'N1') +
      tag('CINclosureDate', closed?.on ?? null) +
      tag('ReasonForClosure', closed?.reason ?? null) +
      tag('DateOfInitialCPC', alone?.on ?? null) +
      assessmentsXml(facts, referral.episode, category, census) +
      section47Xml(facts, referral.episode, census) +
      tag('ReferralNFA', referral.noFurtherAction === 'yes' ? '1' : '0') +
      plans.map((plan) => planXml(plan, census)).join(''),
  );
}

const factors: Readonly<Record<string, readonly string[]>> = {
  neglect: ['16A'],
  physical: ['18C'],
  sexual: ['19C'],
  emotional: ['17A'],
  multiple: ['16A', '17A'],
};

function assessmentsXml(facts: KnownFacts, episode: string, category: string | null, census: Census): string {
  return assessmentFacts(facts)
    .filter(({ start, end }) => start.episode === episode && (end === null || end.on >= census.from))
    .map(({ start, end }) =>
      group(
        'Assessments',
        tag('AssessmentActualStartDate', start.on) +
          tag('AssessmentAuthorisationDate', end?.on ?? null) +
          (end === null
            ? ''
            : group(
                'FactorsIdentifiedAtAssessment',
                (factors[category ?? ''] ?? ['20']).map((code) => tag('AssessmentFactors', code)).join(''),
              )),
      ),
    )
    .join('');
}

function section47Xml(facts: KnownFacts, episode: string, census: Census): string {
  return enquiryFacts(facts)
    .filter(({ start, ended, conference }) => {
      const last = conference?.on ?? ended ?? census.to;
      return start.episode === episode && last >= census.from;
    })
    .map(({ start, required, conference }) =>
      group(
        'Section47',
        tag('S47ActualStartDate', start.on) +
          tag('InitialCPCtarget', required === 'not-required' ? null : addWorkingDays(start.on, 15)) +
          tag('DateOfInitialCPC', conference?.on ?? null) +
          tag('ICPCnotRequired', required === 'not-required' ? '1' : '0'),
      ),
    )
    .join('');
}

const categoryCodes: Readonly<Record<string, string>> = {
  neglect: 'NEG',
  physical: 'PHY',
  sexual: 'SAB',
  emotional: 'EMO',
  multiple: 'MUL',
};

function planXml({ start, ended, reviews, category }: PlanFacts, census: Census): string {
  const held = reviews.filter(({ on }) => on >= census.from && on > start.on);
  return group(
    'ChildProtectionPlans',
    tag('CPPstartDate', start.on) +
      tag('CPPendDate', ended) +
      tag('InitialCategoryOfAbuse', categoryCodes[start.category ?? ''] ?? 'MUL') +
      tag('LatestCategoryOfAbuse', categoryCodes[category ?? ''] ?? 'MUL') +
      tag('NumberOfPreviousCPP', String(start.previousPlans ?? 0)) +
      (held.length === 0 ? '' : group('Reviews', held.map(({ on }) => tag('CPPreviewDate', on)).join(''))),
  );
}
