/** The built preload, as a script that runs before a page's own: `require('electron')` answers with its two modules. */

/** The way into main that a page of the stand-in has; the preload's functions go through it. */
export const INVOKE = '__standInInvoke';
/** Where a page asks for a second window. */
export const OPEN = '__standInOpen';
/** Told which of its two modules' functions the preload called. */
export const USED = '__standInUsed';
/** Where main's messages arrive in the page. */
export const DELIVER = '__standInDeliver';

/** @param source text of preload.cjs @param args what webPreferences.additionalArguments added */
export function preloadScript(source: string, args: readonly string[]): string {
  return `(() => {
    if (window.top !== window) return;
    const listeners = new Map();
    const unwrap = ({ ok, error }) => {
      if (error !== undefined) throw new Error('Error invoking remote method: ' + error);
      return ok;
    };
    const ipcRenderer = {
      invoke: async (channel, ...values) => unwrap(await window.${INVOKE}(channel, values)),
      on(channel, listener) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      off(channel, listener) {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
      },
    };
    window.${DELIVER} = (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...structuredClone(values));
    };
    // As contextBridge does it: copies and frozen objects, functions called with copies of their arguments.
    const bridge = (value) => {
      if (typeof value === 'function')
        return (...given) => bridge(value(...given.map((each) => typeof each === 'function' ? bridge(each) : structuredClone(each))));
      if (value instanceof Promise) return value.then(bridge);
      if (typeof value !== 'object' || value === null) return value;
      const copy = Array.isArray(value) ? value.map(bridge) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bridge(each)]));
      return Object.freeze(copy);
    };
    const contextBridge = {
      exposeInMainWorld(name, api) {
        Object.defineProperty(window, name, { value: bridge(api), enumerable: true });
      },
    };
    // Chromium names a second window's address only once it has one; Electron's handler is asked before.
    window.open = (url = 'about:blank') => {
      void window.${OPEN}(new URL(url, window.location.href).href);
      return null;
    };
    document.addEventListener('click', (event) => {
      const anchor = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
      if (anchor?.target !== '_blank' || event.defaultPrevented) return;
      event.preventDefault();
      window.open(anchor.href);
    });
    const noting = (name, module) =>
      Object.fromEntries(Object.entries(module).map(([key, call]) => [key, (...values) => {
        void window.${USED}(name + '.' + key);
        return call(...values);
      }]));
    const require = (name) => {
      if (name === 'electron')
        return {
          contextBridge: noting('contextBridge', contextBridge),
          ipcRenderer: noting('ipcRenderer', ipcRenderer),
        };
      throw new Error('A sandboxed preload cannot load ' + name);
    };
    const process = { argv: ['stand-in', ...${JSON.stringify(args)}], sandboxed: true };
    (function (require, process, module, exports) {
${source}
    })(require, process, { exports: {} }, {});
  })();`;
}
