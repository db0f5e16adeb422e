// Made by `npm run tables` from the catalogue of a migrated database. Do not edit: change the migration.
import type { ColumnType, Generated } from 'kysely';
import type { Id } from '../../shared/ids.ts';

export interface Tables {
  account: AccountTable;
  address: AddressTable;
  address_release: AddressReleaseTable;
  agency: AgencyTable;
  agency_column: AgencyColumnTable;
  allocation: AllocationTable;
  api_token: ApiTokenTable;
  audit_log: AuditLogTable;
  audit_seal: AuditSealTable;
  audit_sealed_row: AuditSealedRowTable;
  audit_subject: AuditSubjectTable;
  audit_unsealed: AuditUnsealedTable;
  bears_on: BearsOnTable;
  contact_safety: ContactSafetyTable;
  draft_row: DraftRowTable;
  entry: EntryTable;
  entry_comment: EntryCommentTable;
  entry_comment_version: EntryCommentVersionTable;
  entry_telling: EntryTellingTable;
  entry_version: EntryVersionTable;
  export: ExportTable;
  family: FamilyTable;
  family_look: FamilyLookTable;
  family_member: FamilyMemberTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  finding_acknowledgement: FindingAcknowledgementTable;
  finding_entry: FindingEntryTable;
  first_run: FirstRunTable;
  gone_entry: GoneEntryTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  job: JobTable;
  login: LoginTable;
  login_account: LoginAccountTable;
  migration: MigrationTable;
  name_set_aside: NameSetAsideTable;
  partnership: PartnershipTable;
  person: PersonTable;
  person_key: PersonKeyTable;
  person_name: PersonNameTable;
  plan_form: PlanFormTable;
  plan_point: PlanPointTable;
  plan_point_child: PlanPointChildTable;
  plan_point_version: PlanPointVersionTable;
  pseudonym: PseudonymTable;
  purged_row: PurgedRowTable;
  purged_words: PurgedWordsTable;
  recovery_code: RecoveryCodeTable;
  relation: RelationTable;
  relationship: RelationshipTable;
  residence: ResidenceTable;
  review: ReviewTable;
  review_answer: ReviewAnswerTable;
  review_paper: ReviewPaperTable;
  review_paper_episode: ReviewPaperEpisodeTable;
  review_paper_version: ReviewPaperVersionTable;
  review_question: ReviewQuestionTable;
  review_question_answer: ReviewQuestionAnswerTable;
  review_quote: ReviewQuoteTable;
  review_request: ReviewRequestTable;
  review_request_change: ReviewRequestChangeTable;
  review_version: ReviewVersionTable;
  row_handling: RowHandlingTable;
  row_named_agency: RowNamedAgencyTable;
  row_not_for: RowNotForTable;
  same_event_decision: SameEventDecisionTable;
  same_person_answer: SamePersonAnswerTable;
  session: SessionTable;
  set_aside_row: SetAsideRowTable;
  sharing: SharingTable;
  sign_in_failure: SignInFailureTable;
  standing_decision: StandingDecisionTable;
  stored_bytes: StoredBytesTable;
  submission: SubmissionTable;
  tenant: TenantTable;
  theme_decision: ThemeDecisionTable;
  typed_entry: TypedEntryTable;
  upload_link: UploadLinkTable;
}

export interface AccountTable {
  partnership_id: Id<'partnership'>;
  id: Id<'account'>;
  login_id: Id<'login'> | null;
  email: string;
  name: string;
  role: 'administrator' | 'officer' | 'agency-lead' | 'practitioner' | 'chair' | 'reviewer' | 'board-member' | 'analyst';
  agency_id: Id<'agency'> | null;
  state: 'invited' | 'active' | 'disabled';
  version: Generated<number>;
  created_at: Date;
  officers_seen_at: Date | null;
}

export interface AddressTable {
  partnership_id: Id<'partnership'>;
  id: Id<'address'>;
  family_id: Id<'family'>;
  lines: string;
  postcode: string | null;
  from_day: string | null;
  to_day: string | null;
  protected_reason: string | null;
  protected_at: Date | null;
  protected_by: Id<'account'> | null;
  mistaken_at: Date | null;
  mistaken_by: Id<'account'> | null;
  mistaken_reason: string | null;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'> | null;
  worded_at: Date | null;
}

