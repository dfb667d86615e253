/** The words for a device that asks to come in. */
import { readDevice } from './deviceName.ts';
import { useRoomWords } from './useRoomWords.ts';

/** @returns "Ponsel Android (Chrome)" for what the host noted of a device; its address beside where asked */
export function useDeviceName(): (label: string, withAddress?: boolean) => string {
  const t = useRoomWords();
  return (label, withAddress = false) => {
    const { kind, browser, address } = readDevice(label);
    const device = t(`device.${kind}`);
    const name = browser === null ? device : t('device.in', { device, browser });
    return withAddress ? `${name} · ${address}` : name;
  };
}
