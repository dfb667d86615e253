/** Panelists who score through their own links, without a page: for days in which only the other seats are looked at. */
import { sampleFacts } from '../../electron/engine/sample/index.ts';
import type { Host } from '../../electron/host/host.ts';
import { visit, type Visitor } from '../../electron/server/room.fixture.ts';

export interface PanelLinks extends Disposable {
  /**
   * Every panelist who may score hands in the sheet they have in the sample.
   * @param like the presentation whose sheets are handed in, to make two of them equal
   */
  score(presentationId: string, like?: string): Promise<void>;
  /** For a page that looks at a seat: opened by its link it would end the session that scores here. */
  sessionOf(panelistId: string): Pick<Visitor, 'origin' | 'seatPath' | 'cookie'>;
}

/** The scores of one sheet of the sample, by criterion. */
export function sampleScores(presentationId: string, panelistId: string): Map<string, number> {
  const rows = sampleFacts().score.filter(
    (row) => row.presentationId === presentationId && row.panelistId === panelistId,
  );
  return new Map(rows.map(({ criterionId, value }) => [criterionId, value ?? 3]));
}

/** Panelists without a conflict of interest on a presentation. */
export function listScorers(host: Host, presentationId: string): string[] {
  const { conflict, panelist } = host.engine.readFacts(host.engine.openEventId() ?? '');
  const barred = conflict.filter(
    (row) => row.presentationId === presentationId && row.isAllowed === 0,
  );
  return panelist
    .filter(
      ({ id, isScoring }) => isScoring === 1 && !barred.some(({ panelistId }) => panelistId === id),
    )
    .map(({ id }) => id);
}

export async function openPanelLinks(host: Host): Promise<PanelLinks> {
  const seats = new Map(
    await Promise.all(host.panelists.map(async ({ id, url }) => [id, await visit(url)] as const)),
  );
  const { sheet } = sampleFacts();
  return {
    async score(presentationId, like = presentationId) {
      const scorers = listScorers(host, presentationId);
      const own = sheet.filter(
        ({ presentationId: of, panelistId, state }) =>
          of === like && state === 'LOCKED' && scorers.includes(panelistId),
      );
      for (const { panelistId } of own) {
        const scores = [...sampleScores(like, panelistId)].map(([criterionId, value]) => ({
          criterionId,
          value,
          isNotApplicable: 0 as const,
          note: '',
        }));
        const answer = await seats.get(panelistId)?.send('submitSheet', {
          presentationId,
          device: 'link',
          revision: 1,
          base: null,
          content: { scores, note: '', vote: null, abstainReason: '' },
        });
        if (answer?.status !== 'APPLIED')
          throw new Error(`${panelistId} on ${presentationId}: ${answer?.status}`);
      }
    },
    sessionOf(panelistId) {
      const seat = seats.get(panelistId);
      if (!seat) throw new Error(`no link for ${panelistId}`);
      return seat;
    },
    [Symbol.dispose]() {
      for (const seat of seats.values()) seat[Symbol.dispose]();
    },
  };
}
