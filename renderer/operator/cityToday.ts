/** The day it is in the city now. */
import { cityDay } from '../../electron/domain/cityDay.ts';

export const cityToday = (): string => cityDay(Date.now());
