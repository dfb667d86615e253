import { expect, it } from 'vitest';
import { askFirewall } from './firewall.ts';

const shown =
  (text: string, isOk = true) =>
  async () => ({ isOk, text });

it('names the one line for the IT staff where Windows has no rule yet', async () => {
  const answer = await askFirewall(
    [8443],
    'win32',
    shown('No rules match the specified criteria.', false),
  );
  expect(answer).toEqual({
    isAllowed: false,
    rule: 'netsh advfirewall firewall add rule name="Bantaya" dir=in action=allow protocol=TCP localport=8443 profile=any',
  });
});

it('sees a rule for the port in a Windows of any language, and that one for another port does not help', async () => {
  const indonesian = 'Nama Aturan: Bantaya\nArah: Masuk\nPortLokal: 8443,8444\nTindakan: Izinkan';
  expect((await askFirewall([8443], 'win32', shown(indonesian))).isAllowed).toBe(true);
  expect((await askFirewall([9443], 'win32', shown(indonesian))).isAllowed).toBe(false);
});

it('claims nothing on systems that do not ask', async () => {
  expect(await askFirewall([8443], 'linux', shown(''))).toEqual({ isAllowed: null, rule: null });
});
