/**
 * The light of the low tier, once as numbers: lamps are made of it, and what never moves is painted with it, so that no pixel
 * of the bench itself (half of most pictures) has to be lit again in every frame.
 */
import { type BufferGeometry, Color, Vector3 } from 'three';

export const SKY = { above: '#f7faff', below: '#c6bcae', intensity: 1.85 } as const;
export const SUN = { colour: '#fff6e8', at: [-1.6, 2.4, 1.7], intensity: 1.75 } as const;

const above = new Color(SKY.above);
const below = new Color(SKY.below);
const sun = new Color(SUN.colour);
const toSun = new Vector3(...SUN.at).normalize();
const up = new Vector3();

/** Share of its own colour that a dull surface with this normal (length 1) sends back: Lambert, as three's shader computes it. */
export function daylight(x: number, y: number, z: number, out = new Color()): Color {
  const slant = Math.max(0, up.set(x, y, z).dot(toSun)) * SUN.intensity;
  return out
    .copy(below)
    .lerp(above, 0.5 + 0.5 * y)
    .multiplyScalar(SKY.intensity)
    .add({ r: sun.r * slant, g: sun.g * slant, b: sun.b * slant } as Color)
    .multiplyScalar(1 / Math.PI);
}

/** Paints the light into the colours of a geometry's vertices. */
export function paintDaylight(geometry: BufferGeometry): BufferGeometry {
  const normal = geometry.getAttribute('normal');
  const colour = geometry.getAttribute('color');
  const light = new Color();
  for (let i = 0; i < colour.count; i++) {
    daylight(normal.getX(i), normal.getY(i), normal.getZ(i), light);
    colour.setXYZ(i, colour.getX(i) * light.r, colour.getY(i) * light.g, colour.getZ(i) * light.b);
  }
  return geometry;
}
