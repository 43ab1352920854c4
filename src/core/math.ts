/**
 * Transcendental functions with the same bits in every JavaScript engine.
 *
 * ECMAScript leaves the last bits of Math.sin, exp, pow … to each engine; + − × ÷ and sqrt are exact everywhere (IEEE 754).
 * These come from stdlib-js (Apache-2.0), ports of FreeBSD msun and Cephes that use only exact operations.
 */
import sin from '@stdlib/math-base-special-sin';
import cos from '@stdlib/math-base-special-cos';
import tan from '@stdlib/math-base-special-tan';
import asin from '@stdlib/math-base-special-asin';
import acos from '@stdlib/math-base-special-acos';
import atan2 from '@stdlib/math-base-special-atan2';
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import log10 from '@stdlib/math-base-special-log10';
import pow from '@stdlib/math-base-special-pow';
import hypot from '@stdlib/math-base-special-hypot';
import tanh from '@stdlib/math-base-special-tanh';

export { sin, cos, tan, asin, acos, atan2, exp, log10, pow, hypot, tanh };
/** Natural logarithm. */
export const log = ln;
/** Inverse tangent; atan2(x, 1) is the same function with one argument fewer. */
export const atan = (x: number): number => atan2(x, 1);
export const TAU = 6.283185307179586;
export const PI = 3.141592653589793;
