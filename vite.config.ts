/** How the page is built, served and tested: one file for Vite and Vitest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { leanThree } from './scripts/lean-three-plugin.ts';
import { rapierWasm } from './scripts/rapier-wasm-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page may speak with nobody but its own origin. Not in dev, where Vite's own client is an inline script. */
const contentSecurity = (): Plugin => ({
  name: 'content-security',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: [
          "default-src 'self'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "connect-src 'self' data: blob:",
          "font-src 'self' data:",
          "worker-src 'self' blob:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; '),
      },
    },
  ],
});

/** Pictures of the cards that exist, so that the catalogue never asks for one that does not. */
const thumbnails = (): readonly string[] =>
  existsSync(here('public/thumbnails'))
    ? readdirSync(here('public/thumbnails'), { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => /\.(webp|png|jpg)$/.test(file))
    : [];

/** Parts of the first page that come when they are asked for, and must come without a network too. */
const ASKED_FOR = ['src/app/shell/settings-dialog.tsx', 'src/app/words/en.json'];

/** Files that the first page needs, with what can be asked of it. Only these are fetched before they are asked for. */
function shellFiles(assetManifest: string): ReadonlySet<string> {
  // A build that has failed leaves none, and its own message is the one to be read.
  if (!existsSync(assetManifest)) return new Set();
  type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[]; isEntry?: boolean };
  const chunks = JSON.parse(readFileSync(assetManifest, 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string): void => {
    const chunk = chunks[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  };
  for (const [key, chunk] of Object.entries(chunks)) if (chunk.isEntry || ASKED_FOR.includes(key)) add(key);
  return files;
}

/**
 * What the mathematics brings for browsers that are none of ours: a property is defined as read-only through a
 * polyfill for those without defineProperty, with a formatter of messages; typed arrays are taken where a test finds that they work.
 */
const READ_ONLY = 'module.exports = (of, name, value) => void Object.defineProperty(of, name, { value });';
const LEAN: Readonly<Record<string, string>> = {
  '@stdlib/utils-define-nonenumerable-read-only-property': READ_ONLY,
  '@stdlib/array-float64': 'module.exports = Float64Array;',
  '@stdlib/array-uint32': 'module.exports = Uint32Array;',
  '@stdlib/array-uint16': 'module.exports = Uint16Array;',
  '@stdlib/array-uint8': 'module.exports = Uint8Array;',
};
const leanMathematics = (): Plugin => ({
  name: 'lean-mathematics',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(LEAN, id) ? `\0${id}` : undefined),
  load: (id) => LEAN[id.slice(1)],
});

const ASSET_MANIFEST = 'asset-manifest.json';
let outDir = here('dist');

export default defineConfig({
  base: './',
  plugins: [
    react(),
    rapierWasm(),
    leanThree(),
    leanMathematics(),
    contentSecurity(),
    { name: 'remember-out-dir', configResolved: (config) => void (outDir = config.build.outDir) },
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Phòng STEM',
        short_name: 'Phòng STEM',
        description: 'Phòng thực hành STEM ảo: thí nghiệm thật, số đo thật, ngay trong trình duyệt.',
        lang: 'vi',
        start_url: './',
        display: 'standalone',
        background_color: '#f6f7f4',
        theme_color: '#0b6b62',
        icons: [
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}'],
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        manifestTransforms: [
          (entries) => {
            const shell = shellFiles(`${outDir}/${ASSET_MANIFEST}`);
            return {
              manifest: entries.filter(
                ({ url }) => !url.startsWith('assets/') || url.endsWith('.woff2') || shell.has(url),
              ),
              warnings: [],
            };
          },
        ],
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/(assets|thumbnails)\//.test(url.pathname),
            handler: 'CacheFirst',
            // A server that varies by Origin would hide from a module script what a fetch has stored; the names are hashes anyway.
            options: {
              cacheName: 'experiment-assets',
              matchOptions: { ignoreVary: true },
              expiration: { maxEntries: 400 },
            },
          },
        ],
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^@core$/, replacement: here('src/core/index.ts') },
      { find: /^@sdk\/view$/, replacement: here('src/sdk/view.tsx') },
      { find: /^@sdk$/, replacement: here('src/sdk/index.ts') },
      { find: /^@engines\/([^/]+)$/, replacement: here('src/engines/$1/index.ts') },
      { find: /^@instruments$/, replacement: here('src/instruments/index.ts') },
      { find: /^@bench$/, replacement: here('src/bench/index.ts') },
      { find: /^@notebook$/, replacement: here('src/notebook/index.ts') },
      { find: /^@app\//, replacement: here('src/app/') },
    ],
  },
  define: { __THUMBNAILS__: JSON.stringify(thumbnails()) },
  build: {
    // Phones of 2020 that still get browser updates, and iPads left at iOS 14.
    target: ['chrome87', 'edge88', 'firefox91', 'safari14'],
    manifest: ASSET_MANIFEST,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Our own modules and the mathematics do nothing when merely imported; so what a page does not use stays out of it.
      treeshake: {
        moduleSideEffects: (id) =>
          !/\/(src\/(core|sdk|instruments|engines|bench\/apparatus)|simulations|@stdlib|@noble)\//.test(id),
      },
      output: {
        codeSplitting: {
          groups: [
            // What the compiler adds for old browsers; small, and everybody's: it must not pull a large chunk in with it.
            { name: 'runtime', test: /@oxc-project[+\\/]runtime|vite[\\/]preload-helper/, priority: 10 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'i18n', test: /node_modules\/(i18next|react-i18next|html-parse-stringify|void-elements)\// },
            {
              name: 'three',
              test: /node_modules\/(three|@react-three|its-fine|suspend-react|react-use-measure|zustand)\//,
            },
            { name: 'kernel', test: /\/src\/core\/|node_modules\/@(stdlib|noble)\// },
          ],
        },
      },
    },
  },
  test: { environment: 'node', include: ['tests/**/*.test.ts', 'src/**/*.test.ts', 'simulations/**/*.test.ts'] },
});
