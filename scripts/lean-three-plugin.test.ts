/** The plugin knows the package that is installed, and refuses one that it does not know. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leanCore, leanRenderer } from './lean-three-plugin.ts';

const read = (file: string) => readFileSync(new URL(`../node_modules/three/build/${file}`, import.meta.url), 'utf8');
const renderer = read('three.module.js');
const core = read('three.core.js');
/** What a module asks of the way into a headset. */
const asked = (code: string) =>
  new Set(
    [...code.matchAll(/\bxr\.(\w+)/g)].map(([, name]) => name!).filter((name) => !name.endsWith('EventListener')),
  );

describe('leanRenderer', () => {
  it('leaves a way into a headset that has all the renderer asks of it, and never opens', () => {
    const lean = leanRenderer(renderer);
    expect(lean.match(/^class WebXR\w+/gm)).toEqual(['class WebXRManager']);
    const stands = /^class WebXRManager [^]*?^\}/m.exec(lean)![0];
    expect([...asked(lean)].filter((name) => !new RegExp(`\\b${name}\\b`).test(stands))).toEqual([]);
    expect(stands).toContain('this.isPresenting = false');
  });
  it('changes nothing else but tabs of shaders', () => {
    const rest = (code: string) =>
      code
        .replace(/^class WebXR(?:DepthSensing|Manager) [^]*?^\}\n/gm, '')
        .replace(/\/\*\*[^]*?\*\//g, '')
        .replace(/\\t|\s/g, '');
    // Not `toBe`: nobody would read a whole renderer as a message.
    expect(rest(leanRenderer(renderer)) === rest(renderer)).toBe(true);
  });
  it('stops at another package', () => {
    expect(() => leanRenderer(renderer.replace('class WebXRDepthSensing {', 'class Depth {'))).toThrow(/found them 0/);
  });
});

describe('leanCore', () => {
  it('takes off what is hung on the classes of animations, and nothing else', () => {
    const lines = leanCore(core).split('\n');
    expect(lines.filter((line) => /^\w*(KeyframeTrack|PropertyBinding)\./.test(line))).toEqual([]);
    const left = new Set(lines);
    expect(
      core.split('\n').filter((line) => /^(class|function|export|[A-Z]\w+\.DEFAULT)/.test(line) && !left.has(line)),
    ).toEqual([]);
  });
  it('stops at another package', () => {
    expect(() => leanCore(core.replace('PropertyBinding.Composite = ', 'Composite.of = '))).toThrow(/found 23/);
  });
});