export interface AddressReleaseTable {
  partnership_id: Id<'partnership'>;
  id: Id<'address-release'>;
  address_id: Id<'address'>;
  account_id: Id<'account'>;
  reason: string;
  from_at: Date;
  to_at: Date;
  released_by: Id<'account'>;
}

export interface AgencyTable {
  partnership_id: Id<'partnership'>;
  id: Id<'agency'>;
  name: string;
  sector: 'childrens-social-care' | 'adult-social-care' | 'health' | 'police' | 'education' | 'early-years' | 'probation' | 'youth-justice' | 'housing' | 'voluntary' | 'legal' | 'partnership-team' | 'other';
  version: Generated<number>;
  created_at: Date;
  ended_at: Date | null;
}

export interface AgencyColumnTable {
  partnership_id: Id<'partnership'>;
  agency_id: Id<'agency'>;
  heading_key: string;
  heading: string;
  field: string | null;
  stated_at: Date;
  stated_by: Id<'account'> | null;
  submission_id: Id<'submission'> | null;
}

export interface AllocationTable {
  partnership_id: Id<'partnership'>;
  id: Id<'allocation'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  account_id: Id<'account'> | null;
  worker_name: string | null;
  worker_role: string;
  from_day: string;
  to_day: string | null;
  end_reason: string | null;
  mistaken_at: Date | null;
  mistaken_by: Id<'account'> | null;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'> | null;
}

export interface ApiTokenTable {
  id: Id<'api-token'>;
  token_hash: Buffer;
  partnership_id: Id<'partnership'>;
  account_id: Id<'account'>;
  name: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

export interface AuditLogTable {
  partnership_id: Id<'partnership'>;
  id: Id<'audit-log'>;
  recorded_at: Date;
  event: string;
  actor_kind: 'person' | 'token' | 'system' | 'command' | 'nobody';
  account_id: Id<'account'> | null;
  agency_id: Id<'agency'> | null;
  session_id: Id<'session'> | null;
  object_kind: string | null;
  object_id: string | null;
  outcome: 'done' | 'refused';
  reason: string | null;
  detail: ColumnType<unknown, string, string>;
  request_id: string | null;
  role: string | null;
}

export interface AuditSealTable {
  partnership_id: Id<'partnership'>;
  number: number;
  sealed_at: Date;
  row_count: number;
  digest: Buffer;
}

export interface AuditSealedRowTable {
  partnership_id: Id<'partnership'>;
  number: number;
  audit_id: string;
}

export interface AuditSubjectTable {
  partnership_id: Id<'partnership'>;
  child_id: Id<'person'>;
  audit_id: string;
}

export interface AuditUnsealedTable {
  partnership_id: Id<'partnership'>;
  audit_id: string;
}

export interface BearsOnTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  plan_point_id: Id<'plan-point'>;
  movement: 'progress' | 'no-progress' | 'worse' | 'none';
  decided_at: Date;
  decided_by: Id<'account'>;
  wording: Generated<number>;
  of_content: string | null;
}

export interface ContactSafetyTable {
  partnership_id: Id<'partnership'>;
  id: Id<'contact-safety'>;
  family_id: Id<'family'>;
  person_id: Id<'person'>;
  how: string;
  by_whom: string;
  never: string;
  decided_words: string;
  decided_on: string;
  review_on: string;
  created_at: Date;
  created_by: Id<'account'> | null;
  until: Date | null;
}

export interface DraftRowTable {
  partnership_id: Id<'partnership'>;
  submission_id: Id<'submission'>;
  position: number;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  became: 'entry' | 'note' | 'set-aside';
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  issues: string[];
  change: 'same' | 'changed' | 'new' | null;
  entry_id: Id<'entry'> | null;
  apart: Generated<boolean>;
  differs: ColumnType<unknown, string | null | undefined, string | null>;
  detail: ColumnType<unknown, string, string>;
  by_kind: Generated<boolean>;
}

