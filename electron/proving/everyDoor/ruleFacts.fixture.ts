/** What each rule is about: columns of fact tables, `table.*` for all of one, and `out.…` for what leaves the host. */

/** Everything but what goes on after the closing (domain/transitions.ts). */
const closedWithTheDay =
  'event.* criterionGroup.* criterion.* level.* agency.* locality.* theme.* programme.* panelist.* presentation.* ' +
  'presenter.* presentationProgramme.* presentationTheme.* intermission.* conflict.* roll.* sheet.* score.* ' +
  'waitingSheet.* castingVote.* decision.* followUpOrigin.* publication.* annotation.* asset.*';
const rubric = 'criterionGroup.* criterion.* level.*';
const nip = 'panelist.nip presenter.nip';
const sheet = 'sheet.* score.*';

export const ruleFacts: Readonly<Record<string, string>> = {
  'dayContradictions/CONFLICT_UNMARKED':
    'panelist.agencyId panelist.isScoring presentation.agencyId presenter.agencyId conflict.* sheet.state',
  'dayContradictions/DUPLICATE': 'panelist.role',
  'dayContradictions/NOT_LOCKED': 'publication.* presentation.phase',
  'dayContradictions/NOT_SCORING': 'panelist.role panelist.isScoring',
  'dayContradictions/NO_SNAPSHOT': 'publication.*',
  'dayContradictions/UNKNOWN_ID': 'panelist.substituteForId',
  'decisions/FIELD_NEEDED':
    'decision.isConfirmed decision.code decision.agencyId decision.targetDate',
  'decisions/NOT_LOCKED': 'decision.isConfirmed presentation.phase',
  'decisions/REASON_TOO_SHORT': 'decision.isConfirmed decision.departureReason',
  'nip/NIP_BIRTH': nip,
  'nip/NIP_DESTROYED': nip,
  'nip/NIP_LENGTH': nip,
  'nip/NIP_MONTH': `${nip} presenter.employeeStatus`,
  'nip/NIP_NUMBER': nip,
  'nip/NIP_SEX': nip,
  'referenceContradictions/DUPLICATE':
    'criterionGroup.code criterion.id level.score agency.id agency.code locality.id theme.id theme.code programme.id ' +
    'programme.code panelist.id presentation.id presentation.number presenter.position ' +
    'presentationProgramme.programmeId presentationTheme.themeId intermission.id conflict.panelistId ' +
    'roll.panelistId sheet.panelistId score.criterionId waitingSheet.id castingVote.presentationId ' +
    'decision.presentationId followUp.id followUpOrigin.followUpId followUpStatus.number ' +
    'publication.version annotation.id asset.kind',
  'referenceContradictions/UNKNOWN_ID':
    'criterion.groupCode level.criterionId locality.parentId agency.id theme.id programme.id panelist.agencyId ' +
    'panelist.substituteForId presentation.agencyId presenter.agencyId presentationProgramme.programmeId ' +
    'presentationTheme.themeId conflict.panelistId roll.panelistId sheet.panelistId score.criterionId ' +
    'waitingSheet.panelistId castingVote.presentationId decision.agencyId decision.presentationId ' +
    'followUp.presentationId followUp.agencyId followUp.supportingAgencyIds followUp.localityIds ' +
    'followUpOrigin.followUpId followUpStatus.followUpId live.currentPresentationId live.intermissionId ' +
    'publication.presentationId annotation.presentationId',
  'rubric/BAD_RULE': 'criterion.min criterion.max',
  'rubric/DUPLICATE': 'event.rules',
  'rubric/GROUP_EMPTY': 'criterion.weight criterion.groupCode event.rules event.frozenAtMs',
  'rubric/GROUP_MISSING': 'criterionGroup.code',
  'rubric/LINES_REVERSED': 'event.rules',
  'rubric/SCORE_OFF_SCALE': 'level.score criterion.min criterion.max',
  'rubric/UNKNOWN_ID': 'event.rules criterionGroup.code',
  'rubric/WEIGHTS_NOT_TOTAL': 'criterion.weight event.rules event.frozenAtMs',
  'rubricContradictions/NOT_FROZEN': 'event.status event.frozenAtMs presentation.phase',
  'rubricContradictions/RULES_HASH_DIFFERS': `event.rules event.rulesHash event.frozenAtMs ${rubric}`,
  'schedule/DATES_REVERSED': 'followUp.startDate followUp.targetDate',
  'schedule/TIMES_REVERSED':
    'event.startTime event.endTime intermission.startTime intermission.endTime',
  'scores/GROUP_NOT_APPLICABLE': 'sheet.state score.isNotApplicable',
  'scores/NOT_APPLICABLE_REFUSED': 'score.isNotApplicable criterion.allowsNotApplicable',
  'scores/SCORE_OFF_SCALE': 'score.value criterion.min criterion.max',
  'scores/SHEET_INCOMPLETE': 'sheet.state score.value criterion.weight',
  'seal/withoutNips': 'out.nip',
  'seal/withoutOpenSheets': 'out.sheet',
  'sheetContradictions/ABSTAINED_WITH_SCORES': sheet,
  'sheetContradictions/REASON_NEEDED': 'sheet.state sheet.abstainReason',
  'sheetContradictions/SHEET_OUT_OF_PHASE': 'sheet.state presentation.phase',
  'sheetContradictions/UNKNOWN_ID': 'score.panelistId sheet.panelistId',
  'transitions/EVENT_CLOSED': closedWithTheDay,
  // Its place in the agenda, readiness and gates stay open (OPEN_COLUMNS).
  'transitions/LOCKED':
    'presentation.title presentation.state presentation.stateReason presentation.agencyId presentation.phase ' +
    'presentation.lockedAtMs presentation.startedAtMs sheet.* score.* conflict.* roll.* presenter.* ' +
    'presentationProgramme.* presentationTheme.*',
  'transitions/RULES_FROZEN': `${rubric} event.rules event.rulesHash event.frozenAtMs panelist.weight`,
  'visible/isVisible': 'live.publicationVersion out.wall',
  'visible/locksNow': 'publication.payload out.wall',
};
