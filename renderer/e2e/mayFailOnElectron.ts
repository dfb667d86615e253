/**
 * Desktop tests that may fail on real Electron, by title, each with the reason: they have failed there. Any other test may
 * not. The list gets shorter as the driver (realElectron.ts) and the shell are repaired.
 */
const DISPLAYS =
  'the driver only tells the shell of displays; the window manager has others, and places windows on those';
const REVIVED =
  'the driver loses the page whose process died and does not find the one that follows';
const RESTARTED = 'the driver holds on to the first process and does not find the one that follows';

export const mayFailOnElectron: Readonly<Record<string, string>> = {
  'unplugged, the projector goes away and comes back by itself; the operator sees both': DISPLAYS,
  'the chosen display is remembered over a restart, and the operator is never covered': DISPLAYS,
  'the operator sees the desk as it stands, and moves the room’s screen to another display':
    DISPLAYS,
  'a page that dies comes back to where it was': REVIVED,
  'a page that hangs is asked about, and comes back when the operator wants it': REVIVED,
  'a host that dies starts again, with the operator where the day goes on': RESTARTED,
  'a host that keeps dying says so and stays down': RESTARTED,
  'a laptop that comes back in the middle of the day goes on; closing it while scoring is open asks first':
    'the driver begins to note what keeps the laptop awake after the shell has asked for it',
  'a file is saved where the person says, and its folder can be opened':
    'the driver answers message boxes only; a download opens the system’s own dialog',
};
