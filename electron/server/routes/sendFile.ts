/** A document as a download with its own name. */
import type { FastifyReply } from 'fastify';
import type { ExportedFile } from '../doors/doorOptions.ts';

export function sendFile(reply: FastifyReply, file: ExportedFile): FastifyReply {
  const { body, fileName, mediaType } = file;
  const ascii = fileName.replace(/[^\w.() -]/g, '_');
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`)
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(
      typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    );
}
