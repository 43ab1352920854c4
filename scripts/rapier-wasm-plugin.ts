/**
 * Serves Rapier's WebAssembly as a file of its own. The `-compat` package carries it as base64 inside its JavaScript, which
 * costs a quarter more bytes on the wire and cannot be compiled while it arrives. In a build, this plugin replaces
 *
 *   {module_or_path: base64.toByteArray("AGFzbQ…").buffer}   by   {module_or_path: wasmUrl}
 *
 * where `wasmUrl` is the hashed asset, relative to the chunk; Rapier's own loader then fetches and streams it. In dev and in
 * the tests the package stays as it is. A package that looks otherwise stops the build: better than half a megabyte unseen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The module of Rapier 0.20's compat packages, and the same WebAssembly that lies beside it. */
const MODULE = /[\\/]@dimforge[\\/]rapier3d[^\\/]*-compat[\\/]dist[\\/]rapier\.mjs$/;
const WASM = 'rapier_wasm3d_bg.wasm';
/** The one place where the bytes become a module: minified names, and the base64 of "\0asm", version 1. */
const CALL = /module_or_path:\s*[\w$]+\.toByteArray\(\s*"(AGFzbQEAAAA[A-Za-z0-9+/]*={0,2})"\s*\)\.buffer/g;
/** Base64 of the same beginning, whatever stands around it. */
const INLINED = 'AGFzbQEAAAA';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The module with its WebAssembly cut out. Throws an Error that says what was not as expected. */
export function extractWasm(code: string): { readonly code: string; readonly wasm: Uint8Array } {
  const found = [...code.matchAll(CALL)];
  if (found.length !== 1) throw new Error(`expected one inlined WebAssembly, found ${found.length}`);
  const [whole, base64] = found[0]! as unknown as [string, string];
  const at = found[0]!.index;
  const rest = `import wasmUrl from './${WASM}?url&no-inline';${code.slice(0, at)}module_or_path:wasmUrl${code.slice(at + whole.length)}`;
  if (rest.includes(INLINED)) throw new Error('a second WebAssembly remains inlined');
  if (/\bwasmUrl\b/.test(code)) throw new Error('the name wasmUrl is taken');
  return { code: rest, wasm: Buffer.from(base64, 'base64') };
}

/** See the head of this file. Only in `vite build`. */
export function rapierWasm(): Plugin {
  const advice =
    "Rapier's package is not laid out as scripts/rapier-wasm-plugin.ts knows it; look at dist/ of the new version and adapt the plugin.";
  return {
    name: 'rapier-wasm',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        try {
          const { code: without, wasm } = extractWasm(code);
          const beside = readFileSync(join(dirname(id), WASM));
          if (digest(wasm) !== digest(beside)) throw new Error(`${WASM} is not what is inlined`);
          return { code: without, map: null };
        } catch (reason) {
          return this.error(`${reason instanceof Error ? reason.message : String(reason)}. ${advice}`);
        }
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code.includes(INLINED))
          this.error(`WebAssembly is inlined in ${file.fileName}. ${advice}`);
    },
  };
}
