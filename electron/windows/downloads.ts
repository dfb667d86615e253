/** Files that pages hand out: a save dialog for the host's own, nothing at all for pages of another laptop. */
import path from 'node:path';
import { app, dialog, type Session } from 'electron';
import type { ShellWords } from './words.ts';

export interface SaveOptions {
  readonly words: () => ShellWords;
  readonly log: (line: string) => void;
  readonly onSaved: (file: string) => void;
}

const served = new WeakSet<Session>();

export function saveDownloads(partition: Session, { words, log, onSaved }: SaveOptions): void {
  if (served.has(partition)) return;
  served.add(partition);
  partition.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({
      title: words().saveTitle,
      defaultPath: path.join(app.getPath('documents'), item.getFilename()),
    });
    item.once('done', (_done, state) => {
      if (state === 'completed') onSaved(item.getSavePath());
      else if (state === 'interrupted') {
        log(`saving ${item.getFilename()} broke off`);
        const { saveFailed, saveFailedDetail } = words();
        dialog.showErrorBox(saveFailed, saveFailedDetail.replace('{name}', item.getFilename()));
      }
    });
  });
}

export function refuseDownloads(partition: Session): void {
  if (served.has(partition)) return;
  served.add(partition);
  partition.on('will-download', (event) => event.preventDefault());
}
