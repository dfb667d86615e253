/** Which networks this machine is on, said in words an operator knows: cable, Wi-Fi, hotspot; made-up ones last. */
import { existsSync } from 'node:fs';
import os, { type NetworkInterfaceInfo } from 'node:os';
import { adapterKinds, type Adapter, type AdapterKind } from '../../contract/room.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Addresses that systems give themselves when they share their network with others. */
const SHARED = ['192.168.137.1', '10.42.0.1', '192.168.2.1', '192.168.43.1', '172.20.10.1'];
/** First three bytes of hardware addresses that virtual machines and containers use. */
const MADE_UP_HARDWARE = [
  '00:05:69',
  '00:0c:29',
  '00:1c:14',
  '00:50:56',
  '00:15:5d',
  '08:00:27',
  '0a:00:27',
  '52:54:00',
  '02:42:',
];
const MADE_UP_NAME =
  /virtual|vmware|vbox|hyper-v|vethernet|wsl|docker|podman|tailscale|zerotier|wireguard|hamachi|radmin|openvpn|tap-|loopback|bluetooth|npcap|^(?:br-|veth|virbr|vmnet|vnet|tun|tap|wg|utun|zt|lxc|lxd|cni|flannel|awdl|llw|anpi|gif|stf|ppp|ham)/i;
const HOTSPOT_NAME = /^local area connection\*|^koneksi area lokal\*|hotspot|^bridge1\d\d|^ap\d/i;
const WIFI_NAME = /wi-?fi|wlan|wireless|nirkabel|^wl/i;
const CABLE_NAME =
  /ethernet|^local area connection|^koneksi area lokal|^(?:eth|en[opsx]?\d|enx|lan)/i;

/** @param hasRadio whether the system itself knows the adapter as Wi-Fi (Linux does) */
export function kindOf(
  name: string,
  info: Pick<NetworkInterfaceInfo, 'address' | 'mac'>,
  hasRadio = false,
): AdapterKind {
  const mac = info.mac.toLowerCase();
  if (MADE_UP_NAME.test(name)) return 'VIRTUAL';
  if (SHARED.includes(info.address) || HOTSPOT_NAME.test(name)) return 'HOTSPOT';
  if (MADE_UP_HARDWARE.some((start) => mac.startsWith(start))) return 'VIRTUAL';
  if (hasRadio || WIFI_NAME.test(name)) return 'WIFI';
  return CABLE_NAME.test(name) ? 'CABLE' : 'OTHER';
}

/**
 * Adapters that lead out of this machine, one row each, best first.
 * @param chosen name of the operator's choice; without one, or where it is gone, the best one counts as chosen
 */
export function listAdapters(
  chosen: string | null,
  interfaces: Interfaces = os.networkInterfaces(),
  hasRadio = isRadio,
): Adapter[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) => {
    const outward = infos.filter(
      ({ internal, address }) => !internal && !address.toLowerCase().startsWith('fe80'),
    );
    // People type the address: the short form where there is one.
    const info = outward.find(({ family }) => family === 'IPv4') ?? outward[0];
    return info ? [{ name, address: info.address, kind: kindOf(name, info, hasRadio(name)) }] : [];
  });
  const rank = ({ kind, address }: { kind: AdapterKind; address: string }) =>
    adapterKinds.indexOf(kind) * 2 + (isSelfGiven(address) ? 1 : 0);
  const sorted = found.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const kept = sorted.some(({ name }) => name === chosen) ? chosen : sorted[0]?.name;
  return sorted.map((adapter) => ({ ...adapter, isChosen: adapter.name === kept }));
}

/** 169.254.…: nobody gave an address; two laptops on one cable still reach each other by it. */
function isSelfGiven(address: string): boolean {
  return address.startsWith('169.254.');
}

function isRadio(name: string): boolean {
  return process.platform === 'linux' && existsSync(`/sys/class/net/${name}/wireless`);
}
