/** Builds the harness page and serves it under the content policy of the real pages. */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';
import { build } from 'vite';
import { leanMantine } from '../../../build/leanMantine.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
/** Mantine's own style tags carry no nonce here, so styles are let through; nothing may come from outside. */
const POLICY = `default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'`;

export interface Harness {
  /** Address of the page, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

export async function serveHarness(): Promise<Harness> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bantaya-projector-'));
  await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    root: import.meta.dirname,
    plugins: [react(), leanMantine()],
    css: { postcss: { plugins: [postcssPresetMantine()] } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asset = /^\/assets\/[\w.-]+$/.exec(pathname)?.[0];
    const name = asset ?? 'index.html';
    readFile(path.join(folder, name)).then(
      (content) => {
        response.writeHead(200, {
          'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
          'content-security-policy': POLICY,
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/projector/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
