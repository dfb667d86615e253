-- By which door the panelist's seat brought a sheet: LOOPBACK is the host laptop itself. Null for what no seat brought (paper,
-- files, an absence) and for sheets from before this was noted.
ALTER TABLE sheet ADD COLUMN door TEXT CHECK (door IN ('LOOPBACK', 'LAN'));
ALTER TABLE waitingSheet ADD COLUMN door TEXT CHECK (door IN ('LOOPBACK', 'LAN'));
