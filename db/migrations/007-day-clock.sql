-- When something was last put before the room, and since when the present break lasts. Null from before it was noted, and
-- while nothing was shown or there is no break.
ALTER TABLE live ADD COLUMN shownAtMs INTEGER;
ALTER TABLE live ADD COLUMN intermissionSinceMs INTEGER;
