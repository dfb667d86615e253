/** The laptop's battery as the browser tells it; not every browser does. */
import { useEffect, useState } from 'react';

interface BatteryManager extends EventTarget {
  readonly charging: boolean;
  /** From 0 to 1. */
  readonly level: number;
}
declare global {
  interface Navigator {
    getBattery?(): Promise<BatteryManager>;
  }
}

export interface Battery {
  isCharging: boolean;
  percent: number;
}

/** Null where the browser says nothing. */
export function useBattery(): Battery | null {
  const [battery, setBattery] = useState<Battery | null>(null);
  useEffect(() => {
    let manager: BatteryManager | undefined;
    let isHere = true;
    const look = (): void => {
      if (manager)
        setBattery({ isCharging: manager.charging, percent: Math.round(manager.level * 100) });
    };
    void navigator.getBattery?.().then(
      (found) => {
        if (!isHere) return;
        manager = found;
        look();
        found.addEventListener('chargingchange', look);
        found.addEventListener('levelchange', look);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
      manager?.removeEventListener('chargingchange', look);
      manager?.removeEventListener('levelchange', look);
    };
  }, []);
  return battery;
}
