/** Builds window.desktop in a page: a few functions, no channel a page could name itself. Main checks every call again. */
import { contextBridge, ipcRenderer } from 'electron';
import type {
  BRIDGE_FLAG,
  CallChannel,
  DesktopAnswers,
  DesktopBridge,
  DesktopCall,
  DesktopInput,
  DesktopNews,
  HostBridge,
  JoinedBridge,
  NewsChannel,
  StartBridge,
} from './contract/desktop.ts';

const call = <Call extends DesktopCall>(
  name: Call,
  input: DesktopInput<Call>,
): Promise<DesktopAnswers[Call]> =>
  ipcRenderer.invoke(`call:${name}` satisfies CallChannel, input) as Promise<DesktopAnswers[Call]>;

function watch<News extends keyof DesktopNews>(
  name: News,
  listener: (value: DesktopNews[News]) => void,
): () => void {
  const channel: NewsChannel = `news:${name}`;
  // Without the event: it would carry the sender into the page.
  const take = (_event: unknown, value: DesktopNews[News]): void => listener(value);
  ipcRenderer.on(channel, take);
  return () => void ipcRenderer.off(channel, take);
}

const displays = {
  readArrangement: () => call('readArrangement', null),
  watchArrangement: (listener: (value: DesktopNews['arrangement']) => void) =>
    watch('arrangement', listener),
  chooseDisplay: (key: string | null) => call('chooseDisplay', key),
};
const host = {
  kind: 'HOST',
  ...displays,
  openFolder: (which) => call('openFolder', which),
  chooseFolder: () => call('chooseFolder', null),
  watchSaved: (listener) => watch('saved', listener),
  setLanguage: (language) => call('setLanguage', language),
} as const satisfies HostBridge;
const joined = { kind: 'JOINED', ...displays } as const satisfies JoinedBridge;
const start = {
  kind: 'START',
  startHosting: () => call('startHosting', null),
  startRestoring: () => call('startRestoring', null),
  startRehearsal: () => call('startRehearsal', null),
  findRoom: (address) => call('findRoom', address),
  joinRoom: (room) => call('joinRoom', room),
  setLanguage: (language) => call('setLanguage', language),
} as const satisfies StartBridge;

const bridges = { HOST: host, JOINED: joined, START: start } satisfies Record<
  string,
  DesktopBridge
>;
const flag: typeof BRIDGE_FLAG = '--bantaya-bridge=';
const kind = process.argv.find((argument) => argument.startsWith(flag))?.slice(flag.length);
// Whatever is not named has the least.
const bridge = kind === 'HOST' || kind === 'START' ? bridges[kind] : bridges.JOINED;
contextBridge.exposeInMainWorld('desktop', bridge satisfies DesktopBridge);
