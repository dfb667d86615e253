/**
 * Desktop tests that may fail on real Electron, by title, each with the reason: they failed there at least once in five
 * runs. Any other test may not. The list gets shorter as the driver (realElectron.ts) and the shell are repaired.
 */
export const mayFailOnElectron: Readonly<Record<string, string>> = {};
