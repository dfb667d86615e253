import { describe, expect, it } from 'vitest';
import { listAdapters } from './adapters.ts';

const info = (address: string, { mac = '3c:52:82:01:02:03', internal = false } = {}) => ({
  address,
  mac,
  internal,
  family: address.includes(':') ? ('IPv6' as const) : ('IPv4' as const),
  netmask: '',
  cidr: null,
  scopeid: 0,
});
const kinds = (interfaces: Parameters<typeof listAdapters>[1]) =>
  listAdapters(null, interfaces, () => false).map(({ name, kind }) => `${name}: ${kind}`);

describe('adapters', () => {
  it('says what each adapter of a Windows laptop is, virtual ones last', () => {
    expect(
      kinds({
        'vEthernet (WSL)': [info('172.29.16.1', { mac: '00:15:5d:aa:bb:cc' })],
        'VirtualBox Host-Only Network': [info('192.168.56.1', { mac: '0a:00:27:00:00:0b' })],
        'Local Area Connection* 10': [info('192.168.137.1')],
        'Wi-Fi': [info('fe80::1'), info('192.168.1.23')],
        Ethernet: [info('10.20.30.40')],
        'Loopback Pseudo-Interface 1': [info('127.0.0.1', { internal: true })],
        Tailscale: [info('100.101.102.103')],
      }),
    ).toEqual([
      'Ethernet: CABLE',
      'Wi-Fi: WIFI',
      'Local Area Connection* 10: HOTSPOT',
      'Tailscale: VIRTUAL',
      'vEthernet (WSL): VIRTUAL',
      'VirtualBox Host-Only Network: VIRTUAL',
    ]);
  });

  it('says the same of Linux and macOS names', () => {
    expect(
      kinds({
        docker0: [info('172.17.0.1', { mac: '02:42:aa:bb:cc:dd' })],
        wlp2s0: [info('192.168.0.5')],
        enp3s0: [info('192.168.0.6')],
        wlan0: [info('10.42.0.1')],
        bridge100: [info('192.168.64.1')],
        utun3: [info('10.8.0.2')],
      }),
    ).toEqual([
      'enp3s0: CABLE',
      'wlp2s0: WIFI',
      'bridge100: HOTSPOT',
      'wlan0: HOTSPOT',
      'docker0: VIRTUAL',
      'utun3: VIRTUAL',
    ]);
  });

  it('keeps the operator’s choice, and falls back to the best where it is gone', () => {
    const interfaces = { Ethernet: [info('10.0.0.1')], 'Wi-Fi': [info('10.0.0.2')] };
    const chosen = (name: string | null) =>
      listAdapters(name, interfaces, () => false).find(({ isChosen }) => isChosen)?.name;
    expect([chosen(null), chosen('Wi-Fi'), chosen('USB stick that was pulled')]).toEqual([
      'Ethernet',
      'Wi-Fi',
      'Ethernet',
    ]);
  });

  it('offers a cable that nobody gave an address only after one that works', () => {
    expect(
      kinds({ 'Ethernet 2': [info('169.254.7.7')], 'Ethernet 3': [info('192.168.1.4')] }),
    ).toEqual(['Ethernet 3: CABLE', 'Ethernet 2: CABLE']);
  });

  it('says nothing of a machine without a network', () => {
    expect(listAdapters('Wi-Fi', { lo: [info('127.0.0.1', { internal: true })] })).toEqual([]);
  });
});
