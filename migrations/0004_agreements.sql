-- Agreements in three steps with their clauses, responsibilities, suppliers, index, attachments and signed versions.

CREATE TABLE notice_clause (
  id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX notice_clause_unique ON notice_clause (agreement_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE notice_clause_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES notice_clause (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  notice_months INTEGER NOT NULL CHECK (notice_months BETWEEN 0 AND 120),
  renewal_months INTEGER NOT NULL CHECK (renewal_months BETWEEN 0 AND 120),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX notice_clause_version_current ON notice_clause_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX notice_clause_version_all ON notice_clause_version (fact_id);
CREATE TRIGGER notice_clause_version_no_overlap BEFORE INSERT ON notice_clause_version WHEN EXISTS (
  SELECT 1 FROM notice_clause_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'notice_clause_version: overlapping periods'); END;
CREATE TRIGGER notice_clause_version_only_replaced BEFORE UPDATE ON notice_clause_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.notice_months IS NOT OLD.notice_months
  OR NEW.renewal_months IS NOT OLD.renewal_months
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'notice_clause_version: a version can only be replaced'); END;
CREATE TRIGGER notice_clause_version_no_delete BEFORE DELETE ON notice_clause_version BEGIN SELECT RAISE(ABORT, 'notice_clause_version: versions are never deleted'); END;
CREATE TRIGGER notice_clause_no_delete BEFORE DELETE ON notice_clause BEGIN SELECT RAISE(ABORT, 'notice_clause: facts are never deleted'); END;

CREATE TABLE index_clause (
  id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX index_clause_unique ON index_clause (agreement_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE index_clause_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES index_clause (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  series TEXT NOT NULL CHECK (series IN ('kpi')),
  base_year TEXT NOT NULL CHECK (base_year IN ('1980', '2020')),
  base_month TEXT NOT NULL CHECK (base_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  indexed_share TEXT NOT NULL CHECK (indexed_share GLOB '[0-9]*' AND indexed_share NOT GLOB '*[^0-9.]*' AND CAST(indexed_share AS REAL) <= 1),
  floor TEXT NOT NULL CHECK (floor IN ('base-rent', 'none')),
  quotient TEXT NOT NULL CHECK (quotient IN ('exact', 'whole-percent')),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX index_clause_version_current ON index_clause_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX index_clause_version_all ON index_clause_version (fact_id);
CREATE TRIGGER index_clause_version_no_overlap BEFORE INSERT ON index_clause_version WHEN EXISTS (
  SELECT 1 FROM index_clause_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'index_clause_version: overlapping periods'); END;
CREATE TRIGGER index_clause_version_only_replaced BEFORE UPDATE ON index_clause_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.series IS NOT OLD.series
  OR NEW.base_year IS NOT OLD.base_year
  OR NEW.base_month IS NOT OLD.base_month
  OR NEW.indexed_share IS NOT OLD.indexed_share
  OR NEW.floor IS NOT OLD.floor
  OR NEW.quotient IS NOT OLD.quotient
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'index_clause_version: a version can only be replaced'); END;
CREATE TRIGGER index_clause_version_no_delete BEFORE DELETE ON index_clause_version BEGIN SELECT RAISE(ABORT, 'index_clause_version: versions are never deleted'); END;
CREATE TRIGGER index_clause_no_delete BEFORE DELETE ON index_clause BEGIN SELECT RAISE(ABORT, 'index_clause: facts are never deleted'); END;

CREATE TABLE cost_acceptance (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  subject TEXT NOT NULL CHECK (length(subject) <= 200),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX cost_acceptance_unique ON cost_acceptance (site_id, agency_id, subject) WHERE withdrawn_seq IS NULL;
CREATE TABLE cost_acceptance_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES cost_acceptance (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  one_off_ore INTEGER NOT NULL CHECK (one_off_ore BETWEEN 0 AND 10000000000000),
  yearly_ore INTEGER NOT NULL CHECK (yearly_ore BETWEEN -10000000000000 AND 10000000000000),
  decision TEXT NOT NULL CHECK (decision IN ('pending', 'accepted', 'declined')),
  decided_on TEXT CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  decided_by TEXT NOT NULL CHECK (length(decided_by) <= 200),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX cost_acceptance_version_current ON cost_acceptance_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX cost_acceptance_version_all ON cost_acceptance_version (fact_id);
CREATE TRIGGER cost_acceptance_version_no_overlap BEFORE INSERT ON cost_acceptance_version WHEN EXISTS (
  SELECT 1 FROM cost_acceptance_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'cost_acceptance_version: overlapping periods'); END;
CREATE TRIGGER cost_acceptance_version_only_replaced BEFORE UPDATE ON cost_acceptance_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.one_off_ore IS NOT OLD.one_off_ore
  OR NEW.yearly_ore IS NOT OLD.yearly_ore
  OR NEW.decision IS NOT OLD.decision
  OR NEW.decided_on IS NOT OLD.decided_on
  OR NEW.decided_by IS NOT OLD.decided_by
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'cost_acceptance_version: a version can only be replaced'); END;
CREATE TRIGGER cost_acceptance_version_no_delete BEFORE DELETE ON cost_acceptance_version BEGIN SELECT RAISE(ABORT, 'cost_acceptance_version: versions are never deleted'); END;
CREATE TRIGGER cost_acceptance_no_delete BEFORE DELETE ON cost_acceptance BEGIN SELECT RAISE(ABORT, 'cost_acceptance: facts are never deleted'); END;

CREATE TABLE supplier_contract (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  registration_number TEXT NOT NULL CHECK (length(registration_number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX supplier_contract_unique ON supplier_contract (site_id, registration_number) WHERE withdrawn_seq IS NULL;
CREATE TABLE supplier_contract_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES supplier_contract (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  supplier TEXT NOT NULL CHECK (length(supplier) <= 200),
  subject TEXT NOT NULL CHECK (length(subject) <= 200),
  category TEXT NOT NULL CHECK (category IN ('operation', 'consumables', 'reception', 'cleaning', 'guarding', 'other')),
  framework_agreement TEXT NOT NULL CHECK (length(framework_agreement) <= 200),
  yearly_ore INTEGER NOT NULL CHECK (yearly_ore BETWEEN -10000000000000 AND 10000000000000),
  ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  notice_months INTEGER NOT NULL CHECK (notice_months BETWEEN 0 AND 120),
  renewal_months INTEGER NOT NULL CHECK (renewal_months BETWEEN 0 AND 120),
  option_note TEXT NOT NULL CHECK (length(option_note) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX supplier_contract_version_current ON supplier_contract_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX supplier_contract_version_all ON supplier_contract_version (fact_id);
CREATE TRIGGER supplier_contract_version_no_overlap BEFORE INSERT ON supplier_contract_version WHEN EXISTS (
  SELECT 1 FROM supplier_contract_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'supplier_contract_version: overlapping periods'); END;
CREATE TRIGGER supplier_contract_version_only_replaced BEFORE UPDATE ON supplier_contract_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.supplier IS NOT OLD.supplier
  OR NEW.subject IS NOT OLD.subject
  OR NEW.category IS NOT OLD.category
  OR NEW.framework_agreement IS NOT OLD.framework_agreement
  OR NEW.yearly_ore IS NOT OLD.yearly_ore
  OR NEW.ends_on IS NOT OLD.ends_on
  OR NEW.notice_months IS NOT OLD.notice_months
  OR NEW.renewal_months IS NOT OLD.renewal_months
  OR NEW.option_note IS NOT OLD.option_note
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'supplier_contract_version: a version can only be replaced'); END;
CREATE TRIGGER supplier_contract_version_no_delete BEFORE DELETE ON supplier_contract_version BEGIN SELECT RAISE(ABORT, 'supplier_contract_version: versions are never deleted'); END;
CREATE TRIGGER supplier_contract_no_delete BEFORE DELETE ON supplier_contract BEGIN SELECT RAISE(ABORT, 'supplier_contract: facts are never deleted'); END;

CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX duty_unique ON duty (site_id, number) WHERE withdrawn_seq IS NULL;
CREATE TABLE duty_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES duty (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  competence_area TEXT NOT NULL CHECK (competence_area IN ('economy', 'it', 'premises', 'hr')),
  service_level TEXT NOT NULL CHECK (length(service_level) <= 400),
  routine TEXT NOT NULL CHECK (length(routine) <= 2000),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX duty_version_current ON duty_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX duty_version_all ON duty_version (fact_id);
CREATE TRIGGER duty_version_no_overlap BEFORE INSERT ON duty_version WHEN EXISTS (
  SELECT 1 FROM duty_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'duty_version: overlapping periods'); END;
CREATE TRIGGER duty_version_only_replaced BEFORE UPDATE ON duty_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.competence_area IS NOT OLD.competence_area
  OR NEW.service_level IS NOT OLD.service_level
  OR NEW.routine IS NOT OLD.routine
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'duty_version: a version can only be replaced'); END;
CREATE TRIGGER duty_version_no_delete BEFORE DELETE ON duty_version BEGIN SELECT RAISE(ABORT, 'duty_version: versions are never deleted'); END;
CREATE TRIGGER duty_no_delete BEFORE DELETE ON duty BEGIN SELECT RAISE(ABORT, 'duty: facts are never deleted'); END;

CREATE TABLE duty_owner (
  id INTEGER PRIMARY KEY,
  duty_id INTEGER NOT NULL REFERENCES duty (id),
  owner TEXT NOT NULL CHECK (owner IN ('host', 'guest', 'landlord', 'supplier')),
  guest_agency_id INTEGER REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX duty_owner_parent ON duty_owner (duty_id);
CREATE TABLE duty_owner_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES duty_owner (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  contact TEXT NOT NULL CHECK (length(contact) <= 200),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX duty_owner_version_current ON duty_owner_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX duty_owner_version_all ON duty_owner_version (fact_id);
CREATE TRIGGER duty_owner_version_no_overlap BEFORE INSERT ON duty_owner_version WHEN EXISTS (
  SELECT 1 FROM duty_owner_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'duty_owner_version: overlapping periods'); END;
CREATE TRIGGER duty_owner_version_only_replaced BEFORE UPDATE ON duty_owner_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.contact IS NOT OLD.contact
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'duty_owner_version: a version can only be replaced'); END;
CREATE TRIGGER duty_owner_version_no_delete BEFORE DELETE ON duty_owner_version BEGIN SELECT RAISE(ABORT, 'duty_owner_version: versions are never deleted'); END;
CREATE TRIGGER duty_owner_no_delete BEFORE DELETE ON duty_owner BEGIN SELECT RAISE(ABORT, 'duty_owner: facts are never deleted'); END;

CREATE TABLE contact_route (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  matter TEXT NOT NULL CHECK (matter IN ('it-support', 'it-incident', 'security-incident', 'fault-report', 'access-card', 'lost-card', 'delivery', 'fire-drill', 'work-environment', 'invoice')),
  agency_id INTEGER REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_route_parent ON contact_route (site_id);
CREATE TABLE contact_route_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES contact_route (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  contact TEXT NOT NULL CHECK (length(contact) <= 200),
  phone TEXT NOT NULL CHECK (length(phone) <= 40),
  email TEXT NOT NULL CHECK (length(email) <= 254),
  hours TEXT NOT NULL CHECK (length(hours) <= 200),
  routine TEXT NOT NULL CHECK (length(routine) <= 2000),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX contact_route_version_current ON contact_route_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX contact_route_version_all ON contact_route_version (fact_id);
CREATE TRIGGER contact_route_version_no_overlap BEFORE INSERT ON contact_route_version WHEN EXISTS (
  SELECT 1 FROM contact_route_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'contact_route_version: overlapping periods'); END;
CREATE TRIGGER contact_route_version_only_replaced BEFORE UPDATE ON contact_route_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.contact IS NOT OLD.contact
  OR NEW.phone IS NOT OLD.phone
  OR NEW.email IS NOT OLD.email
  OR NEW.hours IS NOT OLD.hours
  OR NEW.routine IS NOT OLD.routine
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'contact_route_version: a version can only be replaced'); END;
CREATE TRIGGER contact_route_version_no_delete BEFORE DELETE ON contact_route_version BEGIN SELECT RAISE(ABORT, 'contact_route_version: versions are never deleted'); END;
CREATE TRIGGER contact_route_no_delete BEFORE DELETE ON contact_route BEGIN SELECT RAISE(ABORT, 'contact_route: facts are never deleted'); END;

ALTER TABLE lease_version ADD COLUMN ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE lease_version ADD COLUMN renewal_months INTEGER NOT NULL DEFAULT 0 CHECK (renewal_months BETWEEN 0 AND 120);
DROP TRIGGER lease_version_only_replaced;
CREATE TRIGGER lease_version_only_replaced BEFORE UPDATE ON lease_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.landlord IS NOT OLD.landlord
  OR NEW.yearly_rent_ore IS NOT OLD.yearly_rent_ore
  OR NEW.area_hundredths IS NOT OLD.area_hundredths
  OR NEW.area_measure IS NOT OLD.area_measure
  OR NEW.group_id IS NOT OLD.group_id
  OR NEW.allocation_key IS NOT OLD.allocation_key
  OR NEW.fixed_shares IS NOT OLD.fixed_shares
  OR NEW.notice_months IS NOT OLD.notice_months
  OR NEW.ends_on IS NOT OLD.ends_on
  OR NEW.renewal_months IS NOT OLD.renewal_months
  OR NEW.index_clause IS NOT OLD.index_clause
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'lease_version: a version can only be replaced'); END;

-- Papers of agreements. A template row is never changed: the latest of its kind holds, none is the product's own text.
CREATE TABLE agreement_template (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('overall', 'economy', 'it', 'premises', 'hr', 'rent')),
  -- Null goes back to the product's own text.
  clauses TEXT CHECK (json_valid(clauses)),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX agreement_template_kind ON agreement_template (kind, id);
CREATE TRIGGER agreement_template_no_update BEFORE UPDATE ON agreement_template
BEGIN SELECT RAISE(ABORT, 'agreement_template is append-only'); END;
CREATE TRIGGER agreement_template_no_delete BEFORE DELETE ON agreement_template
BEGIN SELECT RAISE(ABORT, 'agreement_template is append-only'); END;

CREATE TABLE agreement_document (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  guest_agency_id INTEGER NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('overall', 'economy', 'it', 'premises', 'hr', 'rent')),
  agreement_id INTEGER REFERENCES agreement (id),
  registration_number TEXT NOT NULL CHECK (length(registration_number) BETWEEN 1 AND 40),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'rent') = (agreement_id IS NOT NULL))
) STRICT;
CREATE INDEX agreement_document_of ON agreement_document (site_id, guest_agency_id);
CREATE TRIGGER agreement_document_no_update BEFORE UPDATE ON agreement_document
BEGIN SELECT RAISE(ABORT, 'agreement_document is never changed'); END;
CREATE TRIGGER agreement_document_no_delete BEFORE DELETE ON agreement_document
BEGIN SELECT RAISE(ABORT, 'agreement_document is never deleted'); END;

CREATE TABLE document_version (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES agreement_document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  reason TEXT NOT NULL CHECK (reason IN ('first', 'amendment', 'recount')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'approved', 'signed', 'withdrawn')),
  valid_from TEXT CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  basis_date TEXT CHECK (basis_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  clauses TEXT NOT NULL CHECK (json_valid(clauses)),
  accepted_difference TEXT NOT NULL CHECK (length(accepted_difference) <= 1000),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  -- What was approved, every text formatted (shared/documents/bundle-model.ts), with what it was made from.
  bundle TEXT CHECK (json_valid(bundle)),
  content_sha256 TEXT CHECK (length(content_sha256) = 64),
  -- Of a rent agreement: the facts and the calculation that were approved.
  rent TEXT CHECK (json_valid(rent)),
  agreement_version_id INTEGER REFERENCES locked_agreement_version (id),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  changed_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK (valid_to > valid_from),
  CHECK ((state IN ('approved', 'signed')) <= (bundle IS NOT NULL AND content_sha256 IS NOT NULL AND valid_from IS NOT NULL)),
  CHECK (agreement_version_id IS NULL OR state = 'signed')
) STRICT;
CREATE UNIQUE INDEX document_version_number ON document_version (document_id, number) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX document_version_open ON document_version (document_id)
  WHERE state IN ('draft', 'in-review', 'approved');
CREATE TRIGGER document_version_ended BEFORE UPDATE ON document_version WHEN OLD.state IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a signed version is immutable'); END;
CREATE TRIGGER document_version_approved BEFORE UPDATE ON document_version
WHEN OLD.state = 'approved' AND NEW.state IN ('approved', 'signed') AND (
  NEW.clauses IS NOT OLD.clauses OR NEW.bundle IS NOT OLD.bundle OR NEW.content_sha256 IS NOT OLD.content_sha256
  OR NEW.rent IS NOT OLD.rent OR NEW.number IS NOT OLD.number OR NEW.document_id IS NOT OLD.document_id
  OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to OR NEW.basis_date IS NOT OLD.basis_date)
BEGIN SELECT RAISE(ABORT, 'an approved version is not changed'); END;
CREATE TRIGGER document_version_signed BEFORE UPDATE ON document_version WHEN NEW.state = 'signed' AND OLD.state <> 'approved'
BEGIN SELECT RAISE(ABORT, 'only an approved version is signed'); END;
CREATE TRIGGER document_version_begins BEFORE INSERT ON document_version WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a version begins as a draft'); END;
CREATE TRIGGER document_version_no_delete BEFORE DELETE ON document_version
BEGIN SELECT RAISE(ABORT, 'document_version is never deleted'); END;

-- Who moved a version from one state to the next, when.
CREATE TABLE document_move (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES document_version (id),
  from_state TEXT CHECK (from_state IN ('draft', 'in-review', 'approved', 'signed', 'withdrawn')),
  to_state TEXT NOT NULL CHECK (to_state IN ('draft', 'in-review', 'approved', 'signed', 'withdrawn')),
  moved_by TEXT NOT NULL CHECK (length(moved_by) BETWEEN 1 AND 200),
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_move_of ON document_move (version_id);
CREATE TRIGGER document_move_no_update BEFORE UPDATE ON document_move
BEGIN SELECT RAISE(ABORT, 'document_move is append-only'); END;
CREATE TRIGGER document_move_no_delete BEFORE DELETE ON document_move
BEGIN SELECT RAISE(ABORT, 'document_move is append-only'); END;

CREATE TABLE document_signature (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES document_version (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  place TEXT NOT NULL CHECK (length(place) <= 200),
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_signature_of ON document_signature (version_id);
CREATE TRIGGER document_signature_no_update BEFORE UPDATE ON document_signature
BEGIN SELECT RAISE(ABORT, 'document_signature is append-only'); END;
CREATE TRIGGER document_signature_no_delete BEFORE DELETE ON document_signature
BEGIN SELECT RAISE(ABORT, 'document_signature is append-only'); END;

CREATE TABLE document_print (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES document_version (id),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_print_of ON document_print (version_id);
CREATE TRIGGER document_print_no_update BEFORE UPDATE ON document_print
BEGIN SELECT RAISE(ABORT, 'document_print is append-only'); END;
CREATE TRIGGER document_print_no_delete BEFORE DELETE ON document_print
BEGIN SELECT RAISE(ABORT, 'document_print is append-only'); END;

-- Index figures as published, with the base year that they are counted from; a corrected figure replaces the one before.
CREATE TABLE index_figure (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL CHECK (series IN ('kpi')),
  base_year TEXT NOT NULL CHECK (base_year IN ('1980', '2020')),
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  value TEXT NOT NULL CHECK (value GLOB '[0-9]*' AND value NOT GLOB '*[^0-9.]*' AND CAST(value AS REAL) > 0),
  source TEXT NOT NULL CHECK (length(source) <= 200),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX index_figure_current ON index_figure (series, base_year, month) WHERE replaced_seq IS NULL;
CREATE TRIGGER index_figure_only_replaced BEFORE UPDATE ON index_figure
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id OR NEW.series IS NOT OLD.series
  OR NEW.base_year IS NOT OLD.base_year OR NEW.month IS NOT OLD.month OR NEW.value IS NOT OLD.value
  OR NEW.source IS NOT OLD.source OR NEW.recorded_seq IS NOT OLD.recorded_seq
BEGIN SELECT RAISE(ABORT, 'index_figure: a figure can only be replaced'); END;
CREATE TRIGGER index_figure_no_delete BEFORE DELETE ON index_figure
BEGIN SELECT RAISE(ABORT, 'index_figure: figures are never deleted'); END;

-- How a locked rent was uprated by index (shared/domain/agreements/uprating-run.ts); null where it was calculated.
ALTER TABLE locked_agreement_version ADD COLUMN uprating TEXT CHECK (json_valid(uprating));

-- Attachments of more than floors, larger, with what they are; one that is withdrawn stays where it was used.
DROP TRIGGER attachment_no_update;
DROP TRIGGER attachment_no_delete;
DROP TRIGGER attachment_content_no_update;
DROP TRIGGER attachment_content_no_delete;
DROP INDEX attachment_of;
ALTER TABLE attachment RENAME TO attachment_before;
ALTER TABLE attachment_content RENAME TO attachment_content_before;
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/pdf')),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 20971520)
) STRICT;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('floors', 'sites', 'agencies', 'leases', 'supplierContracts', 'riskAssessments',
    'costAcceptances', 'documentVersions')),
  fact_id INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  type TEXT NOT NULL CHECK (type IN ('sketch', 'room-function', 'preliminary-lease', 'cost-estimate', 'risk-assessment',
    'contract', 'signed-scan', 'other')),
  dated_on TEXT CHECK (dated_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_through TEXT CHECK (valid_through GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sensitivity TEXT NOT NULL CHECK (sensitivity IN ('open', 'internal', 'secret')),
  sha256 TEXT NOT NULL REFERENCES attachment_content (sha256),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- How many pages an old PDF has was never asked; 1 until it is attached anew.
INSERT INTO attachment_content (sha256, media_type, pages, content)
  SELECT sha256, media_type, 1, content FROM attachment_content_before;
INSERT INTO attachment (id, kind, fact_id, name, type, sensitivity, sha256, recorded_seq)
  SELECT id, kind, fact_id, name, 'sketch', 'open', sha256, recorded_seq FROM attachment_before;
DROP TABLE attachment_before;
DROP TABLE attachment_content_before;
CREATE INDEX attachment_of ON attachment (kind, fact_id);
CREATE TRIGGER attachment_content_no_update BEFORE UPDATE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'attachment_content: contents are never changed'); END;
CREATE TRIGGER attachment_content_no_delete BEFORE DELETE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'attachment_content: contents are never deleted'); END;
CREATE TRIGGER attachment_only_withdrawn BEFORE UPDATE ON attachment
WHEN OLD.withdrawn_seq IS NOT NULL OR NEW.withdrawn_seq IS NULL OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind
  OR NEW.fact_id IS NOT OLD.fact_id OR NEW.name IS NOT OLD.name OR NEW.type IS NOT OLD.type
  OR NEW.dated_on IS NOT OLD.dated_on OR NEW.valid_through IS NOT OLD.valid_through
  OR NEW.sensitivity IS NOT OLD.sensitivity OR NEW.sha256 IS NOT OLD.sha256 OR NEW.recorded_seq IS NOT OLD.recorded_seq
BEGIN SELECT RAISE(ABORT, 'attachment: an attachment can only be withdrawn'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachment: attachments are never deleted'); END;
