-- Follow-ups live longer than their event: one may come from an earlier event (then it belongs to no proposal of this
-- one), and every change of its status stays.
CREATE TABLE followUpRebuilt (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  presentationId TEXT,
  position INTEGER NOT NULL,
  activity TEXT NOT NULL,
  agencyId TEXT,
  supportingAgencyIds TEXT NOT NULL CHECK (json_valid(supportingAgencyIds)),
  localityIds TEXT NOT NULL CHECK (json_valid(localityIds)),
  startDate TEXT,
  targetDate TEXT,
  outputIndicator TEXT NOT NULL,
  outputTarget TEXT NOT NULL,
  outcomeIndicator TEXT NOT NULL,
  outcomeBaseline TEXT NOT NULL,
  outcomeTarget TEXT NOT NULL,
  fundingSource TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('BELUM_MULAI', 'BERJALAN', 'SELESAI', 'TERKENDALA', 'DIBATALKAN')),
  note TEXT NOT NULL,
  PRIMARY KEY (eventId, id),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, agencyId) REFERENCES agency (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

INSERT INTO followUpRebuilt SELECT * FROM followUp;
DROP TABLE followUp;
ALTER TABLE followUpRebuilt RENAME TO followUp;

-- Where a carried follow-up was agreed, as it stood there; the earlier event itself may be deleted.
CREATE TABLE followUpOrigin (
  eventId TEXT NOT NULL,
  followUpId TEXT NOT NULL,
  originEventId TEXT NOT NULL,
  originEventName TEXT NOT NULL,
  originDateIso TEXT NOT NULL,
  presentationNumber INTEGER NOT NULL,
  presentationTitle TEXT NOT NULL,
  decision TEXT NOT NULL,
  programmes TEXT NOT NULL,
  PRIMARY KEY (eventId, followUpId),
  FOREIGN KEY (eventId, followUpId) REFERENCES followUp (eventId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE followUpStatus (
  eventId TEXT NOT NULL,
  followUpId TEXT NOT NULL,
  number INTEGER NOT NULL,
  statusBefore TEXT,
  status TEXT NOT NULL,
  changedAtMs INTEGER NOT NULL,
  seat TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (eventId, followUpId, number),
  FOREIGN KEY (eventId, followUpId) REFERENCES followUp (eventId, id) ON DELETE CASCADE
) STRICT;
