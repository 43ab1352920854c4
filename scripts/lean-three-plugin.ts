/**
 * three without what no page of ours runs: 6 kB packed. In a build, this plugin
 *
 *  - puts a manager that never presents in the place of three's way into a headset (WebXR), which the renderer would bring along;
 *  - takes off what is hung on the classes of key-frame animation after their definition: nobody uses them, and only that keeps them;
 *  - takes the tabs off the lines of the shaders, which no shader compiler reads.
 *
 * In dev and in the tests the package stays as it is. A package that looks otherwise, and a page that begins to use animations, stop the build.
 */
import type { Plugin } from 'vite';

/** The two modules of three 0.187. */
const MODULE = /[\\/]three[\\/]build[\\/]three\.(module|core)\.js$/;

/** From the first class of WebXR to the end of the last, as it stands between two others. */
const HEADSET = /^class WebXRDepthSensing \{\n[^]*?^class WebXRManager extends EventDispatcher \{\n[^]*?^\}\n/gm;
/** All that the renderer and r3f ask of it while no headset is there. */
const NO_HEADSET = `class WebXRManager extends EventDispatcher {
	constructor() {
		super();
		this.enabled = false;
		this.isPresenting = false;
		this.cameraAutoUpdate = true;
	}
	setAnimationLoop() {}
	dispose() {}
	updateCamera() {}
	getCamera() {}
	getEnvironmentBlendMode() {}
	getDepthSensingMesh() { return null; }
	hasDepthSensing() { return false; }
}
`;
/** `NumberKeyframeTrack.prototype.ValueTypeName = 'number';`, and what PropertyBinding is given in several lines. */
const HUNG_ON = /^(?:\w*KeyframeTrack|PropertyBinding)\.(?:prototype\.)?\w+ = (?:[^\n;]*|[[{]\n[^]*?^[\]}]);$/gm;
/** How often each stands in the package. */
const TIMES = { headset: 1, hungOn: 24 };
/** Only animations say it; in a bundle it means that they are in it. */
const ANIMATED = 'ValueTypeName';

const INDENTED = /\\n(?:\\t)+/g;

/** The renderer's module without WebXR and tabs. Throws an Error that says what was not as expected. */
export function leanRenderer(code: string): string {
  const found = code.match(HEADSET)?.length ?? 0;
  if (found !== TIMES.headset) throw new Error(`expected the classes of WebXR once, found them ${found} times`);
  return code.replace(HEADSET, NO_HEADSET).replace(INDENTED, '\\n');
}

/** The core without what keeps the animations. Throws as well. */
export function leanCore(code: string): string {
  const found = code.match(HUNG_ON)?.length ?? 0;
  if (found !== TIMES.hungOn) throw new Error(`expected ${TIMES.hungOn} statements about animations, found ${found}`);
  return code.replace(HUNG_ON, '');
}

/** See the head of this file. Only in `vite build`. */
export function leanThree(): Plugin {
  const advice = 'Look at build/ of three and adapt scripts/lean-three-plugin.ts.';
  return {
    name: 'lean-three',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        try {
          return { code: id.endsWith('three.core.js') ? leanCore(code) : leanRenderer(code), map: null };
        } catch (reason) {
          return this.error(`${reason instanceof Error ? reason.message : String(reason)}. ${advice}`);
        }
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code.includes(ANIMATED))
          this.error(`${file.fileName} uses animations of three, which this build takes apart. ${advice}`);
    },
  };
}
