/** `bantaya sample`: the built-in sample event as an archive. */
import packageInfo from '../../../package.json' with { type: 'json' };
import { sampleFacts } from '../../engine/sample/index.ts';
import { writeArchive } from '../../reports/archive/archive.ts';
import { readArguments, type Command } from '../command.ts';
import { writeWholeFile } from '../wholeFile.ts';

export const sampleCommand: Command = {
  help: `bantaya sample OUT.json

Writes the sample event (fictional people, 12 presentations, 84 sheets) as an archive that
"bantaya import" and "bantaya rank" read. An existing OUT.json is replaced.`,
  run: async (args) => {
    const { positionals } = readArguments(args, ['OUT.json'], {});
    const [out = ''] = positionals;
    const archive = writeArchive(sampleFacts(), {
      writtenBy: packageInfo.version,
      ledgerHead: null,
    });
    writeWholeFile(out, archive);
    return 0;
  },
};
