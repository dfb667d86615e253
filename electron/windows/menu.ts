/** The application's menu with its shortcuts; none of them is a key the operator's console uses. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words.ts';

export interface MenuActions {
  readonly openDataFolder: () => void;
  readonly openSavedFolder: () => void;
  readonly openLog: () => void;
  readonly toggleProjector: () => void;
  readonly moveToNextDisplay: () => void;
  readonly showAbout: () => void;
}

export function showMenu({ menu: words, reload, about }: ShellWords, actions: MenuActions): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        {
          id: 'dataFolder',
          label: words.dataFolder,
          accelerator: 'CmdOrCtrl+Shift+O',
          click: actions.openDataFolder,
        },
        {
          id: 'savedFolder',
          label: words.savedFolder,
          accelerator: 'CmdOrCtrl+Shift+S',
          click: actions.openSavedFolder,
        },
        separator,
        { id: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'reload', label: reload, accelerator: 'CmdOrCtrl+R' },
        separator,
        { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus' },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomReset },
        { role: 'togglefullscreen', label: words.fullScreen, accelerator: 'F11' },
      ],
    },
    {
      label: words.projector,
      submenu: [
        {
          id: 'toggleProjector',
          label: words.toggleProjector,
          accelerator: 'CmdOrCtrl+Shift+P',
          click: actions.toggleProjector,
        },
        {
          id: 'nextDisplay',
          label: words.nextDisplay,
          accelerator: 'CmdOrCtrl+Shift+L',
          click: actions.moveToNextDisplay,
        },
      ],
    },
    {
      label: words.help,
      submenu: [
        { id: 'log', label: words.log, click: actions.openLog },
        { id: 'about', label: about, click: actions.showAbout },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
