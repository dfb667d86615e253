-- Who could score a locked presentation, and with what weight, as it stood at the lock. What is locked already gets its
-- roll when the day is opened, by a step of its own in the ledger.
CREATE TABLE roll (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  panelistId TEXT NOT NULL,
  weight TEXT NOT NULL,
  PRIMARY KEY (eventId, presentationId, panelistId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, panelistId) REFERENCES panelist (eventId, id) ON DELETE CASCADE
) STRICT;

-- JSON; null in a record signed before there were rolls.
ALTER TABLE lockRecord ADD COLUMN roll TEXT CHECK (roll IS NULL OR json_valid(roll));
