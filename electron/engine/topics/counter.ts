/** (epoch, number) of topic values: numbers only grow, over restarts too; a restore opens a new epoch. */
import type { Db } from '../../../db/open.ts';
import { findSetting, putSetting } from '../../../db/setting.ts';

export interface TopicCounter {
  step(): void;
  value(): { epoch: number; number: number };
  /** Begins a later epoch: seats that have seen the old one refuse what still comes from it. */
  openEpoch(epoch: number): void;
}

const epochKey = 'epoch';
const numberKey = 'topicNumber';
/** Numbers are reserved on disk in blocks, so that a killed host never goes back. */
const block = 1_000_000;

export function openCounter(db: Db): TopicCounter {
  let epoch = Number(findSetting(db, epochKey) ?? '1');
  if (findSetting(db, epochKey) === undefined) putSetting(db, epochKey, '1');
  let number = Number(findSetting(db, numberKey) ?? '0');
  let reserved = number;
  const reserve = (): void => {
    reserved = number + block;
    putSetting(db, numberKey, String(reserved));
  };
  reserve();
  return {
    step: () => {
      number += 1;
      if (number >= reserved) reserve();
    },
    value: () => ({ epoch, number }),
    openEpoch: (later) => {
      epoch = later;
      putSetting(db, epochKey, String(later));
    },
  };
}
