-- Registers: mandates, risk assessments, who may enter a zone, access cards; and what full-text search reads.

CREATE TABLE mandate (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX mandate_unique ON mandate (site_id, agency_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE mandate_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES mandate (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  reference TEXT NOT NULL CHECK (length(reference) <= 60),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  required_fte TEXT NOT NULL CHECK (required_fte GLOB '[0-9]*' AND required_fte NOT GLOB '*[^0-9.]*'),
  deadline TEXT NOT NULL CHECK (deadline GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX mandate_version_current ON mandate_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX mandate_version_all ON mandate_version (fact_id);
CREATE TRIGGER mandate_version_no_overlap BEFORE INSERT ON mandate_version WHEN EXISTS (
  SELECT 1 FROM mandate_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'mandate_version: overlapping periods'); END;
CREATE TRIGGER mandate_version_only_replaced BEFORE UPDATE ON mandate_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.reference IS NOT OLD.reference
  OR NEW.decided_on IS NOT OLD.decided_on
  OR NEW.required_fte IS NOT OLD.required_fte
  OR NEW.deadline IS NOT OLD.deadline
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'mandate_version: a version can only be replaced'); END;
CREATE TRIGGER mandate_version_no_delete BEFORE DELETE ON mandate_version BEGIN SELECT RAISE(ABORT, 'mandate_version: versions are never deleted'); END;
CREATE TRIGGER mandate_no_delete BEFORE DELETE ON mandate BEGIN SELECT RAISE(ABORT, 'mandate: facts are never deleted'); END;

CREATE TABLE risk_assessment (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX risk_assessment_unique ON risk_assessment (site_id, number) WHERE withdrawn_seq IS NULL;
CREATE TABLE risk_assessment_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES risk_assessment (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  assessed_on TEXT NOT NULL CHECK (assessed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  conclusion TEXT NOT NULL CHECK (length(conclusion) <= 2000),
  sensitivity TEXT NOT NULL CHECK (sensitivity IN ('open', 'internal', 'secret')),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX risk_assessment_version_current ON risk_assessment_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX risk_assessment_version_all ON risk_assessment_version (fact_id);
CREATE TRIGGER risk_assessment_version_no_overlap BEFORE INSERT ON risk_assessment_version WHEN EXISTS (
  SELECT 1 FROM risk_assessment_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'risk_assessment_version: overlapping periods'); END;
CREATE TRIGGER risk_assessment_version_only_replaced BEFORE UPDATE ON risk_assessment_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.assessed_on IS NOT OLD.assessed_on
  OR NEW.conclusion IS NOT OLD.conclusion
  OR NEW.sensitivity IS NOT OLD.sensitivity
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'risk_assessment_version: a version can only be replaced'); END;
CREATE TRIGGER risk_assessment_version_no_delete BEFORE DELETE ON risk_assessment_version BEGIN SELECT RAISE(ABORT, 'risk_assessment_version: versions are never deleted'); END;
CREATE TRIGGER risk_assessment_no_delete BEFORE DELETE ON risk_assessment BEGIN SELECT RAISE(ABORT, 'risk_assessment: facts are never deleted'); END;

CREATE TABLE zone_access (
  id INTEGER PRIMARY KEY,
  zone_id INTEGER NOT NULL REFERENCES security_zone (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX zone_access_unique ON zone_access (zone_id, agency_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE zone_access_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES zone_access (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX zone_access_version_current ON zone_access_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX zone_access_version_all ON zone_access_version (fact_id);
CREATE TRIGGER zone_access_version_no_overlap BEFORE INSERT ON zone_access_version WHEN EXISTS (
  SELECT 1 FROM zone_access_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'zone_access_version: overlapping periods'); END;
CREATE TRIGGER zone_access_version_only_replaced BEFORE UPDATE ON zone_access_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'zone_access_version: a version can only be replaced'); END;
CREATE TRIGGER zone_access_version_no_delete BEFORE DELETE ON zone_access_version BEGIN SELECT RAISE(ABORT, 'zone_access_version: versions are never deleted'); END;
CREATE TRIGGER zone_access_no_delete BEFORE DELETE ON zone_access BEGIN SELECT RAISE(ABORT, 'zone_access: facts are never deleted'); END;

CREATE TABLE access_card (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES site (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX access_card_unique ON access_card (site_id, number) WHERE withdrawn_seq IS NULL;
CREATE TABLE access_card_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES access_card (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  holder TEXT NOT NULL CHECK (length(holder) <= 200),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  ordered_on TEXT NOT NULL CHECK (ordered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  issued_on TEXT CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  returned_on TEXT CHECK (returned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX access_card_version_current ON access_card_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX access_card_version_all ON access_card_version (fact_id);
CREATE TRIGGER access_card_version_no_overlap BEFORE INSERT ON access_card_version WHEN EXISTS (
  SELECT 1 FROM access_card_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'access_card_version: overlapping periods'); END;
CREATE TRIGGER access_card_version_only_replaced BEFORE UPDATE ON access_card_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.holder IS NOT OLD.holder
  OR NEW.agency_id IS NOT OLD.agency_id
  OR NEW.ordered_on IS NOT OLD.ordered_on
  OR NEW.issued_on IS NOT OLD.issued_on
  OR NEW.returned_on IS NOT OLD.returned_on
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'access_card_version: a version can only be replaced'); END;
CREATE TRIGGER access_card_version_no_delete BEFORE DELETE ON access_card_version BEGIN SELECT RAISE(ABORT, 'access_card_version: versions are never deleted'); END;
CREATE TRIGGER access_card_no_delete BEFORE DELETE ON access_card BEGIN SELECT RAISE(ABORT, 'access_card: facts are never deleted'); END;

CREATE TABLE card_zone (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES access_card (id),
  zone_id INTEGER NOT NULL REFERENCES security_zone (id),
  withdrawn_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX card_zone_unique ON card_zone (card_id, zone_id) WHERE withdrawn_seq IS NULL;
CREATE TABLE card_zone_version (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES card_zone (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  replaced_seq INTEGER REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX card_zone_version_current ON card_zone_version (fact_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX card_zone_version_all ON card_zone_version (fact_id);
CREATE TRIGGER card_zone_version_no_overlap BEFORE INSERT ON card_zone_version WHEN EXISTS (
  SELECT 1 FROM card_zone_version AS other
  WHERE other.fact_id = NEW.fact_id AND other.replaced_seq IS NULL
    AND (NEW.valid_to IS NULL OR other.valid_from < NEW.valid_to)
    AND (other.valid_to IS NULL OR NEW.valid_from < other.valid_to)
) BEGIN SELECT RAISE(ABORT, 'card_zone_version: overlapping periods'); END;
CREATE TRIGGER card_zone_version_only_replaced BEFORE UPDATE ON card_zone_version
WHEN OLD.replaced_seq IS NOT NULL OR NEW.replaced_seq IS NULL OR NEW.id IS NOT OLD.id
  OR NEW.fact_id IS NOT OLD.fact_id
  OR NEW.valid_from IS NOT OLD.valid_from
  OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.recorded_seq IS NOT OLD.recorded_seq
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'card_zone_version: a version can only be replaced'); END;
CREATE TRIGGER card_zone_version_no_delete BEFORE DELETE ON card_zone_version BEGIN SELECT RAISE(ABORT, 'card_zone_version: versions are never deleted'); END;
CREATE TRIGGER card_zone_no_delete BEFORE DELETE ON card_zone BEGIN SELECT RAISE(ABORT, 'card_zone: facts are never deleted'); END;

ALTER TABLE security_zone_version ADD COLUMN requirements TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(requirements) AND json_type(requirements) = 'array');
ALTER TABLE security_zone_version ADD COLUMN risk_assessment_id INTEGER REFERENCES risk_assessment (id);
DROP TRIGGER security_zone_version_only_replaced;
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
  OR NEW.requirements IS NOT OLD.requirements
  OR NEW.risk_assessment IS NOT OLD.risk_assessment
  OR NEW.risk_assessment_id IS NOT OLD.risk_assessment_id
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'security_zone_version: a version can only be replaced'); END;

-- For the sum of a lease's rooms, which every change of one asks for; and for what a command has written.
CREATE INDEX room_version_lease ON room_version (lease_id, valid_from) WHERE replaced_seq IS NULL;
CREATE INDEX room_version_recorded ON room_version (recorded_seq);
CREATE INDEX lease_version_recorded ON lease_version (recorded_seq);

-- One row a fact, its texts folded (src-main/storage/search-index.ts): å ä ö stay, other diacritics fall away.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, kind UNINDEXED, fact_id UNINDEXED, site_id UNINDEXED, label UNINDEXED,
  tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);