export interface EntryTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  id: Id<'entry'>;
  submission_id: Id<'submission'>;
  agency_id: Id<'agency'>;
  position: number;
  order_key: string;
  earliest: string | null;
  latest: string | null;
  kind: string;
  note: boolean;
  handling: Generated<'core-group' | 'named-agencies' | 'review-panel' | 'originator'>;
  row_key: string;
  source: string | null;
  event: string;
  response: string | null;
  outcome: string | null;
  child_seen: string | null;
  themes: string[];
  issues: string[];
  detail: ColumnType<unknown, string, string>;
  children: ColumnType<unknown | null, never, never>;
  folded: ColumnType<string | null, never, never>;
  facets: ColumnType<string, never, never>;
  standing: Generated<'current' | 'historical'>;
  first_submission_id: Id<'submission'> | null;
  stands_since: Date | null;
  worded_since: Date | null;
}

export interface EntryCommentTable {
  partnership_id: Id<'partnership'>;
  id: Id<'entry-comment'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  words: string | null;
  version: Generated<number>;
  written_at: Date;
  written_by: Id<'account'>;
  changed_at: Date | null;
  removed_at: Date | null;
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  named_agency_ids: Generated<Id<'agency'>[]>;
  not_for_account_ids: Generated<Id<'account'>[]>;
  author_role: 'administrator' | 'officer' | 'agency-lead' | 'practitioner' | 'chair' | 'reviewer' | 'board-member' | 'analyst';
  author_agency_id: Id<'agency'> | null;
}

export interface EntryCommentVersionTable {
  partnership_id: Id<'partnership'>;
  entry_comment_id: Id<'entry-comment'>;
  number: number;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  words: string;
  until_at: Date;
}

export interface EntryTellingTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  number: number;
  what: 'address' | 'name';
}

export interface EntryVersionTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  number: number;
  submission_id: Id<'submission'>;
  agency_id: Id<'agency'>;
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  row_key: string;
  detail: ColumnType<unknown, string, string>;
  until_at: Date;
  not_for_account_ids: Generated<Id<'account'>[]>;
  worded_since: Date | null;
  child_ids: Id<'person'>[] | null;
}

export interface ExportTable {
  partnership_id: Id<'partnership'>;
  id: Id<'export'>;
  family_id: Id<'family'>;
  role: 'administrator' | 'officer' | 'agency-lead' | 'practitioner' | 'chair' | 'reviewer' | 'board-member' | 'analyst';
  agency_id: Id<'agency'> | null;
  form: 'docx' | 'xlsx' | 'csv' | 'json' | 'html';
  options: ColumnType<unknown, string, string>;
  job_id: Id<'job'> | null;
  file_id: Id<'file'> | null;
  reason: string | null;
  created_at: Date;
  created_by: Id<'account'>;
  expires_at: Date;
  account: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface FamilyTable {
  partnership_id: Id<'partnership'>;
  id: Id<'family'>;
  reference: string;
  name: string;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'> | null;
  reference_key: ColumnType<string | null, never, never>;
  reference_from_before: Generated<boolean>;
}

export interface FamilyLookTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  written: number;
  looked: number | null;
  looked_for: string | null;
}

export interface FamilyMemberTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  person_id: Id<'person'>;
  role: 'adult' | 'child';
  kinship: string | null;
  kinship_words: string | null;
  lives_with: 'yes' | 'no' | 'not-known' | null;
  from_day: string | null;
  to_day: string | null;
  end_reason: string | null;
  mistaken_at: Date | null;
  mistaken_by: Id<'account'> | null;
  mistaken_reason: string | null;
  created_at: Date;
  kinship_said_at: Date | null;
}

export interface FileTable {
  partnership_id: Id<'partnership'>;
  id: Id<'file'>;
  name: string;
  media_type: string;
  byte_count: number;
  sha256: Buffer;
  created_at: Date;
  created_by: Id<'account'> | null;
  expires_at: Date | null;
  destroyed_at: Date | null;
}

export interface FileChunkTable {
  partnership_id: Id<'partnership'>;
  file_id: Id<'file'>;
  number: number;
  bytes: Buffer;
}

