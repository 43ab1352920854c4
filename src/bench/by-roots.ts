/**
 * From light to what a screen is sent (IEC 61966-2-1) without a power: by three square roots, C. Shelly's fit ("chilliant"), within
 * 0.3 of 255 of the power 1/2.4 wherever that holds. A processor takes a root in one instruction; the powers were a tenth of its frames.
 */
import { ShaderChunk } from 'three';

/** As it stands in three's shaders. */
export const POWER = 'pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 )';
/** Of √c, ⁴√c, ⁸√c and c itself. */
export const ROOTS = [0.662002687, 0.68412206, -0.323583601, -0.022541147] as const;

const BY_ROOTS =
  `${ROOTS[0]} * sqrt( value.rgb ) + ${ROOTS[1]} * sqrt( sqrt( value.rgb ) ) ` +
  `+ ${ROOTS[2]} * sqrt( sqrt( sqrt( value.rgb ) ) ) + ${ROOTS[3]} * value.rgb`;

/** For a renderer that draws with the processor; shaders that are compiled afterwards have it. */
export function encodeByRoots(): void {
  ShaderChunk.colorspace_pars_fragment = ShaderChunk.colorspace_pars_fragment.replace(POWER, BY_ROOTS);
}
