/** The network of a test's room: this machine's own loopback address, whatever adapters it has. */
import type { HostOptions } from '../../electron/host/host.ts';

export function roomNetwork({
  address = '127.0.0.1',
  forwardedPorts = [],
}: {
  address?: string;
  forwardedPorts?: readonly number[];
} = {}): NonNullable<HostOptions['lan']> {
  return {
    port: 0,
    forwardedPorts,
    interfaces: () => ({
      Ethernet: [
        {
          address,
          mac: '3c:52:82:01:02:03',
          internal: false,
          family: 'IPv4',
          netmask: '',
          cidr: null,
        },
      ],
    }),
  };
}