export interface FindingAcknowledgementTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  finding_id: Id<'finding'>;
  kind: string;
  sentence: string;
  reason: string;
  acknowledged_at: Date;
  acknowledged_by: Id<'account'>;
  author_role: 'administrator' | 'officer' | 'agency-lead' | 'practitioner' | 'chair' | 'reviewer' | 'board-member' | 'analyst';
  author_agency_id: Id<'agency'> | null;
}

export interface FindingEntryTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  finding_id: Id<'finding'>;
  entry_id: Id<'entry'>;
  agency_id: Id<'agency'>;
  row_key: string;
  basis: 'rests-on' | 'beside';
  acknowledged_by: Id<'account'>;
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  named_agency_ids: Generated<Id<'agency'>[]>;
  not_for_account_ids: Generated<Id<'account'>[]>;
}

export interface FirstRunTable {
  id: Id<'first-run'>;
  code_hash: Buffer;
  created_at: Date;
  used_at: Date | null;
}

export interface GoneEntryTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  agency_id: Id<'agency'>;
  row_key: string | null;
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  submission_id: Id<'submission'> | null;
  first_submission_id: Id<'submission'> | null;
}

export interface InstallationTable {
  name: string;
  value: string;
}

export interface InvitationTable {
  id: Id<'invitation'>;
  token_hash: Buffer;
  kind: 'join' | 'reset-password' | 'reset-second-step';
  partnership_id: Id<'partnership'>;
  account_id: Id<'account'>;
  by_operator: Generated<boolean>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

export interface JobTable {
  partnership_id: Id<'partnership'>;
  id: Id<'job'>;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  object_kind: string;
  object_id: string;
  family_id: Id<'family'> | null;
  asked_by: Id<'account'> | null;
  asked_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  done: Generated<number>;
  total: number | null;
  step: string | null;
  error: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface LoginTable {
  id: Id<'login'>;
  email: string;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_confirmed_at: Date | null;
  totp_last_step: number | null;
  version: Generated<number>;
  created_at: Date;
}

export interface LoginAccountTable {
  login_id: Id<'login'>;
  partnership_id: Id<'partnership'>;
  account_id: Id<'account'>;
}

export interface MigrationTable {
  name: string;
  sha256: string;
  ran_at: Date;
}

export interface NameSetAsideTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  name_digest: string;
  why: 'not-a-person' | 'worker' | 'somebody-else';
  decided_at: Date;
  decided_by: Id<'account'>;
}

export interface PartnershipTable {
  partnership_id: Id<'partnership'>;
  name: string;
  demonstration: Generated<boolean>;
  version: Generated<number>;
  created_at: Date;
  entry_id_key: Generated<string>;
}

export interface PersonTable {
  partnership_id: Id<'partnership'>;
  id: Id<'person'>;
  name: string;
  name_used: string | null;
  born: string | null;
  expected: string | null;
  died: string | null;
  sex: 'female' | 'male' | 'indeterminate' | null;
  gender: string | null;
  sealed: 'adopted' | 'protected' | null;
  sealed_reason: string | null;
  sealed_at: Date | null;
  sealed_by: Id<'account'> | null;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'> | null;
  name_used_at: Date | null;
}

export interface PersonKeyTable {
  partnership_id: Id<'partnership'>;
  key: string;
  person_id: Id<'person'>;
}

export interface PersonNameTable {
  partnership_id: Id<'partnership'>;
  id: Id<'person-name'>;
  person_id: Id<'person'>;
  kind: 'former' | 'known-as' | 'birth';
  name: string;
  until: Date | null;
  reason: string;
  mistaken_at: Date | null;
  mistaken_by: Id<'account'> | null;
  created_at: Date;
  created_by: Id<'account'> | null;
}

export interface PlanFormTable {
  partnership_id: Id<'partnership'>;
  id: Id<'plan-form'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  code: string;
  points: ColumnType<unknown, string, string>;
  made_at: Date;
  made_by: Id<'account'>;
}

export interface PlanPointTable {
  partnership_id: Id<'partnership'>;
  id: Id<'plan-point'>;
  family_id: Id<'family'>;
  kind: 'risk' | 'action';
  number: number;
  words: string;
  who: string | null;
  agency_id: Id<'agency'> | null;
  due: string | null;
  from_day: string;
  ended_on: string | null;
  end_reason: string | null;
  version: Generated<number>;
  written_at: Date;
  written_by: Id<'account'>;
  wording: Generated<number>;
}

export interface PlanPointChildTable {
  partnership_id: Id<'partnership'>;
  plan_point_id: Id<'plan-point'>;
  person_id: Id<'person'>;
}

export interface PlanPointVersionTable {
  partnership_id: Id<'partnership'>;
  plan_point_id: Id<'plan-point'>;
  number: number;
  words: string;
  who: string | null;
  agency_id: Id<'agency'> | null;
  due: string | null;
  from_day: string;
  ended_on: string | null;
  end_reason: string | null;
  children: string[];
  written_at: Date;
  written_by: Id<'account'>;
  wording: Generated<number>;
}

export interface PseudonymTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  person_id: Id<'person'>;
  label: string;
}

