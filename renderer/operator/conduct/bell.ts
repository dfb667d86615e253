/** The soft bell of the timer: two strokes when the time is over, made by the page itself. */
import { useEffect, useRef } from 'react';
import type { TimerReading } from '../../ui/index.ts';

const STROKES_S = [0, 0.45] as const;
const RING_S = 1.4;
const LOUDNESS = 0.16;
/** A struck bell: the fundamental and two weaker partials. */
const PARTIALS = [
  [659.25, 1],
  [1318.5, 0.35],
  [1975.5, 0.12],
] as const;

/** Rings once, when a running timer passes its end; not when a page opens late or the limit is moved back. */
export function isRinging(before: TimerReading | null, now: TimerReading | null): boolean {
  if (!before || !now || now.state !== 'RUNNING' || before.state !== 'RUNNING') return false;
  return !before.isOver && now.isOver && before.limitMs === now.limitMs;
}

/** A browser that never heard a click on the page stays silent. */
function ring(): void {
  const audio = new AudioContext();
  for (const startS of STROKES_S) {
    for (const [frequency, part] of PARTIALS) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const at = audio.currentTime + startS;
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(LOUDNESS * part, at);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + RING_S);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + RING_S);
    }
  }
  setTimeout(() => void audio.close(), (RING_S + 1) * 1000);
}

export function useBell(timer: TimerReading | null, isOn: boolean): void {
  const before = useRef<TimerReading | null>(null);
  useEffect(() => {
    if (isOn && isRinging(before.current, timer)) ring();
    before.current = timer;
  }, [timer, isOn]);
}
