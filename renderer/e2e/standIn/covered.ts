/** Every call and event of Electron that the stand-in answers; whatever is not listed throws where it is used. */

export interface Cover {
  readonly calls: readonly string[];
  readonly events?: readonly string[];
}

export const covered = {
  app: {
    calls: [
      'enableSandbox',
      'exit',
      'getPath',
      'getVersion',
      'isPackaged',
      'on',
      'quit',
      'relaunch',
      'requestSingleInstanceLock',
      'setPath',
      'whenReady',
    ],
    events: [
      'before-quit',
      'child-process-gone',
      'second-instance',
      'web-contents-created',
      'will-quit',
      'window-all-closed',
    ],
  },
  BrowserWindow: { calls: ['fromWebContents', 'getFocusedWindow'] },
  window: {
    calls: [
      'close',
      'destroy',
      'focus',
      'getBounds',
      'getNormalBounds',
      'hide',
      'isDestroyed',
      'isFullScreen',
      'isMaximized',
      'isMinimized',
      'isVisible',
      'loadURL',
      'maximize',
      'moveTop',
      'on',
      'once',
      'removeMenu',
      'restore',
      'setBounds',
      'setFullScreen',
      'show',
      'showInactive',
      'webContents',
    ],
    events: [
      'close',
      'closed',
      'minimize',
      'move',
      'page-title-updated',
      'ready-to-show',
      'resize',
      'responsive',
      'show',
      'unresponsive',
    ],
  },
  contents: {
    calls: ['forcefullyCrashRenderer', 'on', 'reload', 'send', 'setWindowOpenHandler'],
    events: [
      'did-fail-load',
      'render-process-gone',
      'will-attach-webview',
      'will-frame-navigate',
      'will-prevent-unload',
      'will-redirect',
    ],
  },
  session: { calls: ['fromPartition'] },
  partition: {
    calls: [
      'on',
      'setCertificateVerifyProc',
      'setDevicePermissionHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
      'setProxy',
      'setSpellCheckerEnabled',
      'webRequest',
    ],
    events: ['will-download'],
  },
  webRequest: { calls: ['onBeforeRequest'] },
  item: {
    calls: ['getFilename', 'getSavePath', 'once', 'setSaveDialogOptions'],
    events: ['done'],
  },
  screen: {
    calls: ['getAllDisplays', 'getDisplayMatching', 'getPrimaryDisplay', 'off', 'on'],
    events: ['display-added', 'display-metrics-changed', 'display-removed'],
  },
  dialog: { calls: ['showErrorBox', 'showMessageBox', 'showOpenDialog'] },
  shell: { calls: ['openPath', 'showItemInFolder'] },
  Menu: { calls: ['buildFromTemplate', 'setApplicationMenu'] },
  powerSaveBlocker: { calls: ['start', 'stop'] },
  ipcMain: { calls: ['handle'] },
  contextBridge: { calls: ['exposeInMainWorld'] },
  ipcRenderer: { calls: ['invoke', 'off', 'on'] },
} as const satisfies Record<string, Cover>;

export type CoveredName = keyof typeof covered;
