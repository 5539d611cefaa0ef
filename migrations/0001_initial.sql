-- The first schema. Facts are an identity row and versions [valid_from, valid_to); a version is never changed but
-- for being replaced, so that what was known before survives. recorded_seq and replaced_seq are the commands of
-- audit_log that did it; they are written at the end of a command, hence the deferred references.

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_log_entity ON audit_log (entity, entity_id);
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX site_unique ON site (code) WHERE withdrawn_seq IS NULL;
CREATE TABLE site_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES site (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  municipality TEXT NOT NULL CHECK (length(municipality) <= 200),
  address TEXT NOT NULL CHECK (length(address) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX site_version_current ON site_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX site_version_all ON site_version (fact_id);
CREATE TRIGGER site_version_no_overlap BEFORE INSERT ON site_version WHEN EXISTS (
  SELECT 1 FROM site_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'site_version: overlapping periods'); END;
CREATE TRIGGER site_version_only_replaced BEFORE UPDATE ON site_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.municipality IS NOT OLD.municipality
  OR NEW.address IS NOT OLD.address
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'site_version: a version can only be replaced'); END;
CREATE TRIGGER site_version_no_delete BEFORE DELETE ON site_version BEGIN SELECT RAISE(ABORT, 'site_version: versions are never deleted'); END;
CREATE TRIGGER site_no_delete BEFORE DELETE ON site BEGIN SELECT RAISE(ABORT, 'site: facts are never deleted'); END;

CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX agency_unique ON agency (code) WHERE withdrawn_seq IS NULL;
CREATE TABLE agency_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES agency (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  organisation_number TEXT NOT NULL CHECK (length(organisation_number) <= 60),
  address TEXT NOT NULL CHECK (length(address) <= 400),
  vat_number TEXT NOT NULL CHECK (length(vat_number) <= 14),
  electronic_address TEXT NOT NULL CHECK (length(electronic_address) <= 60),
  buyer_reference TEXT NOT NULL CHECK (length(buyer_reference) <= 60),
  bankgiro TEXT NOT NULL CHECK (length(bankgiro) <= 60),
  plusgiro TEXT NOT NULL CHECK (length(plusgiro) <= 60),
  colour TEXT NOT NULL CHECK (colour GLOB '#[0-9a-fA-F]*' AND length(colour) = 7),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX agency_version_current ON agency_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX agency_version_all ON agency_version (fact_id);
CREATE TRIGGER agency_version_no_overlap BEFORE INSERT ON agency_version WHEN EXISTS (
  SELECT 1 FROM agency_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'agency_version: overlapping periods'); END;
CREATE TRIGGER agency_version_only_replaced BEFORE UPDATE ON agency_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.organisation_number IS NOT OLD.organisation_number
  OR NEW.address IS NOT OLD.address
  OR NEW.vat_number IS NOT OLD.vat_number
  OR NEW.electronic_address IS NOT OLD.electronic_address
  OR NEW.buyer_reference IS NOT OLD.buyer_reference
  OR NEW.bankgiro IS NOT OLD.bankgiro
  OR NEW.plusgiro IS NOT OLD.plusgiro
  OR NEW.colour IS NOT OLD.colour
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'agency_version: a version can only be replaced'); END;
CREATE TRIGGER agency_version_no_delete BEFORE DELETE ON agency_version BEGIN SELECT RAISE(ABORT, 'agency_version: versions are never deleted'); END;
CREATE TRIGGER agency_no_delete BEFORE DELETE ON agency BEGIN SELECT RAISE(ABORT, 'agency: facts are never deleted'); END;

CREATE TABLE agency_role (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX agency_role_unique ON agency_role (site_id, agency_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE agency_role_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES agency_role (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('host', 'guest')),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX agency_role_version_current ON agency_role_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX agency_role_version_all ON agency_role_version (fact_id);
CREATE TRIGGER agency_role_version_no_overlap BEFORE INSERT ON agency_role_version WHEN EXISTS (
  SELECT 1 FROM agency_role_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'agency_role_version: overlapping periods'); END;
CREATE TRIGGER agency_role_version_only_replaced BEFORE UPDATE ON agency_role_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.role IS NOT OLD.role
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'agency_role_version: a version can only be replaced'); END;
CREATE TRIGGER agency_role_version_no_delete BEFORE DELETE ON agency_role_version BEGIN SELECT RAISE(ABORT, 'agency_role_version: versions are never deleted'); END;
CREATE TRIGGER agency_role_no_delete BEFORE DELETE ON agency_role BEGIN SELECT RAISE(ABORT, 'agency_role: facts are never deleted'); END;

CREATE TABLE headcount (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX headcount_unique ON headcount (site_id, agency_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE headcount_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES headcount (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  people TEXT NOT NULL CHECK (people GLOB '[0-9]*' AND people NOT GLOB '*[^0-9.]*'),
  fte TEXT NOT NULL CHECK (fte GLOB '[0-9]*' AND fte NOT GLOB '*[^0-9.]*'),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX headcount_version_current ON headcount_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX headcount_version_all ON headcount_version (fact_id);
CREATE TRIGGER headcount_version_no_overlap BEFORE INSERT ON headcount_version WHEN EXISTS (
  SELECT 1 FROM headcount_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'headcount_version: overlapping periods'); END;
CREATE TRIGGER headcount_version_only_replaced BEFORE UPDATE ON headcount_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.people IS NOT OLD.people
  OR NEW.fte IS NOT OLD.fte
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'headcount_version: a version can only be replaced'); END;
CREATE TRIGGER headcount_version_no_delete BEFORE DELETE ON headcount_version BEGIN SELECT RAISE(ABORT, 'headcount_version: versions are never deleted'); END;
CREATE TRIGGER headcount_no_delete BEFORE DELETE ON headcount BEGIN SELECT RAISE(ABORT, 'headcount: facts are never deleted'); END;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_parent ON contact (agency_id);
CREATE TABLE contact_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES contact (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  competence_area TEXT NOT NULL CHECK (competence_area IN ('general', 'economy', 'it', 'premises', 'hr')),
  email TEXT NOT NULL CHECK (length(email) <= 254),
  phone TEXT NOT NULL CHECK (length(phone) <= 40),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX contact_version_current ON contact_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX contact_version_all ON contact_version (fact_id);
CREATE TRIGGER contact_version_no_overlap BEFORE INSERT ON contact_version WHEN EXISTS (
  SELECT 1 FROM contact_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'contact_version: overlapping periods'); END;
CREATE TRIGGER contact_version_only_replaced BEFORE UPDATE ON contact_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.title IS NOT OLD.title
  OR NEW.competence_area IS NOT OLD.competence_area
  OR NEW.email IS NOT OLD.email
  OR NEW.phone IS NOT OLD.phone
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'contact_version: a version can only be replaced'); END;
CREATE TRIGGER contact_version_no_delete BEFORE DELETE ON contact_version BEGIN SELECT RAISE(ABORT, 'contact_version: versions are never deleted'); END;
CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact BEGIN SELECT RAISE(ABORT, 'contact: facts are never deleted'); END;

CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX building_unique ON building (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE building_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES building (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  address TEXT NOT NULL CHECK (length(address) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX building_version_current ON building_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX building_version_all ON building_version (fact_id);
CREATE TRIGGER building_version_no_overlap BEFORE INSERT ON building_version WHEN EXISTS (
  SELECT 1 FROM building_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'building_version: overlapping periods'); END;
CREATE TRIGGER building_version_only_replaced BEFORE UPDATE ON building_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.address IS NOT OLD.address
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'building_version: a version can only be replaced'); END;
CREATE TRIGGER building_version_no_delete BEFORE DELETE ON building_version BEGIN SELECT RAISE(ABORT, 'building_version: versions are never deleted'); END;
CREATE TRIGGER building_no_delete BEFORE DELETE ON building BEGIN SELECT RAISE(ABORT, 'building: facts are never deleted'); END;

CREATE TABLE floor (
  id INTEGER PRIMARY KEY,
  building_id INTEGER NOT NULL REFERENCES building (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX floor_unique ON floor (building_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE floor_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES floor (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  level INTEGER NOT NULL CHECK (level BETWEEN -10 AND 100),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX floor_version_current ON floor_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX floor_version_all ON floor_version (fact_id);
CREATE TRIGGER floor_version_no_overlap BEFORE INSERT ON floor_version WHEN EXISTS (
  SELECT 1 FROM floor_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'floor_version: overlapping periods'); END;
CREATE TRIGGER floor_version_only_replaced BEFORE UPDATE ON floor_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.level IS NOT OLD.level
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'floor_version: a version can only be replaced'); END;
CREATE TRIGGER floor_version_no_delete BEFORE DELETE ON floor_version BEGIN SELECT RAISE(ABORT, 'floor_version: versions are never deleted'); END;
CREATE TRIGGER floor_no_delete BEFORE DELETE ON floor BEGIN SELECT RAISE(ABORT, 'floor: facts are never deleted'); END;

CREATE TABLE sharing_group (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX sharing_group_unique ON sharing_group (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE sharing_group_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES sharing_group (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX sharing_group_version_current ON sharing_group_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX sharing_group_version_all ON sharing_group_version (fact_id);
CREATE TRIGGER sharing_group_version_no_overlap BEFORE INSERT ON sharing_group_version WHEN EXISTS (
  SELECT 1 FROM sharing_group_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'sharing_group_version: overlapping periods'); END;
CREATE TRIGGER sharing_group_version_only_replaced BEFORE UPDATE ON sharing_group_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'sharing_group_version: a version can only be replaced'); END;
CREATE TRIGGER sharing_group_version_no_delete BEFORE DELETE ON sharing_group_version BEGIN SELECT RAISE(ABORT, 'sharing_group_version: versions are never deleted'); END;
CREATE TRIGGER sharing_group_no_delete BEFORE DELETE ON sharing_group BEGIN SELECT RAISE(ABORT, 'sharing_group: facts are never deleted'); END;

CREATE TABLE group_member (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES sharing_group (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX group_member_unique ON group_member (group_id, agency_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE group_member_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES group_member (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX group_member_version_current ON group_member_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX group_member_version_all ON group_member_version (fact_id);
CREATE TRIGGER group_member_version_no_overlap BEFORE INSERT ON group_member_version WHEN EXISTS (
  SELECT 1 FROM group_member_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'group_member_version: overlapping periods'); END;
CREATE TRIGGER group_member_version_only_replaced BEFORE UPDATE ON group_member_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'group_member_version: a version can only be replaced'); END;
CREATE TRIGGER group_member_version_no_delete BEFORE DELETE ON group_member_version BEGIN SELECT RAISE(ABORT, 'group_member_version: versions are never deleted'); END;
CREATE TRIGGER group_member_no_delete BEFORE DELETE ON group_member BEGIN SELECT RAISE(ABORT, 'group_member: facts are never deleted'); END;

CREATE TABLE lease (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX lease_unique ON lease (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE lease_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES lease (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  landlord TEXT NOT NULL CHECK (length(landlord) <= 200),
  yearly_rent_ore INTEGER NOT NULL CHECK (yearly_rent_ore BETWEEN 0 AND 10000000000000),
  area_hundredths INTEGER NOT NULL CHECK (area_hundredths BETWEEN 0 AND 10000000),
  area_measure TEXT NOT NULL CHECK (area_measure IN ('LOA', 'BRA', 'BTA', 'NTA')),
  group_id INTEGER NOT NULL REFERENCES sharing_group (id),
  allocation_key TEXT NOT NULL CHECK (allocation_key IN ('headcount', 'area', 'fixed', 'equal')),
  fixed_shares TEXT CHECK (json_valid(fixed_shares)),
  notice_months INTEGER NOT NULL CHECK (notice_months BETWEEN 0 AND 120),
  index_clause TEXT NOT NULL CHECK (length(index_clause) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from),
  CHECK ((allocation_key = 'fixed') = (fixed_shares IS NOT NULL))
) STRICT;
CREATE INDEX lease_version_current ON lease_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX lease_version_all ON lease_version (fact_id);
CREATE TRIGGER lease_version_no_overlap BEFORE INSERT ON lease_version WHEN EXISTS (
  SELECT 1 FROM lease_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'lease_version: overlapping periods'); END;
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
  OR NEW.index_clause IS NOT OLD.index_clause
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'lease_version: a version can only be replaced'); END;
CREATE TRIGGER lease_version_no_delete BEFORE DELETE ON lease_version BEGIN SELECT RAISE(ABORT, 'lease_version: versions are never deleted'); END;
CREATE TRIGGER lease_no_delete BEFORE DELETE ON lease BEGIN SELECT RAISE(ABORT, 'lease: facts are never deleted'); END;

CREATE TABLE security_zone (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX security_zone_unique ON security_zone (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE security_zone_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES security_zone (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  kind TEXT NOT NULL CHECK (kind IN ('outer', 'inner')),
  parent_zone_id INTEGER REFERENCES security_zone (id),
  owner_agency_id INTEGER REFERENCES agency (id),
  network TEXT NOT NULL CHECK (network IN ('shared', 'separate')),
  protection TEXT NOT NULL CHECK (length(protection) <= 2000),
  risk_assessment TEXT NOT NULL CHECK (length(risk_assessment) <= 2000),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX security_zone_version_current ON security_zone_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX security_zone_version_all ON security_zone_version (fact_id);
CREATE TRIGGER security_zone_version_no_overlap BEFORE INSERT ON security_zone_version WHEN EXISTS (
  SELECT 1 FROM security_zone_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'security_zone_version: overlapping periods'); END;
CREATE TRIGGER security_zone_version_only_replaced BEFORE UPDATE ON security_zone_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.kind IS NOT OLD.kind
  OR NEW.parent_zone_id IS NOT OLD.parent_zone_id
  OR NEW.owner_agency_id IS NOT OLD.owner_agency_id
  OR NEW.network IS NOT OLD.network
  OR NEW.protection IS NOT OLD.protection
  OR NEW.risk_assessment IS NOT OLD.risk_assessment
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'security_zone_version: a version can only be replaced'); END;
CREATE TRIGGER security_zone_version_no_delete BEFORE DELETE ON security_zone_version BEGIN SELECT RAISE(ABORT, 'security_zone_version: versions are never deleted'); END;
CREATE TRIGGER security_zone_no_delete BEFORE DELETE ON security_zone BEGIN SELECT RAISE(ABORT, 'security_zone: facts are never deleted'); END;

CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  floor_id INTEGER NOT NULL REFERENCES floor (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX room_unique ON room (floor_id, number) WHERE withdrawn_seq IS NULL;
CREATE TABLE room_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES room (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  kind TEXT NOT NULL CHECK (kind IN ('office', 'open-office', 'quiet', 'meeting', 'conference', 'reception', 'dining', 'break', 'storage', 'copy', 'technical', 'wc', 'corridor', 'other')),
  area_hundredths INTEGER NOT NULL CHECK (area_hundredths BETWEEN 0 AND 10000000),
  workplaces INTEGER NOT NULL CHECK (workplaces BETWEEN 0 AND 10000),
  lease_id INTEGER NOT NULL REFERENCES lease (id),
  zone_id INTEGER REFERENCES security_zone (id),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX room_version_current ON room_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX room_version_all ON room_version (fact_id);
CREATE TRIGGER room_version_no_overlap BEFORE INSERT ON room_version WHEN EXISTS (
  SELECT 1 FROM room_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'room_version: overlapping periods'); END;
CREATE TRIGGER room_version_only_replaced BEFORE UPDATE ON room_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.kind IS NOT OLD.kind
  OR NEW.area_hundredths IS NOT OLD.area_hundredths
  OR NEW.workplaces IS NOT OLD.workplaces
  OR NEW.lease_id IS NOT OLD.lease_id
  OR NEW.zone_id IS NOT OLD.zone_id
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'room_version: a version can only be replaced'); END;
CREATE TRIGGER room_version_no_delete BEFORE DELETE ON room_version BEGIN SELECT RAISE(ABORT, 'room_version: versions are never deleted'); END;
CREATE TRIGGER room_no_delete BEFORE DELETE ON room BEGIN SELECT RAISE(ABORT, 'room: facts are never deleted'); END;

CREATE TABLE room_use (
  id INTEGER PRIMARY KEY,
  room_id INTEGER NOT NULL REFERENCES room (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX room_use_unique ON room_use (room_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE room_use_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES room_use (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  exclusive_agency_id INTEGER REFERENCES agency (id),
  group_id INTEGER REFERENCES sharing_group (id),
  allocation_key TEXT CHECK (allocation_key IN ('headcount', 'area', 'fixed', 'equal')),
  fixed_shares TEXT CHECK (json_valid(fixed_shares)),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from),
  CHECK ((exclusive_agency_id IS NULL) <> (group_id IS NULL)),
  CHECK ((group_id IS NULL) = (allocation_key IS NULL)),
  CHECK ((allocation_key IS 'fixed') = (fixed_shares IS NOT NULL))
) STRICT;
CREATE INDEX room_use_version_current ON room_use_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX room_use_version_all ON room_use_version (fact_id);
CREATE TRIGGER room_use_version_no_overlap BEFORE INSERT ON room_use_version WHEN EXISTS (
  SELECT 1 FROM room_use_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'room_use_version: overlapping periods'); END;
CREATE TRIGGER room_use_version_only_replaced BEFORE UPDATE ON room_use_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.exclusive_agency_id IS NOT OLD.exclusive_agency_id
  OR NEW.group_id IS NOT OLD.group_id
  OR NEW.allocation_key IS NOT OLD.allocation_key
  OR NEW.fixed_shares IS NOT OLD.fixed_shares
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'room_use_version: a version can only be replaced'); END;
CREATE TRIGGER room_use_version_no_delete BEFORE DELETE ON room_use_version BEGIN SELECT RAISE(ABORT, 'room_use_version: versions are never deleted'); END;
CREATE TRIGGER room_use_no_delete BEFORE DELETE ON room_use BEGIN SELECT RAISE(ABORT, 'room_use: facts are never deleted'); END;

CREATE TABLE cost_item (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX cost_item_unique ON cost_item (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE cost_item_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES cost_item (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  category TEXT NOT NULL CHECK (category IN ('operation', 'consumables', 'reception', 'cleaning', 'guarding', 'other')),
  yearly_ore INTEGER NOT NULL CHECK (yearly_ore BETWEEN -10000000000000 AND 10000000000000),
  exclusive_agency_id INTEGER REFERENCES agency (id),
  group_id INTEGER REFERENCES sharing_group (id),
  allocation_key TEXT CHECK (allocation_key IN ('headcount', 'area', 'fixed', 'equal')),
  fixed_shares TEXT CHECK (json_valid(fixed_shares)),
  supplier TEXT NOT NULL CHECK (length(supplier) <= 200),
  source TEXT NOT NULL CHECK (length(source) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from),
  CHECK ((exclusive_agency_id IS NULL) <> (group_id IS NULL)),
  CHECK ((group_id IS NULL) = (allocation_key IS NULL)),
  CHECK ((allocation_key IS 'fixed') = (fixed_shares IS NOT NULL))
) STRICT;
CREATE INDEX cost_item_version_current ON cost_item_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX cost_item_version_all ON cost_item_version (fact_id);
CREATE TRIGGER cost_item_version_no_overlap BEFORE INSERT ON cost_item_version WHEN EXISTS (
  SELECT 1 FROM cost_item_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'cost_item_version: overlapping periods'); END;
CREATE TRIGGER cost_item_version_only_replaced BEFORE UPDATE ON cost_item_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.category IS NOT OLD.category
  OR NEW.yearly_ore IS NOT OLD.yearly_ore
  OR NEW.exclusive_agency_id IS NOT OLD.exclusive_agency_id
  OR NEW.group_id IS NOT OLD.group_id
  OR NEW.allocation_key IS NOT OLD.allocation_key
  OR NEW.fixed_shares IS NOT OLD.fixed_shares
  OR NEW.supplier IS NOT OLD.supplier
  OR NEW.source IS NOT OLD.source
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'cost_item_version: a version can only be replaced'); END;
CREATE TRIGGER cost_item_version_no_delete BEFORE DELETE ON cost_item_version BEGIN SELECT RAISE(ABORT, 'cost_item_version: versions are never deleted'); END;
CREATE TRIGGER cost_item_no_delete BEFORE DELETE ON cost_item BEGIN SELECT RAISE(ABORT, 'cost_item: facts are never deleted'); END;

CREATE TABLE investment (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX investment_unique ON investment (site_id, code) WHERE withdrawn_seq IS NULL;
CREATE TABLE investment_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES investment (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  cost_ore INTEGER NOT NULL CHECK (cost_ore BETWEEN 0 AND 10000000000000),
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 1200),
  first_month TEXT NOT NULL CHECK (first_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  exclusive_agency_id INTEGER REFERENCES agency (id),
  group_id INTEGER REFERENCES sharing_group (id),
  allocation_key TEXT CHECK (allocation_key IN ('headcount', 'area', 'fixed', 'equal')),
  fixed_shares TEXT CHECK (json_valid(fixed_shares)),
  source TEXT NOT NULL CHECK (length(source) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from),
  CHECK ((exclusive_agency_id IS NULL) <> (group_id IS NULL)),
  CHECK ((group_id IS NULL) = (allocation_key IS NULL)),
  CHECK ((allocation_key IS 'fixed') = (fixed_shares IS NOT NULL))
) STRICT;
CREATE INDEX investment_version_current ON investment_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX investment_version_all ON investment_version (fact_id);
CREATE TRIGGER investment_version_no_overlap BEFORE INSERT ON investment_version WHEN EXISTS (
  SELECT 1 FROM investment_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'investment_version: overlapping periods'); END;
CREATE TRIGGER investment_version_only_replaced BEFORE UPDATE ON investment_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.name IS NOT OLD.name
  OR NEW.cost_ore IS NOT OLD.cost_ore
  OR NEW.months IS NOT OLD.months
  OR NEW.first_month IS NOT OLD.first_month
  OR NEW.exclusive_agency_id IS NOT OLD.exclusive_agency_id
  OR NEW.group_id IS NOT OLD.group_id
  OR NEW.allocation_key IS NOT OLD.allocation_key
  OR NEW.fixed_shares IS NOT OLD.fixed_shares
  OR NEW.source IS NOT OLD.source
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'investment_version: a version can only be replaced'); END;
CREATE TRIGGER investment_version_no_delete BEFORE DELETE ON investment_version BEGIN SELECT RAISE(ABORT, 'investment_version: versions are never deleted'); END;
CREATE TRIGGER investment_no_delete BEFORE DELETE ON investment BEGIN SELECT RAISE(ABORT, 'investment: facts are never deleted'); END;

CREATE TABLE investment_rate (
  id INTEGER PRIMARY KEY,
  investment_id INTEGER NOT NULL REFERENCES investment (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX investment_rate_unique ON investment_rate (investment_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE investment_rate_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES investment_rate (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(valid_from, 9) = '01'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  rate TEXT NOT NULL CHECK (rate GLOB '[0-9]*' AND rate NOT GLOB '*[^0-9.]*' AND CAST(rate AS REAL) <= 1),
  source TEXT NOT NULL CHECK (length(source) <= 400),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX investment_rate_version_current ON investment_rate_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX investment_rate_version_all ON investment_rate_version (fact_id);
CREATE TRIGGER investment_rate_version_no_overlap BEFORE INSERT ON investment_rate_version WHEN EXISTS (
  SELECT 1 FROM investment_rate_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'investment_rate_version: overlapping periods'); END;
CREATE TRIGGER investment_rate_version_only_replaced BEFORE UPDATE ON investment_rate_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.rate IS NOT OLD.rate
  OR NEW.source IS NOT OLD.source
BEGIN SELECT RAISE(ABORT, 'investment_rate_version: a version can only be replaced'); END;
CREATE TRIGGER investment_rate_version_no_delete BEFORE DELETE ON investment_rate_version BEGIN SELECT RAISE(ABORT, 'investment_rate_version: versions are never deleted'); END;
CREATE TRIGGER investment_rate_no_delete BEFORE DELETE ON investment_rate BEGIN SELECT RAISE(ABORT, 'investment_rate: facts are never deleted'); END;

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  guest_agency_id INTEGER NOT NULL REFERENCES agency (id),
  registration_number TEXT NOT NULL CHECK (length(registration_number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX agreement_unique ON agreement (site_id, guest_agency_id, registration_number) WHERE withdrawn_seq IS NULL;
CREATE TABLE agreement_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES agreement (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  rent_start TEXT NOT NULL CHECK (rent_start GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  overhead_rate TEXT NOT NULL CHECK (overhead_rate GLOB '[0-9]*' AND overhead_rate NOT GLOB '*[^0-9.]*' AND CAST(overhead_rate AS REAL) <= 1),
  overhead_base TEXT NOT NULL CHECK (json_valid(overhead_base) AND json_type(overhead_base) = 'array'),
  rounding TEXT NOT NULL CHECK (rounding IN ('ore', 'krona')),
  vat_category TEXT NOT NULL CHECK (vat_category IN ('S', 'E', 'O')),
  vat_reason TEXT NOT NULL CHECK (length(vat_reason) <= 400),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX agreement_version_current ON agreement_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX agreement_version_all ON agreement_version (fact_id);
CREATE TRIGGER agreement_version_no_overlap BEFORE INSERT ON agreement_version WHEN EXISTS (
  SELECT 1 FROM agreement_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'agreement_version: overlapping periods'); END;
CREATE TRIGGER agreement_version_only_replaced BEFORE UPDATE ON agreement_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.rent_start IS NOT OLD.rent_start
  OR NEW.overhead_rate IS NOT OLD.overhead_rate
  OR NEW.overhead_base IS NOT OLD.overhead_base
  OR NEW.rounding IS NOT OLD.rounding
  OR NEW.vat_category IS NOT OLD.vat_category
  OR NEW.vat_reason IS NOT OLD.vat_reason
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'agreement_version: a version can only be replaced'); END;
CREATE TRIGGER agreement_version_no_delete BEFORE DELETE ON agreement_version BEGIN SELECT RAISE(ABORT, 'agreement_version: versions are never deleted'); END;
CREATE TRIGGER agreement_no_delete BEFORE DELETE ON agreement BEGIN SELECT RAISE(ABORT, 'agreement: facts are never deleted'); END;

-- A rent calculation locked to an agreement, with its facts and its trace: shown unchanged however facts change later.
CREATE TABLE locked_agreement_version (
  id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  basis_date TEXT NOT NULL CHECK (basis_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  yearly_rent_ore INTEGER NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  calculation TEXT NOT NULL CHECK (json_valid(calculation)),
  calculation_sha256 TEXT NOT NULL CHECK (length(calculation_sha256) = 64),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (agreement_id, number),
  UNIQUE (agreement_id, valid_from),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE TRIGGER locked_agreement_version_no_update BEFORE UPDATE ON locked_agreement_version
BEGIN SELECT RAISE(ABORT, 'locked_agreement_version is immutable'); END;
CREATE TRIGGER locked_agreement_version_no_delete BEFORE DELETE ON locked_agreement_version
BEGIN SELECT RAISE(ABORT, 'locked_agreement_version is immutable'); END;

CREATE TABLE number_series (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;

CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('draft', 'issued')),
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  invoice_date TEXT NOT NULL CHECK (invoice_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  number TEXT UNIQUE,
  issued_at TEXT,
  total_ore INTEGER,
  model TEXT CHECK (json_valid(model)),
  pdf BLOB,
  pdf_sha256 TEXT CHECK (length(pdf_sha256) = 64),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK (status = 'draft' OR (number IS NOT NULL AND issued_at IS NOT NULL AND total_ore IS NOT NULL AND model IS NOT NULL
    AND pdf IS NOT NULL AND pdf_sha256 IS NOT NULL)),
  UNIQUE (agreement_id, year, quarter)
) STRICT;
CREATE TRIGGER invoice_issued_no_update BEFORE UPDATE ON invoice WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued invoice is immutable'); END;
CREATE TRIGGER invoice_issued_no_delete BEFORE DELETE ON invoice WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued invoice is immutable'); END;

-- What guests were charged before Värdskap, per year and component (the report's tables 2-4).
CREATE TABLE charge (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  guest_agency_id INTEGER NOT NULL REFERENCES agency (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  component TEXT NOT NULL CHECK (component IN ('premises', 'other', 'depreciation', 'interest', 'overhead')),
  amount_ore INTEGER NOT NULL CHECK (amount_ore BETWEEN 0 AND 10000000000000),
  source TEXT NOT NULL CHECK (length(source) <= 400),
  UNIQUE (site_id, guest_agency_id, year, component)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  created_at TEXT NOT NULL,
  verified_at TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0)
) STRICT;
