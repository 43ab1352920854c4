/**
 * Glass and liquid, by tier, without a transmission pass (which would not see a liquid drawn inside it).
 *
 * Glass is seen by its edges: opacity and a darker tint rise with the Fresnel term 1 − |n·v|, and what it mirrors is laid on top of
 * that. It is drawn twice: the far wall before the liquid, the near wall after it. In the low tier one painted picture (a matcap with
 * alpha) holds tint, edge and window at once. A liquid is Beer–Lambert per pixel: transmittance = e^(−a · path) for red, green, blue,
 * where the path through a round body of radius r is 2 r |n·v|, and through the surface down to the floor the depth.
 */
import {
  BackSide,
  FrontSide,
  type IUniform,
  type Material,
  MeshLambertMaterial,
  MeshMatcapMaterial,
  MeshStandardMaterial,
  type Texture,
  Vector3,
} from 'three';
import type { Tier } from '../contract.ts';
import { type Paint, paintedTexture } from './textures.ts';

/** The order of drawing, from far to near; opaque things come before all of it. */
export const GLASS_ORDER = { far: 2, farPrint: 3, liquid: 4, near: 6, nearPrint: 7 } as const;

type Shader = Parameters<Material['onBeforeCompile']>[0];

/** Three shares programs between materials of one source: `key` names the text that `change` writes in, values are uniforms. */
function rewrite<M extends Material>(material: M, key: string, change: (shader: Shader) => void): M {
  material.customProgramCacheKey = () => key;
  material.onBeforeCompile = change;
  return material;
}

/** A glass ball before the room: clear in the middle, dark towards the rim, a window and a lamp in it. Alpha is what covers. */
const paintGlass: Paint = (pen, w, h) => {
  pen.clearRect(0, 0, w, h);
  const edge = pen.createRadialGradient(w / 2, h / 2, w * 0.2, w / 2, h / 2, w / 2);
  edge.addColorStop(0, 'rgba(205,222,226,0.07)');
  edge.addColorStop(0.66, 'rgba(168,192,199,0.13)');
  edge.addColorStop(0.85, 'rgba(104,130,140,0.34)');
  edge.addColorStop(0.95, 'rgba(58,80,90,0.66)');
  edge.addColorStop(1, 'rgba(46,66,76,0.78)');
  pen.fillStyle = edge;
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = 'rgba(255,255,255,0.62)';
  pen.fillRect(w * 0.13, h * 0.24, w * 0.065, h * 0.34);
  pen.fillStyle = 'rgba(255,255,255,0.34)';
  pen.fillRect(w * 0.215, h * 0.22, w * 0.05, h * 0.36);
  pen.fillStyle = 'rgba(255,255,255,0.4)';
  pen.fillRect(w * 0.8, h * 0.34, w * 0.03, h * 0.26);
  pen.fillRect(w * 0.4, h * 0.05, w * 0.36, h * 0.035);
};

const painted = (texture: Texture, opacity: number, side: typeof FrontSide | typeof BackSide): Material =>
  rewrite(
    new MeshMatcapMaterial({ matcap: texture, transparent: true, opacity, side, depthWrite: false }),
    'glass-low',
    (shader) => {
      shader.fragmentShader = shader.fragmentShader.replace(
        '#include <opaque_fragment>',
        'diffuseColor.a *= matcapColor.a;\n#include <opaque_fragment>',
      );
    },
  );

/** Least and most that it covers, the power of the Fresnel term, how much of its mirroring is kept. */
interface Wall {
  readonly clear: number;
  readonly edge: number;
  readonly power: number;
  readonly shine: number;
}

