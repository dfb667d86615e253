import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { Refused } from '../refused.ts';
import { buildWorkbook, type WorkbookOptions } from '../workbook/buildWorkbook.ts';
import { runReportTask } from './runReportTask.ts';

const options: WorkbookOptions = { profile: 'internal', madeAtMs: 0, appVersion: '0.1.0' };

describe('long work beside the host', () => {
  it('gives the same bytes as on the host’s own thread, which keeps ticking meanwhile', async () => {
    const input = reportInput(generatedEvent({ presentations: 12, panelists: 8, criteria: 8 }));
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const bytes = await runReportTask({ kind: 'WORKBOOK', input, options });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
    expect(Buffer.compare(bytes, await buildWorkbook(input, options))).toBe(0);
  });
  it('reads tables and carries refusals across with their words', async () => {
    expect(
      (
        await runReportTask({ kind: 'READ_TABLE', bytes: strToU8('A;B\n1;2'), fileName: 'x.csv' })
      )[0]!.rows,
    ).toEqual([
      ['A', 'B'],
      ['1', '2'],
    ]);
    const refused = await runReportTask({
      kind: 'READ_TABLE',
      bytes: new Uint8Array(),
      fileName: 'x.csv',
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({
      name: 'FileRefused',
      code: 'EMPTY',
      words: { id: 'Berkas kosong.' },
    });
  });
  it('makes PDFs with their fonts', async () => {
    const bytes = await runReportTask({
      kind: 'PDF',
      pdf: 'SUMMARY',
      input: reportInput(generatedEvent({ presentations: 3, panelists: 3, criteria: 3 })),
      options: { profile: 'dibagikan', madeAtMs: 0, appVersion: '0.1.0' },
    });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
  it('stops at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const work = runReportTask(
      {
        kind: 'PDF',
        pdf: 'BLANK_SHEETS',
        input: reportInput(generatedEvent({ presentations: 60, panelists: 20, criteria: 10 })),
        options: { profile: 'internal', madeAtMs: 0, appVersion: '0.1.0' },
      },
      { signal: cancel.signal },
    );
    cancel.abort(new Error('batal'));
    await expect(work).rejects.toThrow('batal');
  });
});
