/**
 * - `tenant`: rows of one partnership; row-level security; distributed by `partnership_id` where the database is.
 * - `reference`: the same for all partnerships.
 * - `local`: needed before a partnership is known, or of the installation itself.
 */
export type TableClass = 'tenant' | 'reference' | 'local';

/**
 * Every table with its class, parents before their children: backup, restore and distribution go in this order. A test
 * holds it against the catalogue. pg-boss's own schema stands beside these; jobs are made again from `job`.
 */
export const tableClasses = {
  migration: 'local',
  installation: 'local',
  tenant: 'local',
  login: 'local',
  login_account: 'local',
  recovery_code: 'local',
  session: 'local',
  sign_in_failure: 'local',
  invitation: 'local',
  api_token: 'local',
  first_run: 'local',
  upload_link: 'local',
  partnership: 'tenant',
  agency: 'tenant',
  account: 'tenant',
  relation: 'tenant',
  audit_log: 'tenant',
  audit_subject: 'tenant',
  audit_unsealed: 'tenant',
  audit_seal: 'tenant',
  audit_sealed_row: 'tenant',
  file: 'tenant',
  file_chunk: 'tenant',
  stored_bytes: 'tenant',
  job: 'tenant',
  family: 'tenant',
  person: 'tenant',
  family_member: 'tenant',
  person_name: 'tenant',
  relationship: 'tenant',
  address: 'tenant',
  residence: 'tenant',
  address_release: 'tenant',
  contact_safety: 'tenant',
  allocation: 'tenant',
  person_key: 'tenant',
  pseudonym: 'tenant',
  plan_point: 'tenant',
  plan_point_child: 'tenant',
  plan_point_version: 'tenant',
  plan_form: 'tenant',
  submission: 'tenant',
  entry: 'tenant',
  set_aside_row: 'tenant',
  row_handling: 'tenant',
  draft_row: 'tenant',
  agency_column: 'tenant',
  purged_row: 'tenant',
  entry_version: 'tenant',
  row_named_agency: 'tenant',
  row_not_for: 'tenant',
  same_event_decision: 'tenant',
  sharing: 'tenant',
  theme_decision: 'tenant',
  finding_acknowledgement: 'tenant',
  finding_entry: 'tenant',
  bears_on: 'tenant',
  standing_decision: 'tenant',
  entry_comment: 'tenant',
  entry_comment_version: 'tenant',
  not_same_person: 'tenant',
  typed_entry: 'tenant',
  export: 'tenant',
  review: 'tenant',
  review_request: 'tenant',
  review_answer: 'tenant',
  review_request_change: 'tenant',
  review_paper: 'tenant',
  review_paper_episode: 'tenant',
  review_question: 'tenant',
  review_question_answer: 'tenant',
  review_quote: 'tenant',
} as const satisfies Record<string, TableClass>;

export type TableName = keyof typeof tableClasses;

export const tableNames = Object.keys(tableClasses) as readonly TableName[];
