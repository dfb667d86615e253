/** "Rekomendasi": the system's suggestion and the panel's decision, side by side. */
import { SENTENCES, wordsFor, toNumber } from '../../ranking/index.ts';
import { isChangedByPanel, isDecided } from '../../domain/decisions.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { countVotes } from '../../domain/votes.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { printDay } from '../dateText.ts';
import type { Names } from '../names.ts';
import type { Standing, Standings } from '../standings.ts';
import { authoritySentence, classWords, decisionWords } from '../words.ts';
import { tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

const gateWord = (value: 0 | 1 | null): string =>
  value === null ? 'Belum dijawab' : value === 1 ? 'Ya' : 'Tidak';

export function recommendationSheet(standings: Standings, names: Names): SheetInput {
  const { rows, facts } = standings;
  const votes = voteTexts(facts);
  return tableSheet<Standing>({
    name: 'Rekomendasi',
    title: 'Rekomendasi usulan',
    summary: 'Usulan sistem dan keputusan panel untuk tiap usulan',
    lines: [authoritySentence, departureLine(standings)],
    whenEmpty: 'Belum ada paparan yang dikunci.',
    frozenColumns: 3,
    tabColor: 'FF1F4E5F',
    rows,
    columns: [
      { heading: 'Peringkat', width: 10, style: style.strongWhole, value: ({ rank }) => rank },
      {
        heading: 'No',
        width: 6,
        style: style.whole,
        value: ({ presentation }) => presentation.number,
      },
      {
        heading: 'Usulan',
        width: 46,
        style: style.strongText,
        value: ({ presentation }) => presentation.title,
      },
      {
        heading: 'OPD pengusul',
        width: 24,
        style: style.text,
        value: ({ presentation }) => names.agency(presentation.agencyId),
      },
      {
        heading: 'Nilai akhir',
        width: 11,
        style: style.strongScore,
        value: ({ score }) => (score ? toNumber(score) : null),
      },
      {
        heading: 'Kesiapan (TKT)',
        width: 10,
        style: style.whole,
        value: ({ presentation }) => presentation.readiness,
      },
      {
        heading: 'Syarat hukum',
        width: 12,
        style: style.centred,
        value: ({ presentation }) => gateWord(presentation.gateLegal),
      },
      {
        heading: 'Etika dan privasi',
        width: 12,
        style: style.centred,
        value: ({ presentation }) => gateWord(presentation.gateEthics),
      },
      {
        heading: 'Pemilik dan anggaran',
        width: 12,
        style: style.centred,
        value: ({ presentation }) => gateWord(presentation.gateOwner),
      },
      {
        heading: 'Dukungan panelis',
        width: 13,
        style: style.centred,
        value: ({ analysed }) =>
          analysed.support ? `${analysed.support.count} dari ${analysed.support.of}` : '',
      },
      {
        heading: 'Usulan sistem',
        width: 20,
        style: style.text,
        value: ({ analysed }) => classText(analysed.class, analysed.nearLine),
      },
      {
        heading: 'Alasan usulan sistem',
        width: 34,
        style: style.text,
        value: ({ analysed }) =>
          analysed.reasons.map((reason) => wordsFor('recommendationReason', reason).id).join('; '),
      },
      {
        heading: 'Suara panelis',
        width: 26,
        style: style.text,
        value: ({ presentation }) => votes.get(presentation.id) ?? '',
      },
      {
        heading: 'Keputusan panel',
        width: 20,
        style: style.strongText,
        value: ({ decision }) => decisionWords[decision?.code ?? 'BELUM_DIPUTUSKAN'],
      },
      {
        heading: 'Rincian keputusan',
        width: 46,
        style: style.text,
        value: ({ decision }) => (decision ? decisionText(decision, names) : ''),
      },
      {
        heading: 'Alasan menyimpang dari usulan sistem',
        width: 34,
        style: style.text,
        value: ({ decision }) => decision?.departureReason ?? '',
      },
      {
        heading: 'Dikukuhkan',
        width: 16,
        style: style.centred,
        value: ({ decision }) => confirmationWords(decision),
      },
    ],
  });
}

/** Before 0.2 nobody noted on whose seat a decision was confirmed. */
function confirmationWords(decision: EventFacts['decision'][number] | null | undefined): string {
  if (decision?.isConfirmed !== 1) return 'Belum';
  if (decision.confirmedBy === null) return 'Ya';
  return decision.confirmedBy === 'CHAIR' ? 'Ya, oleh Ketua' : 'Ya, operator atas nama Ketua';
}

const classText = (code: Standing['analysed']['class'], isNear: boolean | null): string =>
  isNear ? `${classWords[code]} (${SENTENCES.nearLine.id})` : classWords[code];

/** How many decisions differ from what the system suggested. */
export const departures = ({ rows }: Standings): { changed: number; decided: number } => ({
  decided: rows.filter(({ decision }) => isDecided(decision)).length,
  changed: rows.filter(({ decision }) => isChangedByPanel(decision)).length,
});

function departureLine(standings: Standings): string {
  const { changed, decided } = departures(standings);
  return `Usulan sistem dan keputusan panel disimpan keduanya; ${SENTENCES.changedByPanel.id.replace('{count}', String(changed)).replace('{of}', String(decided))}.`;
}

/** What the decision says beside its name. */
export function decisionText(decision: EventFacts['decision'][number], names: Names): string {
  const part = (label: string, text: string): string[] => (text ? [`${label}: ${text}`] : []);
  const day = (iso: string | null): string => (iso ? printDay(iso) : '');
  const agency = names.agency(decision.agencyId);
  const parts: Record<typeof decision.code, string[]> = {
    DIREPLIKASI: [...part('OPD', agency), ...part('Target', day(decision.targetDate))],
    DIADAPTASI: [
      ...part('Yang disesuaikan', decision.adaptation),
      ...part('OPD', agency),
      ...part('Target', day(decision.targetDate)),
    ],
    DIUJI_COBA: [
      ...part('Tempat', decision.place),
      ...part('Lama', decision.duration),
      ...part('Ukuran berhasil', decision.successMeasure),
    ],
    DITUNDA: [...part('Syarat', decision.condition), ...part('Ditinjau', day(decision.reviewDate))],
    TIDAK_DIREKOMENDASIKAN: part('Alasan', decision.reason),
    BELUM_DIPUTUSKAN: [],
  };
  return parts[decision.code].join('; ');
}

/** "4 Direplikasi; 2 Diuji coba" by presentation; counts, no names. */
export function voteTexts(facts: EventFacts): Map<string, string> {
  return new Map(
    facts.presentation.map(({ id }) => [
      id,
      countVotes(facts, id)
        .map(({ code, count }) => ({ word: decisionWords[code], count }))
        .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'id'))
        .map(({ word, count }) => `${count} ${word}`)
        .join('; '),
    ]),
  );
}