export interface PurgedRowTable {
  partnership_id: Id<'partnership'>;
  id: Id<'purged-row'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  row_digest: string;
  ground: 'wrong-child' | 'unlawful' | 'court-order';
  reason: string;
  handling: string;
  purged_at: Date;
  purged_by: Id<'account'>;
  submission_id: Id<'submission'> | null;
  not_for_account_ids: Id<'account'>[];
  typed: boolean;
}

export interface PurgedWordsTable {
  partnership_id: Id<'partnership'>;
  id: Id<'purged-words'>;
  family_id: Id<'family'>;
  of_id: Id<'of'>;
  kind: 'risk' | 'action' | 'comment' | 'question' | 'answer' | 'paper';
  number: number | null;
  ground: 'wrong-child' | 'unlawful' | 'court-order';
  purged_at: Date;
  purged_by: Id<'account'>;
  of_version: number | null;
}

export interface RecoveryCodeTable {
  login_id: Id<'login'>;
  code_hash: Buffer;
  created_at: Date;
  used_at: Date | null;
}

export interface RelationTable {
  partnership_id: Id<'partnership'>;
  id: Id<'relation'>;
  who_kind: 'agency' | 'account';
  who_id: string;
  kind: 'involved' | 'chair' | 'reviewer' | 'guest';
  object_kind: string;
  object_id: string;
  reason: string | null;
  from_at: Date;
  to_at: Date | null;
  created_by: Id<'account'> | null;
}

export interface RelationshipTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  adult_id: Id<'person'>;
  child_id: Id<'person'>;
  kinship: string;
  kinship_words: string | null;
  responsibility: 'yes' | 'no' | 'not-known';
}

export interface ResidenceTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  address_id: Id<'address'>;
  person_id: Id<'person'>;
  from_day: string | null;
  to_day: string | null;
}

export interface ReviewTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review'>;
  family_id: Id<'family'>;
  purpose: 'rapid-review' | 'practice-review' | 'case-audit' | 'plan-past-time' | 'second-plan' | 'several-agencies-neglect' | 'chair-request' | 'professional-request' | 'other';
  purpose_note: string | null;
  lawful_basis: 'partners-request' | 'enquiry' | 'child-in-need' | 'duty-to-safeguard' | 'consent' | 'other';
  lawful_basis_note: string | null;
  window_from: string;
  window_to: string | null;
  terms: string;
  family_told: boolean;
  told_words: string;
  told_by: string | null;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'>;
  closed_at: Date | null;
  closed_by: Id<'account'> | null;
  close_reason: string | null;
}

export interface ReviewAnswerTable {
  partnership_id: Id<'partnership'>;
  review_request_id: Id<'review-request'>;
  submission_id: Id<'submission'>;
  created_at: Date;
  upload_link_id: Id<'upload-link'> | null;
  sender_name: string | null;
  again_at: Date | null;
}

export interface ReviewPaperTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review-paper'>;
  review_id: Id<'review'>;
  family_id: Id<'family'>;
  kind: 'episode' | 'learning-event' | 'action' | 'note';
  title: string | null;
  from_day: string | null;
  to_day: string | null;
  agency_id: Id<'agency'> | null;
  parts: ColumnType<unknown, string, string>;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'>;
  changed_at: Date;
  changed_by: Id<'account'>;
  removed_at: Date | null;
  removed_by: Id<'account'> | null;
  entries_before: Generated<string[]>;
}

