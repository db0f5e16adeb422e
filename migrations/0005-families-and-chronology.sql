create table family (
  partnership_id uuid not null,
  id uuid not null,
  reference text not null,
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  constraint family_key primary key (partnership_id, id),
  constraint family_reference_once unique (partnership_id, reference),
  constraint family_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);

create table child (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  name text not null,
  born date,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint child_key primary key (partnership_id, id),
  constraint child_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
create index child_by_family on child (partnership_id, family_id, id);

-- One agency's file for one family, as it was sent and as it was read. Sending again makes the next number.
create table submission (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  number integer not null,
  file_id uuid not null,
  state text not null,
  -- What a person stated that columns hold, over what the program read from their headings.
  stated jsonb not null,
  -- The file's own account: tables, mapping, counts, what is worth telling. Null until it is read.
  account jsonb,
  job_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  removed_at timestamptz,
  remove_reason text,
  constraint submission_key primary key (partnership_id, id),
  constraint submission_number_once unique (partnership_id, family_id, agency_id, number),
  constraint submission_state_known check (state in ('reading', 'read', 'refused', 'removed')),
  constraint submission_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint submission_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint submission_of_file foreign key (partnership_id, file_id) references file (partnership_id, id)
);
create index submission_by_family on submission (partnership_id, family_id, id);

create table entry (
  partnership_id uuid not null,
  family_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  agency_id uuid not null,
  -- Its place in the file, from 1.
  position integer not null,
  -- The total order of a chronology as one text: compared byte by byte it is the order of the engine.
  order_key text collate "C" not null,
  earliest date,
  latest date,
  kind text not null,
  note boolean not null,
  handling text not null default 'core-group',
  -- The same for rows whose cells say the same: by it a row sent again keeps its handling.
  row_key text not null,
  source text,
  event text not null,
  response text,
  outcome text,
  child_seen text,
  themes text[] not null,
  issues text[] not null,
  -- The entry whole, as the engine read it, with its origin cell by cell.
  detail jsonb not null,
  -- What lists are filtered by, made by the database itself: whom the entry names, and its texts in one, in small letters
  -- and without accents, for finding words. No list has to open the whole of an entry.
  children jsonb generated always as (detail #> '{entry,children}') stored,
  folded text generated always as (regexp_replace(translate(regexp_replace(lower(normalize(
    event || ' ' || coalesce(response, '') || ' ' || coalesce(outcome, '') || ' ' || coalesce(source, ''), NFD)),
    '[\u0300-\u036f]+', '', 'g'), '‘’', ''''''), '\s+', ' ', 'g')) stored,
  constraint entry_key primary key (partnership_id, family_id, id),
  constraint entry_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint entry_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id),
  constraint entry_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
create index entry_in_order on entry (partnership_id, family_id, order_key, id);
create index entry_by_submission on entry (partnership_id, submission_id, position);
-- Few entries are kept from anybody: whether any of a family's is, is asked on every page.
create index entry_with_handling on entry (partnership_id, family_id) where handling <> 'core-group';
create index entry_by_row_key on entry (partnership_id, family_id, agency_id, row_key);

-- A row that could not become an entry, in its place in the file, with what is wrong.
create table set_aside_row (
  partnership_id uuid not null,
  submission_id uuid not null,
  position integer not null,
  family_id uuid not null,
  agency_id uuid not null,
  handling text not null default 'core-group',
  row_key text not null,
  detail jsonb not null,
  constraint set_aside_row_key primary key (partnership_id, submission_id, position),
  constraint set_aside_row_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint set_aside_row_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint set_aside_row_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id)
);

create index set_aside_row_by_row_key on set_aside_row (partnership_id, family_id, agency_id, row_key);

-- From whom a row of an agency is kept, apart from the rows themselves: rows go when a file is read again, replaced, refused or
-- taken back, and this stays. Only rows that are not for everybody stand here, and those of which a person decided that they are.
create table row_handling (
  partnership_id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  row_key text not null,
  handling text not null,
  -- Since when: documents that were asked for before may hold what is kept from their reader now.
  set_at timestamptz not null,
  -- Null where the program keeps a row back until a person decides.
  decided_by uuid,
  constraint row_handling_key primary key (partnership_id, family_id, agency_id, row_key),
  constraint row_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint row_handling_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint row_handling_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);

-- A document that somebody asked for, kept for a limited time.
create table export (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  -- What its asker was when they asked: it holds what that role and agency may read.
  role text not null,
  agency_id uuid,
  form text not null,
  options jsonb not null,
  job_id uuid,
  file_id uuid,
  reason text,
  created_at timestamptz not null,
  created_by uuid not null,
  expires_at timestamptz not null,
  constraint export_key primary key (partnership_id, id),
  constraint export_form_known check (form in ('docx', 'xlsx', 'csv', 'json', 'html')),
  constraint export_role_known check (role in ('administrator', 'officer', 'agency-lead', 'practitioner', 'chair', 'reviewer', 'board-member', 'analyst')),
  constraint export_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint export_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint export_of_file foreign key (partnership_id, file_id) references file (partnership_id, id)
);
create index export_by_family on export (partnership_id, family_id, created_at);

select protect_tenant_table(name, '{select,insert,update,delete}')
  from unnest('{family,child,submission,entry,set_aside_row,row_handling,export}'::text[]) name;
