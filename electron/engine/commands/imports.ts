/** A confirmed spreadsheet import: everything or nothing, in one transaction. */
import { agencyTable, programmeTable } from '../../../db/reference.ts';
import { panelistTable } from '../../../db/panel.ts';
import { getEditableEvent, nextPosition, type Handlers } from '../context.ts';
import { storedScoring } from '../../domain/eligibility.ts';
import { storedNip } from '../gate/factRules.ts';
import { writePresentation } from './agenda.ts';
import { flagSameAgency } from './panel.ts';
import { replaceRubric } from './rubric.ts';

export const importHandlers: Handlers<'applyImport'> = {
  applyImport: (context, { agencies, programmes, panelists, presentations, rubric }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    for (const agency of agencies) {
      const position =
        agencyTable.find(db, { eventId, id: agency.id })?.position ??
        nextPosition(agencyTable.list(db, eventId));
      agencyTable.put(db, { ...agency, eventId, position });
    }
    for (const programme of programmes) {
      const old = programmeTable.find(db, { eventId, id: programme.id });
      programmeTable.put(db, {
        ...programme,
        eventId,
        position: old?.position ?? nextPosition(programmeTable.list(db, eventId)),
      });
    }
    for (const [index, panelist] of panelists.entries()) {
      const old = panelistTable.find(db, { eventId, id: panelist.id });
      panelistTable.put(db, {
        attendance: 'EXPECTED',
        attendanceNote: '',
        position: nextPosition(panelistTable.list(db, eventId)),
        ...old,
        ...panelist,
        isScoring: storedScoring(panelist),
        nip: storedNip(panelist.nip, '', old ? [old] : [], `panelists[${index}].nip`),
        eventId,
      });
    }
    presentations.forEach(({ id, ...details }, index) =>
      writePresentation(context, eventId, id, details, {
        isNew: true,
        at: `presentations[${index}].`,
      }),
    );
    if (rubric) replaceRubric(context, rubric);
    flagSameAgency(context, eventId);
    return {};
  },
};
