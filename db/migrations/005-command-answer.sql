-- Answers of commands that seats numbered, written with what each command changed: one that is sent again after the host
-- died between the commit and the answer is answered again, not done again. Kept for minutes.
CREATE TABLE commandAnswer (
  seatId TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  atMs INTEGER NOT NULL,
  PRIMARY KEY (seatId, id)
) STRICT;
