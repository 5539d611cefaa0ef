-- Sketches and photos of floors. Contents are kept once, by their SHA-256; what is attached is never changed or deleted.
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/pdf')),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880)
) STRICT;
CREATE TRIGGER attachment_content_no_update BEFORE UPDATE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'attachment_content: contents are never changed'); END;
CREATE TRIGGER attachment_content_no_delete BEFORE DELETE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'attachment_content: contents are never deleted'); END;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind = 'floors'),
  fact_id INTEGER NOT NULL REFERENCES floor (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  sha256 TEXT NOT NULL REFERENCES attachment_content (sha256),
  recorded_seq INTEGER NOT NULL REFERENCES audit_log (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attachment_of ON attachment (kind, fact_id);
CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachment: attachments are never changed'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachment: attachments are never deleted'); END;
