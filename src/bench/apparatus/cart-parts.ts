/** What carts and gliders carry: a flag that breaks a beam, and what they bump with. Their way lies along x. */
import { ExtrudeGeometry, Path, Shape } from 'three';
import { INK } from './finishes.ts';
import type { PartList } from './parts.tsx';

/** A card that stands along the way: `width` is what a gate measures, `height` above its foot; m. */
export interface Flag {
  readonly width: number;
  readonly height: number;
}

/** spring: a bow of steel, bounces · magnet: bounces without touching · clay and needle, velcro: stick together · plain: a rubber buffer. */
export type Bumper = 'spring' | 'magnet' | 'clay' | 'needle' | 'velcro' | 'plain';

/** How far each reaches past the body, m; a needle dips into the clay that it meets. By eye against bought sets. */
export const BUMPER_REACH: Readonly<Record<Bumper, number>> = {
  spring: 0.022,
  magnet: 0.008,
  clay: 0.012,
  needle: 0.016,
  velcro: 0.006,
  plain: 0.005,
};

/** The card, black with a light edge, its foot at (x, y). */
export function addFlag(list: PartList, { width, height }: Flag, y: number): void {
  list.box('steel', INK.steel, [0.004, 0.014, 0.004], [0, y + 0.006, 0], 0.0008);
  list.box('plastic', '#15191d', [width, height - 0.008, 0.0012], [0, y + 0.008 + (height - 0.008) / 2, 0], 0.0003);
  list.box('plastic', '#f2efe6', [width, 0.002, 0.0013], [0, y + height - 0.001, 0], 0.0003);
}

/** A flat bow of spring steel, its ends on the body's end, its top at `reach`. */
function bow(reach: number, wide: number, tall: number, curve: number): ExtrudeGeometry {
  const thick = 0.0008;
  const shape = new Shape();
  shape.moveTo(0, -wide / 2);
  shape.bezierCurveTo(reach * 1.33, -wide / 2, reach * 1.33, wide / 2, 0, wide / 2);
  const back = new Path();
  back.moveTo(0, wide / 2 - thick);
  back.bezierCurveTo(
    reach * 1.33 - 1.4 * thick,
    wide / 2 - thick,
    reach * 1.33 - 1.4 * thick,
    -wide / 2 + thick,
    0,
    -wide / 2 + thick,
  );
  for (const point of back.getPoints(curve)) shape.lineTo(point.x, point.y);
  shape.closePath();
  const solid = new ExtrudeGeometry(shape, { depth: tall, bevelEnabled: false, curveSegments: curve });
  return solid.rotateX(-Math.PI / 2).translate(0, -tall / 2, 0) as ExtrudeGeometry;
}

/** A bumper on the body's end at `x`, `y` (m); `side` is the way that it looks, `room` the width there is for it. */
export function addBumper(list: PartList, kind: Bumper, x: number, y: number, side: -1 | 1, room: number): void {
  const reach = BUMPER_REACH[kind];
  const along: readonly [number, number, number] = [0, 0, -side * (Math.PI / 2)];
  const at = (out: number): readonly [number, number, number] => [x + side * out, y, 0];
  switch (kind) {
    case 'spring':
      list.add(
        'steel',
        '#b9c1c8',
        bow(reach, room, 0.009, list.kit.tier === 'low' ? 8 : 20),
        at(0),
        side > 0 ? [0, 0, 0] : [0, Math.PI, 0],
      );
      break;
    case 'magnet':
      list.puck('plastic', INK.slate, 0.009, 0.005, at(0.0025), along);
      list.puck('steel', '#9aa3aa', 0.0075, 0.003, at(reach - 0.0015), along);
      break;
    case 'clay':
      list.puck('aluminium', INK.aluminium, 0.0095, 0.005, at(0.0025), along);
      list.puck('rubber', '#8a4b3c', 0.0082, reach - 0.004, at(reach / 2 + 0.002), along, 0.0024);
      break;
    case 'needle':
      list.puck('aluminium', INK.aluminium, 0.0095, 0.005, at(0.0025), along);
      list.turned(
        'steel',
        INK.steel,
        [
          [0.0012, 0],
          [0.0009, reach * 0.6],
          [0, reach],
        ],
        at(0),
        along,
      );
      break;
    case 'velcro':
      list.box('plastic', INK.slate, [0.003, 0.016, room * 0.7], at(0.0015), 0.0006);
      // Hooks and loops, a little shaggy: one strip darker than the other.
      list.box(
        'felt',
        side > 0 ? '#2b2f33' : '#8e9398',
        [reach - 0.003, 0.013, room * 0.62],
        at(reach / 2 + 0.0015),
        0.0012,
      );
      break;
    case 'plain':
      list.puck('rubber', INK.black, 0.008, reach, at(reach / 2), along, 0.0016);
  }
}