export interface ReviewPaperEpisodeTable {
  partnership_id: Id<'partnership'>;
  review_paper_id: Id<'review-paper'>;
  named_review_paper_id: Id<'review-paper'>;
}

export interface ReviewPaperVersionTable {
  partnership_id: Id<'partnership'>;
  review_paper_id: Id<'review-paper'>;
  number: number;
  title: string | null;
  from_day: string | null;
  to_day: string | null;
  agency_id: Id<'agency'> | null;
  parts: ColumnType<unknown, string, string>;
  entries: string[];
  episodes: string[];
  written_at: Date;
  written_by: Id<'account'>;
}

export interface ReviewQuestionTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review-question'>;
  review_id: Id<'review'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  words: string;
  due: string;
  version: Generated<number>;
  asked_at: Date;
  asked_by: Id<'account'>;
  withdrawn_at: Date | null;
  withdrawn_by: Id<'account'> | null;
  withdraw_reason: string | null;
}

export interface ReviewQuestionAnswerTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review-question-answer'>;
  review_question_id: Id<'review-question'>;
  number: number;
  words: string;
  answered_at: Date;
  answered_by: Id<'account'>;
}

export interface ReviewQuoteTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  review_id: Id<'review'>;
  of_id: Id<'of'>;
  of_kind: 'paper' | 'question' | 'answer';
  entry_id: Id<'entry'>;
  quoted_at: Date;
  quoted_by: Id<'account'>;
}

export interface ReviewRequestTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review-request'>;
  review_id: Id<'review'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  due: string;
  note: string | null;
  version: Generated<number>;
  asked_at: Date;
  asked_by: Id<'account'>;
  nothing_at: Date | null;
  nothing_words: string | null;
  nothing_looked: string | null;
  nothing_said_by: Id<'account'> | null;
  withdrawn_at: Date | null;
  withdraw_reason: string | null;
}

export interface ReviewRequestChangeTable {
  partnership_id: Id<'partnership'>;
  id: Id<'review-request-change'>;
  review_request_id: Id<'review-request'>;
  kind: 'day-moved' | 'withdrawn' | 'answered-by-record';
  due_before: string | null;
  due_after: string | null;
  reason: string | null;
  changed_at: Date;
  changed_by: Id<'account'>;
}

export interface ReviewVersionTable {
  partnership_id: Id<'partnership'>;
  review_id: Id<'review'>;
  number: number;
  purpose: 'rapid-review' | 'practice-review' | 'case-audit' | 'plan-past-time' | 'second-plan' | 'several-agencies-neglect' | 'chair-request' | 'professional-request' | 'other';
  purpose_note: string | null;
  lawful_basis: 'partners-request' | 'enquiry' | 'child-in-need' | 'duty-to-safeguard' | 'consent' | 'other';
  lawful_basis_note: string | null;
  window_from: string;
  window_to: string | null;
  terms: string;
  family_told: boolean;
  told_words: string;
  told_by: string | null;
  closed_at: Date | null;
  closed_by: Id<'account'> | null;
  close_reason: string | null;
  reason: string;
  until_at: Date;
  until_by: Id<'account'>;
}

export interface RowHandlingTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  row_key: string;
  handling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator';
  set_at: Date;
  decided_by: Id<'account'> | null;
  times: Generated<number>;
  version: Generated<number>;
  taken_from: ColumnType<unknown, string, string>;
  by_kind: Generated<boolean>;
}

export interface RowNamedAgencyTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  row_key: string;
  named_agency_id: Id<'agency'>;
}

export interface RowNotForTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  row_key: string;
  account_id: Id<'account'>;
  reason: string;
}

export interface SameEventDecisionTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  first_entry_id: Id<'entry'>;
  second_entry_id: Id<'entry'>;
  verdict: 'same' | 'different';
  decided_at: Date;
  decided_by: Id<'account'>;
  first_content: string | null;
  second_content: string | null;
}

