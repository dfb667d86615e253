-- One display can be blank while the others go on.
ALTER TABLE display ADD COLUMN isBlank INTEGER NOT NULL DEFAULT 0 CHECK (isBlank IN (0, 1));
