/** Ledger entries and the operator's notes as one list, newest first. */
import type { LogEntry, TopicValues } from '../../../electron/contract/topics.ts';

type Annotation = TopicValues['log']['annotations'][number];

export type LogLine =
  | { kind: 'ENTRY'; key: string; atMs: number; entry: LogEntry }
  | { kind: 'NOTE'; key: string; atMs: number; text: string; presentationId: string | null };

/** The ledger's own line about a note is left out: the note itself says more. */
export function mergeLog(
  entries: readonly LogEntry[],
  annotations: readonly Annotation[],
): LogLine[] {
  const lines: LogLine[] = [
    ...entries
      .filter(({ command }) => command !== 'annotate')
      .map((entry) => ({
        kind: 'ENTRY' as const,
        key: `e${entry.number}`,
        atMs: entry.atMs,
        entry,
      })),
    ...annotations.map(({ id, atMs, text, presentationId }) => ({
      kind: 'NOTE' as const,
      key: `n${id}`,
      atMs,
      text,
      presentationId,
    })),
  ];
  return lines.sort(
    (a, b) =>
      b.atMs - a.atMs ||
      (b.kind === 'ENTRY' && a.kind === 'ENTRY' ? b.entry.number - a.entry.number : 0),
  );
}
