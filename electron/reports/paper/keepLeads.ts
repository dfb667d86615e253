/**
 * Keeps a heading or a line before a table on the page of what follows it. The PDF library forgets where a row went
 * that it moved to the next page, unless the text has an id; so the first text after such a line gets one.
 */
import type { Content, Node, NodeQueries } from 'pdfmake/interfaces.js';
import { leadLevel } from './parts.ts';

interface Piece {
  headlineLevel?: number;
  id?: string;
  text?: unknown;
  stack?: Piece[];
  ol?: Piece[];
  columns?: Piece[];
  table?: { headerRows?: number; body: Piece[][] };
}

/** Names the first text after each lead; a lead without such a text is none. */
export function anchorLeads(content: readonly Content[]): void {
  let next: Piece | null = null;
  for (const [at, piece] of (content as readonly Piece[]).entries().toArray().reverse()) {
    if (piece.headlineLevel !== leadLevel) next = firstText(piece);
    else if (next) next.id ??= `isi-${at}`;
    else delete piece.headlineLevel;
  }
}

/** Of a table the first row: its heading comes again on every page. */
function firstText(piece: Piece | undefined): Piece | null {
  if (!piece || piece.text !== undefined) return piece ?? null;
  const { table } = piece;
  return firstText(
    table
      ? table.body[table.headerRows ?? 0]?.[0]
      : (piece.stack ?? piece.ol ?? piece.columns)?.[0],
  );
}

/** Whether a lead would stand alone at the foot of its page. */
export function partsFromNext(
  node: Node,
  { getFollowingNodesOnPage, getPreviousNodesOnPage }: NodeQueries,
): boolean {
  if (node.headlineLevel !== leadLevel || getPreviousNodesOnPage().length === 0) return false;
  const next = getFollowingNodesOnPage().find(({ id }) => id !== undefined);
  return next?.startPosition.pageNumber !== node.startPosition.pageNumber;
}
