/**
 * What the motion sensor hears: the distance from its face to the nearest thing straight above it.
 *
 * The body's lowest point while the body is inside the sensor's cone; otherwise the magnet's face, at the end of the way. Assumed:
 * the rail, the magnet's bracket and the gates turned to the back show the sensor only edges and faces that throw the sound
 * aside, so their echoes stay below its threshold (narrow setting); and a body of 12 mm still echoes from 1.2 m. On a real bench both
 * need care: aim the sensor a little away from the rail, and take a ball of a few centimetres.
 */
import { BEAM_HALF_ANGLE, math } from '@sdk';
import { BODIES, FALL_Z, MAGNET_Y, SENSOR_FACE, type FreeFallFrame } from './apparatus.ts';

const WIDTH = math.tan(BEAM_HALF_ANGLE);

/** From the body's centre down to its lowest point, m: a cylinder may lie on its side by then. */
function reachDown({ body, rotation: [x, , z] }: FreeFallFrame): number {
  const { shape, radius, length } = BODIES[body];
  if (shape === 'ball') return radius;
  const upright = Math.min(1, Math.abs(1 - 2 * (x * x + z * z)));
  return (upright * length) / 2 + radius * Math.sqrt(1 - upright * upright);
}

/** Metres; undefined while the sensor lies aside. */
export function echoOf(frame: FreeFallFrame): number | undefined {
  if (frame.sensor === 'aside') return undefined;
  const [a, b] = frame.tilt;
  const magnet = math.cos(b) * math.cos(a) * MAGNET_Y - math.sin(b) * FALL_Z - SENSOR_FACE;
  if (frame.place === 'tray' || frame.place === 'balance') return magnet;
  const [x, y, z] = frame.position;
  const distance = y - reachDown(frame) - SENSOR_FACE;
  const beside = Math.sqrt(x * x + (z - FALL_Z) * (z - FALL_Z));
  return distance > 0 && beside < WIDTH * distance ? distance : magnet;
}
