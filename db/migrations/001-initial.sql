-- Facts of presentation days. Every fact belongs to one event and is keyed (eventId, local id), so that an
-- event can be copied, archived, restored and replayed as a whole. Numbers that decide are integers or exact
-- text ("12.5", "3/5"); there is no REAL column in this file.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  cohort TEXT NOT NULL,
  dateIso TEXT NOT NULL,
  startTime TEXT NOT NULL,
  endTime TEXT NOT NULL,
  place TEXT NOT NULL,
  city TEXT NOT NULL,
  organizer TEXT NOT NULL,
  minutesNumber TEXT,
  status TEXT NOT NULL CHECK (status IN ('PREPARING', 'LIVE', 'CLOSED')),
  rehearsalOfEventId TEXT,
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  rulesHash TEXT,
  frozenAtMs INTEGER,
  paper TEXT NOT NULL CHECK (json_valid(paper)),
  documentRevision INTEGER NOT NULL,
  createdAtMs INTEGER NOT NULL
) STRICT;

CREATE TABLE criterionGroup (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (eventId, code)
) STRICT;

CREATE TABLE criterion (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  groupCode TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  weight TEXT NOT NULL,
  min INTEGER NOT NULL,
  max INTEGER NOT NULL CHECK (max > min),
  allowsNotApplicable INTEGER NOT NULL CHECK (allowsNotApplicable IN (0, 1)),
  PRIMARY KEY (eventId, id),
  FOREIGN KEY (eventId, groupCode) REFERENCES criterionGroup (eventId, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE level (
  eventId TEXT NOT NULL,
  criterionId TEXT NOT NULL,
  score INTEGER NOT NULL,
  label TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (eventId, criterionId, score),
  FOREIGN KEY (eventId, criterionId) REFERENCES criterion (eventId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE agency (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (eventId, id)
) STRICT;

CREATE TABLE locality (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('KECAMATAN', 'KELURAHAN')),
  name TEXT NOT NULL,
  parentId TEXT,
  PRIMARY KEY (eventId, id),
  FOREIGN KEY (eventId, parentId) REFERENCES locality (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE theme (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (eventId, id)
) STRICT;

CREATE TABLE programme (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  agenda TEXT NOT NULL,
  source TEXT NOT NULL,
  isVerified INTEGER NOT NULL CHECK (isVerified IN (0, 1)),
  need INTEGER CHECK (need BETWEEN 0 AND 3),
  PRIMARY KEY (eventId, id)
) STRICT;

CREATE TABLE panelist (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  element TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER')),
  agencyId TEXT,
  rankTitle TEXT NOT NULL,
  rankGrade TEXT NOT NULL,
  nip TEXT,
  weight TEXT NOT NULL,
  isScoring INTEGER NOT NULL CHECK (isScoring IN (0, 1)),
  substituteForId TEXT,
  attendance TEXT NOT NULL CHECK (attendance IN ('EXPECTED', 'PRESENT', 'LATE', 'LEFT', 'ABSENT')),
  attendanceNote TEXT NOT NULL,
  PRIMARY KEY (eventId, id),
  FOREIGN KEY (eventId, agencyId) REFERENCES agency (eventId, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (eventId, substituteForId) REFERENCES panelist (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE presentation (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  hostCity TEXT NOT NULL,
  hostInstitution TEXT NOT NULL,
  field TEXT NOT NULL,
  agencyId TEXT,
  claimedOutput TEXT NOT NULL,
  claimedOutcome TEXT NOT NULL,
  plannedStartTime TEXT,
  talkMin INTEGER NOT NULL CHECK (talkMin > 0),
  qaMin INTEGER NOT NULL CHECK (qaMin >= 0),
  state TEXT NOT NULL CHECK (state IN ('SCHEDULED', 'SKIPPED', 'WITHDRAWN')),
  stateReason TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('READY', 'TALK', 'QA', 'SCORING', 'LOCKED', 'SHOWN')),
  readiness INTEGER CHECK (readiness BETWEEN 1 AND 9),
  readinessNote TEXT NOT NULL,
  gateLegal INTEGER CHECK (gateLegal IN (0, 1)),
  gateEthics INTEGER CHECK (gateEthics IN (0, 1)),
  gateOwner INTEGER CHECK (gateOwner IN (0, 1)),
  startedAtMs INTEGER,
  scoringOpenedAtMs INTEGER,
  lockedAtMs INTEGER,
  PRIMARY KEY (eventId, id),
  UNIQUE (eventId, number),
  FOREIGN KEY (eventId, agencyId) REFERENCES agency (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE presenter (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  nip TEXT,
  employeeStatus TEXT NOT NULL CHECK (employeeStatus IN ('PNS', 'PPPK', '')),
  agencyId TEXT,
  PRIMARY KEY (eventId, presentationId, position),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, agencyId) REFERENCES agency (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE presentationProgramme (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  programmeId TEXT NOT NULL,
  strength INTEGER NOT NULL CHECK (strength IN (1, 2)),
  PRIMARY KEY (eventId, presentationId, programmeId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, programmeId) REFERENCES programme (eventId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE presentationTheme (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  themeId TEXT NOT NULL,
  PRIMARY KEY (eventId, presentationId, themeId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, themeId) REFERENCES theme (eventId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE intermission (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  startTime TEXT,
  endTime TEXT,
  label TEXT NOT NULL,
  PRIMARY KEY (eventId, id)
) STRICT;

CREATE TABLE conflict (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  panelistId TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('SAME_AGENCY', 'SUPERIOR', 'MENTOR', 'OTHER')),
  note TEXT NOT NULL,
  isAllowed INTEGER NOT NULL CHECK (isAllowed IN (0, 1)),
  allowedReason TEXT NOT NULL,
  PRIMARY KEY (eventId, presentationId, panelistId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, panelistId) REFERENCES panelist (eventId, id) ON DELETE CASCADE
) STRICT;

-- One sheet a panelist and presentation. (writer, device, revision) names the revision that stands here.
CREATE TABLE sheet (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  panelistId TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'LOCKED', 'ABSTAINED')),
  writer TEXT NOT NULL CHECK (writer IN ('PANELIST', 'OPERATOR', 'IMPORT')),
  device TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  note TEXT NOT NULL,
  vote TEXT CHECK (vote IN ('DIREPLIKASI', 'DIADAPTASI', 'DIUJI_COBA', 'DITUNDA', 'TIDAK_DIREKOMENDASIKAN', 'BELUM_DIPUTUSKAN')),
  abstainReason TEXT NOT NULL,
  updatedAtMs INTEGER NOT NULL,
  submittedAtMs INTEGER,
  PRIMARY KEY (eventId, presentationId, panelistId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, panelistId) REFERENCES panelist (eventId, id)
) STRICT;

CREATE TABLE score (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  panelistId TEXT NOT NULL,
  criterionId TEXT NOT NULL,
  value INTEGER,
  isNotApplicable INTEGER NOT NULL CHECK (isNotApplicable IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (eventId, presentationId, panelistId, criterionId),
  FOREIGN KEY (eventId, presentationId, panelistId) REFERENCES sheet (eventId, presentationId, panelistId) ON DELETE CASCADE,
  FOREIGN KEY (eventId, criterionId) REFERENCES criterion (eventId, id),
  CHECK (NOT (isNotApplicable = 1 AND value IS NOT NULL))
) STRICT;

-- Revisions that may not count by themselves: late, in conflict with another device, or without a receipt.
CREATE TABLE waitingSheet (
  eventId TEXT NOT NULL,
  id TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  panelistId TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('LATE', 'CONFLICT', 'UNRECEIPTED', 'PROXY')),
  writer TEXT NOT NULL,
  device TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  receivedAtMs INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('WAITING', 'APPLIED', 'DISCARDED')),
  resolution TEXT NOT NULL,
  resolvedAtMs INTEGER,
  PRIMARY KEY (eventId, id),
  UNIQUE (eventId, presentationId, panelistId, writer, device, revision),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, panelistId) REFERENCES panelist (eventId, id) ON DELETE CASCADE
) STRICT;

-- The chair's casting vote among presentations that stay tied: the better place goes to the lower tieOrder.
CREATE TABLE castingVote (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  tieOrder INTEGER NOT NULL,
  reason TEXT NOT NULL,
  decidedAtMs INTEGER NOT NULL,
  PRIMARY KEY (eventId, presentationId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE decision (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code IN ('DIREPLIKASI', 'DIADAPTASI', 'DIUJI_COBA', 'DITUNDA', 'TIDAK_DIREKOMENDASIKAN', 'BELUM_DIPUTUSKAN')),
  suggestedClass TEXT,
  agencyId TEXT,
  targetDate TEXT,
  adaptation TEXT NOT NULL,
  place TEXT NOT NULL,
  duration TEXT NOT NULL,
  successMeasure TEXT NOT NULL,
  condition TEXT NOT NULL,
  reviewDate TEXT,
  reason TEXT NOT NULL,
  departureReason TEXT NOT NULL,
  isConfirmed INTEGER NOT NULL CHECK (isConfirmed IN (0, 1)),
  decidedAtMs INTEGER NOT NULL,
  PRIMARY KEY (eventId, presentationId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE,
  FOREIGN KEY (eventId, agencyId) REFERENCES agency (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE followUp (
  eventId TEXT NOT NULL,
  id TEXT NOT NULL,
  presentationId TEXT NOT NULL,
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

-- What the operator has put before the room: one row an event.
CREATE TABLE live (
  eventId TEXT PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
  currentPresentationId TEXT,
  scene TEXT NOT NULL CHECK (scene IN ('WELCOME', 'AGENDA', 'NOW', 'SCORING', 'RESULT', 'RANKING', 'COVERAGE', 'MESSAGE', 'CALIBRATION', 'JOIN')),
  isBlank INTEGER NOT NULL CHECK (isBlank IN (0, 1)),
  message TEXT NOT NULL,
  publicationVersion INTEGER,
  revealStep INTEGER NOT NULL CHECK (revealStep >= 0),
  isRoomOpen INTEGER NOT NULL CHECK (isRoomOpen IN (0, 1)),
  intermissionId TEXT,
  FOREIGN KEY (eventId, currentPresentationId) REFERENCES presentation (eventId, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Snapshots of score-derived content released to the room; never changed once written.
CREATE TABLE publication (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('RESULT', 'RANKING', 'COVERAGE')),
  presentationId TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  publishedAtMs INTEGER NOT NULL,
  PRIMARY KEY (eventId, version)
) STRICT;

CREATE TABLE annotation (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  atMs INTEGER NOT NULL,
  presentationId TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (eventId, id)
) STRICT;

CREATE TABLE asset (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('LOGO', 'LETTERHEAD_LOGO')),
  mediaType TEXT NOT NULL,
  base64 TEXT NOT NULL,
  PRIMARY KEY (eventId, kind)
) STRICT;

-- Not facts: the running timer (checkpointed), links and sessions, displays, the ledger itself.

CREATE TABLE timer (
  eventId TEXT PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('IDLE', 'RUNNING', 'PAUSED', 'INTERRUPTED')),
  limitMs INTEGER NOT NULL,
  elapsedMs INTEGER NOT NULL,
  uptimeMs INTEGER NOT NULL,
  bootId TEXT NOT NULL
) STRICT;

-- A way in: tokenHash is SHA-256 of the random token that the link carries in its fragment.
CREATE TABLE link (
  tokenHash TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('OPERATOR', 'PANELIST', 'PROJECTOR')),
  eventId TEXT REFERENCES event (id) ON DELETE CASCADE,
  panelistId TEXT,
  isOnce INTEGER NOT NULL CHECK (isOnce IN (0, 1)),
  createdAtMs INTEGER NOT NULL,
  usedAtMs INTEGER,
  revokedAtMs INTEGER,
  secret TEXT
) STRICT;

CREATE TABLE session (
  tokenHash TEXT PRIMARY KEY,
  seatId TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('OPERATOR', 'PANELIST', 'PROJECTOR')),
  eventId TEXT REFERENCES event (id) ON DELETE CASCADE,
  panelistId TEXT,
  door TEXT NOT NULL CHECK (door IN ('LOOPBACK', 'LAN')),
  label TEXT NOT NULL,
  createdAtMs INTEGER NOT NULL,
  seenAtMs INTEGER NOT NULL,
  revokedAtMs INTEGER
) STRICT;

CREATE TABLE joinCode (
  eventId TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  panelistId TEXT NOT NULL,
  code TEXT NOT NULL,
  createdAtMs INTEGER NOT NULL,
  PRIMARY KEY (eventId, panelistId),
  UNIQUE (eventId, code)
) STRICT;

CREATE TABLE display (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  pinnedScene TEXT,
  theme TEXT NOT NULL CHECK (theme IN ('LIGHT', 'DARK')),
  createdAtMs INTEGER NOT NULL
) STRICT;

-- The newest signed lock or unlock of each presentation. Every seat keeps a copy, so that a restored host learns of
-- locks its backup does not know. (epoch, number) orders them; sheets name who was in, by receipt, never by value.
CREATE TABLE lockRecord (
  eventId TEXT NOT NULL,
  presentationId TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('LOCK', 'UNLOCK')),
  atMs INTEGER NOT NULL,
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  signature TEXT NOT NULL,
  PRIMARY KEY (eventId, presentationId),
  FOREIGN KEY (eventId, presentationId) REFERENCES presentation (eventId, id) ON DELETE CASCADE
) STRICT;

-- Append-only, one chain an event. hash = SHA-256(previousHash, number, commitment);
-- commitment = SHA-256(salt, payload). Payload and salt may be erased, the chain stays provable.
CREATE TABLE ledger (
  eventId TEXT NOT NULL,
  number INTEGER NOT NULL,
  commitment TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (eventId, number)
) STRICT;

CREATE TABLE ledgerPayload (
  eventId TEXT NOT NULL,
  number INTEGER NOT NULL,
  salt TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (eventId, number),
  FOREIGN KEY (eventId, number) REFERENCES ledger (eventId, number)
) STRICT;

CREATE TRIGGER ledgerIsAppendOnly BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledgerIsNotDeleted BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
