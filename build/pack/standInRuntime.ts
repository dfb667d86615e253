/**
 * A folder that looks like Electron's runtime to the packager and runs nothing: the executable is
 * an empty program that carries a version resource and a fuse wire. It lets every other property
 * of a package be proved on a machine without the runtime.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import type { PackPlatform } from './platforms.ts';

/** Marks the fuse wire in every Electron binary; see @electron/fuses. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** The nine fuses as Electron ships them: '1' on, '0' off. */
const SHIPPED_FUSES = '101100011';

const EN_US = { lang: 1033, codepage: 1200 };

function fuseWire(): Buffer {
  return Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
  ]);
}

function writeWindowsProgram(version: string): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(version, EN_US.lang);
  info.setStringValues(EN_US, { ProductName: 'Electron', FileDescription: 'Electron' });
  info.outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  program.setExtraData(fuseWire());
  return Buffer.from(program.generate());
}

/** Writes the stand-in for `platform` into `folder`, which is emptied first. */
export async function writeStandInRuntime(
  folder: string,
  platform: PackPlatform,
  electronVersion: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  const note = 'A stand-in: the real file comes with the Electron runtime.\n';
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/id.pak',
    'locales/en-US.pak',
    'locales/fr.pak',
  ]) {
    await writeFile(path.join(folder, name), note);
  }
  await writeFile(path.join(folder, 'version'), electronVersion);
  if (platform === 'win') {
    await writeFile(path.join(folder, 'electron.exe'), writeWindowsProgram(electronVersion));
  } else {
    await writeFile(path.join(folder, 'electron'), fuseWire(), { mode: 0o755 });
    await writeFile(path.join(folder, 'chrome-sandbox'), note, { mode: 0o755 });
  }
}
