/** What a new event starts with: a rubric to choose, and reference lists of Palu that the operator may edit. */
import type { EventFacts } from '../../contract/facts.ts';
import agencies from './agencies.json' with { type: 'json' };
import localities from './localities.json' with { type: 'json' };
import programmes from './programmes.json' with { type: 'json' };
import rubricMetro from './rubricMetro.json' with { type: 'json' };
import rubricPalu from './rubricPalu.json' with { type: 'json' };
import themes from './themes.json' with { type: 'json' };

/** PALU: the product's default rubric. METRO: six criteria after the city of Metro's innovation scoring. */
export type RubricTemplate = 'PALU' | 'METRO';

type RubricTable = 'criterionGroup' | 'criterion' | 'level';
export type StarterFacts = Pick<
  EventFacts,
  RubricTable | 'agency' | 'locality' | 'theme' | 'programme'
>;

/** Agendas that the press names; which programme belongs to which is known for five of them only. */
export const agendaNames: readonly string[] = programmes.agendas;

/** Rubric and reference lists of a new event; `weightTotal` is what the template's weights add up to. */
export function starterFacts(
  eventId: string,
  template: RubricTemplate,
): { weightTotal: string; facts: StarterFacts } {
  const { weightTotal, ...rubric } = rubricFacts(eventId, template);
  return { weightTotal, facts: { ...rubric, ...referenceFacts(eventId) } };
}

/** The groups, criteria and level texts of a template. */
export function rubricFacts(
  eventId: string,
  template: RubricTemplate,
): Pick<EventFacts, RubricTable> & { weightTotal: string } {
  const { groups, criteria, weightTotal } = template === 'METRO' ? rubricMetro : rubricPalu;
  return {
    weightTotal,
    criterionGroup: groups.map((group, index) => ({ eventId, position: index + 1, ...group })),
    criterion: criteria.map((criterion, index) => ({
      eventId,
      id: criterion.id,
      groupCode: criterion.groupCode,
      position: index + 1,
      name: criterion.name,
      description: criterion.description,
      weight: criterion.weight,
      min: criterion.min,
      max: criterion.max,
      allowsNotApplicable: criterion.allowsNotApplicable === 1 ? 1 : 0,
    })),
    level: criteria.flatMap(({ id, levels }) =>
      levels.map((level) => ({ eventId, criterionId: id, ...level })),
    ),
  };
}

/** Agencies (no office holder), kecamatan and kelurahan, themes, and slots for the priority programmes. */
export function referenceFacts(
  eventId: string,
): Pick<EventFacts, 'agency' | 'locality' | 'theme' | 'programme'> {
  return {
    agency: agencies.map((agency, index) => ({ eventId, position: index + 1, ...agency })),
    locality: localityRows(eventId),
    theme: themes.map((theme, index) => ({
      eventId,
      position: index + 1,
      code: theme.id,
      ...theme,
    })),
    programme: Array.from({ length: programmes.slots }, (_, index) =>
      programmeSlot(eventId, index + 1),
    ),
  };
}

function localityRows(eventId: string): EventFacts['locality'] {
  let position = 0;
  return localities.flatMap(({ id, name, kelurahan }) => [
    { eventId, id, position: ++position, kind: 'KECAMATAN' as const, name, parentId: null },
    ...kelurahan.map((each) => ({
      eventId,
      position: ++position,
      kind: 'KELURAHAN' as const,
      parentId: id,
      ...each,
    })),
  ]);
}

/** No public list of the programmes exists: slots without a press name wait for the official one. */
function programmeSlot(eventId: string, position: number): EventFacts['programme'][number] {
  const code = `PP-${String(position).padStart(2, '0')}`;
  const named = programmes.named[position - 1];
  return {
    eventId,
    id: code,
    position,
    code,
    name: named?.name ?? `Program prioritas ${code.slice(3)} (nama resmi belum diisi)`,
    agenda: named?.agenda ?? '',
    source: named?.source ?? '',
    isVerified: 0,
    need: null,
  };
}
