import { expect, test } from 'vitest';
import { commands } from '../../../electron/contract/commands.ts';
import { log as en } from '../../i18n/en/operator/conduct.ts';
import { log as id } from '../../i18n/id/operator/conduct.ts';

test('every command that can stand in the log has words there, in both languages', () => {
  for (const name of Object.keys(commands)) {
    expect(Object.keys(id.commands), name).toContain(name);
    expect(Object.keys(en.commands), name).toContain(name);
  }
});