export interface SamePersonAnswerTable {
  partnership_id: Id<'partnership'>;
  first_person_id: Id<'person'>;
  second_person_id: Id<'person'>;
  decided_at: Date;
  decided_by: Id<'account'>;
  answer: 'same' | 'not-same';
}

export interface SessionTable {
  id: Id<'session'>;
  token_hash: Buffer;
  login_id: Id<'login'>;
  partnership_id: Id<'partnership'> | null;
  account_id: Id<'account'> | null;
  stage: 'password' | 'enrol' | 'choose' | 'full';
  created_at: Date;
  seen_at: Date;
  stepped_up_at: Date | null;
  address: string;
  browser: string;
  ended_at: Date | null;
  end_reason: string | null;
}

export interface SetAsideRowTable {
  partnership_id: Id<'partnership'>;
  submission_id: Id<'submission'>;
  position: number;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  handling: Generated<'core-group' | 'named-agencies' | 'review-panel' | 'originator'>;
  row_key: string;
  detail: ColumnType<unknown, string, string>;
}

export interface SharingTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  agency_id: Id<'agency'>;
  basis: 'confirmed' | 'rejected' | 'stated';
  earliest: string | null;
  latest: string | null;
  certainty: 'exact' | 'approximate' | 'uncertain' | 'approximate-uncertain' | null;
  how: 'meeting' | 'letter' | 'call' | 'referral' | 'other' | null;
  decided_at: Date;
  decided_by: Id<'account'>;
  of_content: string | null;
}

export interface SignInFailureTable {
  subject: string;
  failed_at: Date[];
  last_at: Date;
}

export interface StandingDecisionTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  standing: 'current' | 'historical';
  decided_at: Date;
  decided_by: Id<'account'>;
  of_content: string | null;
}

export interface StoredBytesTable {
  partnership_id: Id<'partnership'>;
  byte_count: number;
}

export interface SubmissionTable {
  partnership_id: Id<'partnership'>;
  id: Id<'submission'>;
  family_id: Id<'family'>;
  agency_id: Id<'agency'>;
  number: number;
  file_id: Id<'file'> | null;
  state: 'reading' | 'checked' | 'submitting' | 'submitted' | 'refused' | 'removed';
  stated: ColumnType<unknown, string, string>;
  account: ColumnType<unknown, string | null | undefined, string | null>;
  job_id: Id<'job'> | null;
  version: Generated<number>;
  created_at: Date;
  created_by: Id<'account'> | null;
  removed_at: Date | null;
  remove_reason: string | null;
  sending: number;
  replaces: Generated<number[]>;
  replaced_by: number | null;
  proposed: ColumnType<unknown, string | null | undefined, string | null>;
  submitted_at: Date | null;
  submitted_by: Id<'account'> | null;
  submit_when_read: Generated<boolean>;
  compared_with: ColumnType<unknown, string | null | undefined, string | null>;
  kind: Generated<'file' | 'typed'>;
  plan_form_id: Id<'plan-form'> | null;
  was_put_back: Generated<boolean>;
  sender_agency_id: Id<'agency'> | null;
  put_in_at: Date | null;
}

export interface TenantTable {
  partnership_id: Id<'partnership'>;
  created_at: Date;
}

export interface ThemeDecisionTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  theme: string;
  verdict: 'confirmed' | 'rejected';
  decided_at: Date;
  decided_by: Id<'account'>;
  of_content: string | null;
}

export interface TypedEntryTable {
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  entry_id: Id<'entry'>;
  agency_id: Id<'agency'>;
  number: number;
  sent_as: string;
  version: Generated<number>;
  typed_at: Date;
  typed_by: Id<'account'>;
  changed_at: Date | null;
  changed_by: Id<'account'> | null;
  withdrawn_at: Date | null;
  withdrawn_by: Id<'account'> | null;
  withdraw_reason: string | null;
  child_ids: Id<'person'>[] | null;
}

export interface UploadLinkTable {
  id: Id<'upload-link'>;
  token_hash: Buffer;
  partnership_id: Id<'partnership'>;
  family_id: Id<'family'>;
  review_request_id: Id<'review-request'>;
  made_by: Id<'account'>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}
