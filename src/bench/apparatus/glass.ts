/**
 * Glass and liquid, by tier, without a transmission pass (which would not see a liquid drawn inside it).
 *
 * Glass is seen by its edges: opacity and a darker tint rise with the Fresnel term 1 − |n·v|, and what it mirrors is laid on top of
 * that. It is drawn twice: the far wall before the liquid, the near wall after it. In the low tier one painted picture of a ball
 * (a matcap with alpha) holds tint, edge and window at once.
 */
import {
  BackSide,
  FrontSide,
  type IUniform,
  LinearFilter,
  type Material,
  MeshStandardMaterial,
  NoColorSpace,
  ShaderMaterial,
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

/**
 * Where the painted ball has its second edge, as a share of its radius: the shader moves it to where a wall's inner face is seen, which the
 * attribute `edge` of a glassBody says.
 */
const PAINTED_EDGE = 0.88;

/** A hollow glass ball before the room: clear in the middle, two dark edges with light between them, a window and a lamp. Alpha is what covers. */
const paintGlass: Paint = (pen, w, h) => {
  pen.clearRect(0, 0, w, h);
  const edge = pen.createRadialGradient(w / 2, h / 2, 0, w / 2, h / 2, w / 2);
  edge.addColorStop(0, 'rgba(205,222,226,0.06)');
  edge.addColorStop(0.6, 'rgba(178,202,209,0.1)');
  edge.addColorStop(0.8, 'rgba(120,148,158,0.24)');
  edge.addColorStop(PAINTED_EDGE - 0.02, 'rgba(76,102,112,0.5)');
  edge.addColorStop(PAINTED_EDGE, 'rgba(60,86,98,0.56)');
  edge.addColorStop(PAINTED_EDGE + 0.02, 'rgba(190,210,216,0.3)');
  edge.addColorStop(0.945, 'rgba(214,228,232,0.34)');
  edge.addColorStop(0.965, 'rgba(90,114,124,0.56)');
  edge.addColorStop(1, 'rgba(40,60,70,0.86)');
  pen.fillStyle = edge;
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = 'rgba(255,255,255,0.62)';
  pen.fillRect(w * 0.15, h * 0.24, w * 0.06, h * 0.34);
  pen.fillStyle = 'rgba(255,255,255,0.34)';
  pen.fillRect(w * 0.23, h * 0.22, w * 0.05, h * 0.36);
  pen.fillStyle = 'rgba(255,255,255,0.4)';
  pen.fillRect(w * 0.8, h * 0.34, w * 0.025, h * 0.26);
  pen.fillRect(w * 0.4, h * 0.05, w * 0.36, h * 0.035);
};

/** A matcap whose place is found at the corners and not at every pixel: in software that is half of its price. */
const PAINTED_VERTEX = /* glsl */ `
attribute float edge;
uniform float side;
varying float vEdge;
varying vec2 vPlace;
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vec3 towards = normalize(-at.xyz);
  vec3 x = normalize(vec3(towards.z, 0.0, -towards.x));
  vec3 outward = side * normalize(normalMatrix * normal);
  vPlace = vec2(dot(x, outward), dot(cross(towards, x), outward));
  vEdge = edge;
  gl_Position = projectionMatrix * at;
}`;
const PAINTED_FRAGMENT = /* glsl */ `
uniform sampler2D ball;
uniform float opacity;
varying float vEdge;
varying vec2 vPlace;
void main() {
  float far = max(length(vPlace), 0.01);
  float place = far;
  if (vEdge > 0.0)
    place = far < vEdge ? far * PAINTED_EDGE / vEdge : 1.0 - (1.0 - far) * (1.0 - PAINTED_EDGE) / (1.0 - vEdge);
  vec4 seen = texture2D(ball, 0.5 + vPlace * (0.495 * min(place, 1.0) / far));
  gl_FragColor = vec4(seen.rgb, seen.a * opacity);
}`;

const painted = (texture: Texture, opacity: number, side: typeof FrontSide | typeof BackSide): Material =>
  new ShaderMaterial({
    uniforms: { ball: { value: texture }, opacity: { value: opacity }, side: { value: side === BackSide ? -1 : 1 } },
    vertexShader: PAINTED_VERTEX,
    fragmentShader: PAINTED_FRAGMENT,
    defines: { PAINTED_EDGE },
    transparent: true,
    depthWrite: false,
    side,
  });

const EDGE_VERTEX = 'attribute float edge;\nvarying float vEdge;\nvoid main() {\nvEdge = edge;';

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
      shader.vertexShader = shader.vertexShader.replace('void main() {', EDGE_VERTEX);
      shader.fragmentShader = shader.fragmentShader
        .replace('void main() {', 'uniform vec4 wall;\nuniform vec3 tint;\nvarying float vEdge;\nvoid main() {')
        .replace(
          '#include <normal_fragment_maps>',
          `#include <normal_fragment_maps>
          float cosine = abs(dot(normalize(vViewPosition), normal));
          float sine = sqrt(max(0.0, 1.0 - cosine * cosine));
          // Two dark lines, where the outside and the inside turn away; between them the wall is lit from behind.
          float lines = smoothstep(0.95, 1.0, sine);
          float away = pow(1.0 - cosine, wall.z);
          if (vEdge > 0.0) {
            away *= 1.0 - 0.6 * smoothstep(vEdge, vEdge + 0.01, sine);
            lines = max(lines, 0.6 * (1.0 - smoothstep(0.0, 0.03, abs(sine - vEdge))));
          }
          away = clamp(away + 0.8 * lines, 0.0, 1.0);
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
    // Painted as the screen shows it, and shown as it was painted: nothing is decoded and encoded again at every pixel.
    texture.colorSpace = NoColorSpace;
    texture.minFilter = LinearFilter;
    texture.generateMipmaps = false;
    const far = painted(texture, 0.5, BackSide);
    const near = painted(texture, 1, FrontSide);
    return { far, near, dispose: () => [far, near, texture].forEach((thing) => thing.dispose()) };
  }
  // A pane has two faces, and a window is far brighter than the seven that the filtered room keeps of it: what is mirrored counts double.
  const far = mirrored({ clear: 0.05, edge: 0.5, power: 2, shine: tier === 'high' ? 0.8 : 0.6 }, BackSide);
  const near = mirrored({ clear: 0.04, edge: 0.8, power: 2.4, shine: tier === 'high' ? 2.2 : 1.8 }, FrontSide);
  return { far, near, dispose: () => [far, near].forEach((thing) => thing.dispose()) };
}
