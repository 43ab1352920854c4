/** Serves the built pages to a browser of this machine, as a plain host would: right types, compressed if asked for. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Built by `npm run build`; E2E_DIST names another folder. From where npm works: scripts are bundled elsewhere. */
const DIST = resolve(process.env['E2E_DIST'] ?? 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const PACKED = /^(text|image\/svg|application\/(json|manifest|wasm))/;
/** Hosts pack at 4 to 6 while they serve; the wasm at 11 would take longer than the test. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export interface Site {
  /** `http://127.0.0.1:…/` */
  readonly url: string;
  close(): Promise<void>;
}

interface Options {
  readonly brotli?: boolean;
}

export async function serve({ brotli = false }: Options = {}): Promise<Site> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('Nothing to serve: run `npm run build` first.');
  const packed = new Map<string, Buffer>();
  const pack = (path: string, body: Buffer): Buffer => {
    const done = packed.get(path) ?? brotliCompressSync(body, QUALITY);
    packed.set(path, done);
    return done;
  };
  const server = createServer((request, response) => {
    let path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!));
    if (path.endsWith('/')) path += 'index.html';
    const file = join(DIST, path);
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    let body: Buffer = readFileSync(file);
    response.setHeader('content-type', type);
    response.setHeader('cache-control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
    if (brotli && PACKED.test(type)) {
      body = pack(path, body);
      response.setHeader('content-encoding', 'br');
    }
    response.end(body);
  });
  // Packed before the clock of any test starts.
  if (brotli)
    for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
      const path = `/${name.replaceAll('\\', '/')}`;
      if (PACKED.test(TYPES[extname(name)] ?? '')) pack(path, readFileSync(join(DIST, name)));
    }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
