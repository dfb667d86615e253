/** Serves the built pages: one html for all seats, each time with a new nonce, and its assets. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy, createNonce } from '../doors/contentPolicy.ts';
import { checkDoors } from '../../contract/paths.ts';
import type { DoorPlace } from '../doors/doorOptions.ts';
import { requirePlace } from '../doors/requestGuard.ts';
import { placePath } from '../doors/seatCookie.ts';

const NONCE = /%CSP_NONCE%/g;
const NOT_BUILT = 'The pages of Bantaya are not built yet: run "npm run build".';

export async function addPageRoutes(
  app: FastifyInstance,
  place: DoorPlace,
  rendererDir: string,
): Promise<void> {
  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const html = await readFile(path.join(rendererDir, 'index.html'), 'utf8').catch(
      () => undefined,
    );
    if (html === undefined)
      return reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    const nonce = createNonce();
    return reply
      .header(
        'content-security-policy',
        contentPolicy(request.headers.host ?? '', place.scheme, nonce),
      )
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replace(NONCE, nonce));
  }

  for (const seat of ['/operator', '/projector', '/panelist/:panelistId']) {
    app.get(`${seat}/`, async (request, reply) => {
      requirePlace(request);
      return sendPage(request, reply);
    });
    app.get(seat, async (request, reply) =>
      reply.redirect(`${placePath(requirePlace(request))}/`, 308),
    );
  }
  app.get('/join/', sendPage);
  // Who starts here sits at the host itself.
  if (place.door === 'LOOPBACK') {
    app.get('/start/', sendPage);
    app.get('/start', async (_request, reply) => reply.redirect('/start/', 308));
  }
  app.get(checkDoors.page, sendPage);
  app.get('/join', async (_request, reply) => reply.redirect('/join/', 308));
  app.get('/', async (_request, reply) => reply.redirect('/join/', 302));

  await app.register(fastifyStatic, {
    root: path.join(rendererDir, 'assets'),
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    // Packed when they were built: twenty phones share one wireless net.
    preCompressed: true,
    // The name of an asset carries the hash of its content.
    immutable: true,
    maxAge: '365d',
    suppressWarning: true,
  });
}
