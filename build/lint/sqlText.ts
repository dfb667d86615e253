/** Recognises SQL in program text: it belongs into db/, as a plain function. */

const STATEMENT =
  /^\s*(select\b[\s\S]+?\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|replace\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|create\s+(unique\s+|temp\s+)?(table|index|trigger|view)\b|drop\s+(table|index|trigger|view)\b|alter\s+table\b|pragma\s+\w+|begin(\s+(immediate|exclusive|deferred|transaction))?\s*;?\s*$|vacuum\b)/i;

/** True for text that starts like an SQL statement. A sentence ("Select a panelist from the list") is none. */
export function isSql(text: string): boolean {
  const first = /^\s*([A-Za-z]+)/.exec(text)?.[1] ?? '';
  const isOneCase = first === first.toUpperCase() || first === first.toLowerCase();
  return isOneCase && STATEMENT.test(text);
}