const mirrored = (wall: Wall, side: typeof FrontSide | typeof BackSide): Material =>
  rewrite(
    new MeshStandardMaterial({ color: '#e4eff1', transparent: true, roughness: 0.03, side, depthWrite: false }),
    'glass',
    (shader) => {
      const uniforms: Record<string, IUniform> = {
        wall: { value: [wall.clear, wall.edge, wall.power, wall.shine] },
        tint: { value: new Vector3(0.1, 0.16, 0.18) },
      };
      Object.assign(shader.uniforms, uniforms);
      shader.fragmentShader = shader.fragmentShader
        .replace('void main() {', 'uniform vec4 wall;\nuniform vec3 tint;\nvoid main() {')
        .replace(
          '#include <normal_fragment_maps>',
          `#include <normal_fragment_maps>
          float away = pow(1.0 - abs(dot(normalize(vViewPosition), normal)), wall.z);
          diffuseColor.rgb = mix(diffuseColor.rgb, tint, away);
          diffuseColor.a = mix(wall.x, wall.y, away);`,
        )
        // What is mirrored covers by its own brightness: a window stays white on clear glass.
        .replace(
          '#include <opaque_fragment>',
          `vec3 mirror = totalSpecular * wall.w;
          float covers = clamp(diffuseColor.a + max(mirror.r, max(mirror.g, mirror.b)), 0.0, 1.0);
          outgoingLight = (totalDiffuse * diffuseColor.a + mirror) / max(covers, 1e-3);
          diffuseColor.a = covers;
          #include <opaque_fragment>`,
        );
    },
  );

export interface GlassWalls {
  readonly far: Material;
  readonly near: Material;
  dispose(): void;
}

export function makeGlass(tier: Tier): GlassWalls {
  if (tier === 'low') {
    const texture = paintedTexture(128, 128, paintGlass);
    const far = painted(texture, 0.5, BackSide);
    const near = painted(texture, 1, FrontSide);
    return { far, near, dispose: () => [far, near, texture].forEach((thing) => thing.dispose()) };
  }
  // A pane has two faces, and a window is far brighter than the seven that the filtered room keeps of it: what is mirrored counts double.
  const far = mirrored({ clear: 0.05, edge: 0.5, power: 2, shine: tier === 'high' ? 0.8 : 0.6 }, BackSide);
  const near = mirrored({ clear: 0.04, edge: 0.8, power: 2.4, shine: tier === 'high' ? 2.2 : 1.8 }, FrontSide);
  return { far, near, dispose: () => [far, near].forEach((thing) => thing.dispose()) };
}

/** Absorption of red, green and blue light, per metre of path. */
export type Absorption = readonly [red: number, green: number, blue: number];

export interface LiquidMaterial {
  readonly material: Material;
  /** Takes a new absorption without compiling anew; allocates nothing. */
  tinge(absorption: Absorption): void;
  dispose(): void;
}

/** For a geometry with an attribute `path` (m): the way through it at right angles; negative where it does not shrink at the edges. */
export function makeLiquid(tier: Tier): LiquidMaterial {
  const absorb = { value: new Vector3() };
  const options = { color: '#ffffff', transparent: true, depthWrite: false, side: FrontSide } as const;
  const material = rewrite(
    tier === 'low' ? new MeshLambertMaterial(options) : new MeshStandardMaterial({ ...options, roughness: 0.06 }),
    tier === 'low' ? 'liquid-low' : 'liquid',
    (shader) => {
      Object.assign(shader.uniforms, { absorb });
      shader.vertexShader = shader.vertexShader
        .replace('void main() {', 'attribute float path;\nvarying float vPath;\nvoid main() {')
        .replace('#include <begin_vertex>', '#include <begin_vertex>\nvPath = path;');
      shader.fragmentShader = shader.fragmentShader
        .replace('void main() {', 'uniform vec3 absorb;\nvarying float vPath;\nvoid main() {')
        .replace(
          '#include <normal_fragment_maps>',
          `#include <normal_fragment_maps>
          float facing = abs(dot(normalize(vViewPosition), normal));
          float way = vPath < 0.0 ? -vPath : vPath * max(facing, 0.14);
          vec3 passes = exp(-absorb * way);
          float rim = vPath < 0.0 ? 0.0 : pow(1.0 - facing, 3.0);
          // The darkest of the three colours tells how much of what lies behind is still seen.
          float takes = 1.0 - min(passes.r, min(passes.g, passes.b));
          diffuseColor.rgb = vec3(0.955, 0.985, 1.0) * passes * mix(1.0, 0.6, rim);
          diffuseColor.a = clamp(0.13 + 0.8 * takes + 0.34 * rim, 0.0, 0.97);`,
        );
    },
  );
  return { material, tinge: (absorption) => void absorb.value.set(...absorption), dispose: () => material.dispose() };
}
