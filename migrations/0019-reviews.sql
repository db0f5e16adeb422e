-- Why agencies are asked for their chronologies of a family: what for, on what basis in law, for which days, and what the family was
-- told. A review is a window on the chronology; it owns no entry.
create table review (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  purpose text not null,
  -- What the word for the purpose leaves open.
  purpose_note text,
  lawful_basis text not null,
  lawful_basis_note text,
  -- The days that are asked for; without an end, until today.
  window_from date not null,
  window_to date,
  terms text not null,
  -- What the family was told and by whom; or, where it was not told, why not.
  family_told boolean not null,
  told_words text not null,
  told_by text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  close_reason text,
  constraint review_key primary key (partnership_id, id),
  constraint review_purpose_known check (purpose in ('rapid-review', 'practice-review', 'case-audit', 'plan-past-time', 'second-plan', 'several-agencies-neglect', 'chair-request', 'professional-request', 'other')),
  constraint review_basis_known check (lawful_basis in ('partners-request', 'enquiry', 'child-in-need', 'duty-to-safeguard', 'consent', 'other')),
  constraint review_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
create index review_by_family on review (partnership_id, family_id, id);

-- What one agency is asked in a review. It is asked once; a later day is set on the same row.
create table review_request (
  partnership_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  due date not null,
  note text,
  version integer not null default 1,
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- “We hold nothing”: what was looked in, who looked, and who says so. Nobody has an account who says it by a link.
  nothing_at timestamptz,
  nothing_words text,
  nothing_looked text,
  nothing_said_by uuid,
  withdrawn_at timestamptz,
  withdraw_reason text,
  constraint review_request_key primary key (partnership_id, id),
  constraint review_request_once unique (partnership_id, review_id, agency_id),
  constraint review_request_of_review foreign key (partnership_id, review_id) references review (partnership_id, id),
  constraint review_request_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint review_request_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
create index review_request_by_agency on review_request (partnership_id, agency_id, id);
create index review_request_by_family on review_request (partnership_id, family_id, id);

-- Which files answer which request. A file that goes instead of one of them answers in its place.
create table review_answer (
  partnership_id uuid not null,
  review_request_id uuid not null,
  submission_id uuid not null,
  created_at timestamptz not null,
  -- Of a file that came by a single-use link: the link, and who they said they are.
  upload_link_id uuid,
  sender_name text,
  constraint review_answer_key primary key (partnership_id, review_request_id, submission_id),
  constraint review_answer_of_request foreign key (partnership_id, review_request_id) references review_request (partnership_id, id),
  constraint review_answer_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id)
);
create index review_answer_by_submission on review_answer (partnership_id, submission_id);

select protect_tenant_table(name, '{select,insert,update,delete}') from unnest('{review,review_request,review_answer}'::text[]) name;

-- A link by which one agency answers one request without an account. Local, as invitations are: whose it is, is known by the token
-- alone, of which the SHA-256 is kept.
create table upload_link (
  id uuid not null,
  token_hash bytea not null,
  partnership_id uuid not null,
  family_id uuid not null,
  review_request_id uuid not null,
  made_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint upload_link_key primary key (id),
  constraint upload_link_token_once unique (token_hash)
);
create index upload_link_by_request on upload_link (partnership_id, review_request_id, created_at);
grant select, insert, update, delete on upload_link to sightline_app;
