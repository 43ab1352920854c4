/** The plugin knows the package that is installed, and refuses one that it does not know. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractWasm } from './rapier-wasm-plugin.ts';

const dist = new URL('../node_modules/@dimforge/rapier3d-compat/dist/', import.meta.url);
const code = readFileSync(new URL('rapier.mjs', dist), 'utf8');

describe('extractWasm', () => {
  it('cuts out the very bytes that lie beside the module', () => {
    const { code: rest, wasm } = extractWasm(code);
    expect(readFileSync(new URL('rapier_wasm3d_bg.wasm', dist)).equals(wasm)).toBe(true);
    expect(rest.length).toBeLessThan(0.1 * code.length);
    expect(rest).toContain('{module_or_path:wasmUrl}');
  });
  it.each([
    ['another name of the option', code.replace(/module_or_path:(\w+\.toByteArray)/, 'module:$1')],
    ['another decoder', code.replace(/\.toByteArray\("/, '.decode("')],
    ['nothing inlined', 'export const init = () => {};'],
  ])('stops at %s', (_name, changed) => {
    expect(() => extractWasm(changed)).toThrow(/expected one inlined WebAssembly, found 0/);
  });
  it('stops when a second copy remains', () => {
    expect(() => extractWasm(`${code};const more="AGFzbQEAAAAB"`)).toThrow(/second WebAssembly/);
  });
});
