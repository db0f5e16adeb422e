import { checkCinChild } from '../../src/features/exchange/domain/cin/rules/check-cin-child.ts';
import { cinContext } from '../../src/features/exchange/domain/cin/rules/context.ts';
import { followCinReturn } from '../../src/features/exchange/domain/cin/rules/follow-cin-return.ts';
import type { RuleReport } from '../../src/features/exchange/domain/extract.ts';
import { readCinText } from './read-cin-text.ts';

/** A census of 2025 to 2026 with one invented child, in which no rule about a child finds anything. */
export const soundCensus = `<Message>
<Header>
<CollectionDetails>
<Collection>CIN</Collection>
<Year>2026</Year>
<ReferenceDate>2026-03-31</ReferenceDate>
</CollectionDetails>
</Header>
<Children>
<Child>
<ChildIdentifiers>
<LAchildID>C1</LAchildID>
<UPN>G201234567895</UPN>
<PersonBirthDate>2015-05-01</PersonBirthDate>
<Sex>F</Sex>
</ChildIdentifiers>
<ChildCharacteristics>
<Ethnicity>WBRI</Ethnicity>
<Disabilities>
<Disability>HEAR</Disability>
</Disabilities>
</ChildCharacteristics>
<CINdetails>
<CINreferralDate>2025-05-01</CINreferralDate>
<ReferralSource>1A</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode>
<Assessments>
<AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate>
<FactorsIdentifiedAtAssessment>
<AssessmentFactors>1A</AssessmentFactors>
<AssessmentFactors>2B</AssessmentFactors>
</FactorsIdentifiedAtAssessment>
</Assessments>
<CINPlanDates>
<CINPlanStartDate>2025-06-02</CINPlanStartDate>
<CINPlanEndDate>2025-06-10</CINPlanEndDate>
</CINPlanDates>
<Section47>
<S47ActualStartDate>2025-06-05</S47ActualStartDate>
<InitialCPCtarget>2025-06-26</InitialCPCtarget>
<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>
<ICPCnotRequired>0</ICPCnotRequired>
</Section47>
<ReferralNFA>0</ReferralNFA>
<ChildProtectionPlans>
<CPPstartDate>2025-06-19</CPPstartDate>
<InitialCategoryOfAbuse>PHY</InitialCategoryOfAbuse>
<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
<NumberOfPreviousCPP>0</NumberOfPreviousCPP>
<Reviews>
<CPPreviewDate>2025-09-10</CPPreviewDate>
<CPPreviewDate>2026-02-11</CPPreviewDate>
</Reviews>
</ChildProtectionPlans>
</CINdetails>
</Child>
</Children>
</Message>
`;

/** What stands in the sound census, and what stands in its place: the first place of each. */
export type Changes = Readonly<Record<string, string>>;

/** A case of a rule: when, what is changed in the sound census, and on which lines (trimmed) the rule is broken. */
export type RuleCase = readonly [rule: string, when: string, changes: Changes, lines: readonly string[]];

export function changed(changes: Changes): string {
  let text = soundCensus;
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`the census has no ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** Every report of a census’s text, of its children and of the whole. */
export function reportsOf(text: string, edition?: number): readonly RuleReport[] {
  const { header, children } = readCinText(text);
  const context = cinContext(header, edition);
  const whole = followCinReturn(context);
  const reports: RuleReport[] = [];
  for (const child of children) {
    whole.add(child);
    reports.push(...checkCinChild(child, context));
  }
  return [...reports, ...whole.finish()];
}

/** The lines on which a rule is broken, as they stand in the text. */
export function linesTold(rule: string, text: string, edition?: number): readonly string[] {
  const lines = text.split('\n');
  return reportsOf(text, edition)
    .filter((report) => report.rule === rule)
    .map(({ line }) => (line === null ? '' : (lines[line - 1]?.trim() ?? '')));
}
