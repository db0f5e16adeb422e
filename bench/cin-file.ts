import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const header = `<?xml version="1.0" encoding="UTF-8"?>
<Message>
    <Header>
        <CollectionDetails>
            <Collection>CIN</Collection>
            <Year>2025</Year>
            <ReferenceDate>2025-03-31</ReferenceDate>
        </CollectionDetails>
        <Source>
            <SourceLevel>L</SourceLevel>
            <LEA>201</LEA>
            <SerialNo>001</SerialNo>
            <DateTime>2025-05-23T11:14:05</DateTime>
        </Source>
    </Header>
    <Children>
`;
const footer = '    </Children>\n</Message>\n';

/** An invented child on a second child protection plan, as a case management system writes one. */
function childXml(number: number): string {
  return `        <Child>
            <ChildIdentifiers>
                <LAchildID>INVENTED${String(number).padStart(8, '0')}</LAchildID>
                <UPNunknown>UN3</UPNunknown>
                <PersonBirthDate>2016-03-24</PersonBirthDate>
                <Sex>F</Sex>
            </ChildIdentifiers>
            <ChildCharacteristics>
                <Ethnicity>WBRI</Ethnicity>
                <Disabilities>
                    <Disability>NONE</Disability>
                </Disabilities>
            </ChildCharacteristics>
            <CINdetails>
                <CINreferralDate>2024-05-07</CINreferralDate>
                <ReferralSource>1A</ReferralSource>
                <PrimaryNeedCode>N1</PrimaryNeedCode>
                <Assessments>
                    <AssessmentActualStartDate>2024-05-08</AssessmentActualStartDate>
                    <AssessmentInternalReviewDate>2024-05-22</AssessmentInternalReviewDate>
                    <AssessmentAuthorisationDate>2024-06-28</AssessmentAuthorisationDate>
                    <FactorsIdentifiedAtAssessment>
                        <AssessmentFactors>2B</AssessmentFactors>
                        <AssessmentFactors>16A</AssessmentFactors>
                    </FactorsIdentifiedAtAssessment>
                </Assessments>
                <Section47>
                    <S47ActualStartDate>2024-05-14</S47ActualStartDate>
                    <InitialCPCtarget>2024-06-05</InitialCPCtarget>
                    <DateOfInitialCPC>2024-06-03</DateOfInitialCPC>
                    <ICPCnotRequired>0</ICPCnotRequired>
                </Section47>
                <ReferralNFA>0</ReferralNFA>
                <ChildProtectionPlans>
                    <CPPstartDate>2024-06-03</CPPstartDate>
                    <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
                    <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
                    <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
                    <Reviews>
                        <CPPreviewDate>2024-08-29</CPPreviewDate>
                        <CPPreviewDate>2025-02-20</CPPreviewDate>
                    </Reviews>
                </ChildProtectionPlans>
            </CINdetails>
        </Child>
`;
}

export interface CinBenchFile {
  readonly path: string;
  readonly bytes: number;
  readonly children: number;
}

/** Writes a census of about so many megabytes into a folder of its own below the machine's folder for such things. */
export function writeCinFile(megabytes: number): CinBenchFile {
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-bench-cin-')), `census-${megabytes}.xml`);
  const file = openSync(path, 'w');
  let bytes = writeSync(file, header);
  let children = 0;
  while (bytes < megabytes * 1_000_000) {
    let batch = '';
    for (let count = 0; count < 200; count += 1) {
      children += 1;
      batch += childXml(children);
    }
    bytes += writeSync(file, batch);
  }
  bytes += writeSync(file, footer);
  closeSync(file);
  return { path, bytes, children };
}
