/** An air track (đệm không khí) and the gliders on it. The way lies along x. */
import { useMemo, type ReactNode } from 'react';
import { CircleGeometry, ExtrudeGeometry, Shape } from 'three';
import { addBumper, addFlag, type Bumper, BUMPER_REACH, type Flag } from './cart-parts.ts';
import { INK } from './finishes.ts';
import { addDisc, discThickness, type MassMetal } from './hanging-masses.tsx';
import { type Make, Parts, type PartList } from './parts.tsx';

/** Each flank is so long, m, and slopes by 45°: a common bought track has flanks of 60 mm. */
const FLANK = 0.06;
const FALL = FLANK * Math.SQRT1_2;
/** Thickness of a glider's wings, and of the film of air under them, m (0.1 mm in truth; drawn so that the two do not fight). */
const WING = { thick: 0.0026, film: 0.0004, flank: 0.05 } as const;

/** A prism along x of a closed outline of [z, y], centred. */
function prism(outline: readonly (readonly [number, number])[], length: number): ExtrudeGeometry {
  const shape = new Shape();
  outline.forEach(([z, y], i) => (i === 0 ? shape.moveTo(-z, y) : shape.lineTo(-z, y)));
  shape.closePath();
  const solid = new ExtrudeGeometry(shape, { depth: length, bevelEnabled: false });
  return solid.translate(0, 0, -length / 2).rotateY(Math.PI / 2) as ExtrudeGeometry;
}

/** Height of the ridge above the bench, m. */
export const AIR_TRACK_HEIGHT = 0.105;

function holes(list: PartList, length: number): void {
  const apart = list.kit.tier === 'low' ? 0.04 : 0.02;
  const count = Math.floor((length - 0.02) / apart);
  for (let i = 0; i <= count; i++)
    for (const side of [-1, 1])
      for (const share of [0.35, 0.7]) {
        const down = FALL * share;
        // A hole is a dark spot on the flank: hundreds of them may not cost more than the rest of the bench.
        list.add(
          'plastic',
          '#20272d',
          new CircleGeometry(0.0008, list.kit.tier === 'low' ? 6 : 12),
          [(i - count / 2) * apart, 0.0002 - down, side * (down + 0.0002)],
          [side * (Math.PI / 4) - Math.PI / 2, 0, 0],
        );
      }
}

/** Where the feet stand, from the middle of a track of this length, m. */
export const airTrackFoot = (length: number): number => length / 2 - Math.min(0.12, length * 0.2);
/** Where the blower's hose goes in, seen from the middle of the ridge, m. */
export const airTrackInlet = (length: number): readonly [number, number, number] => [
  -length / 2 - 0.033,
  -FALL + 0.012,
  0,
];

export interface AirTrackProps {
  /** Length of the profile, m. */
  readonly length: number;
  /** The end whose feet are levelling screws. */
  readonly screws?: 'left' | 'right';
}

/** Origin on the ridge, in the middle; it stands AIR_TRACK_HEIGHT above the bench. */
export function AirTrack({ length, screws = 'right' }: AirTrackProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const outline: (readonly [number, number])[] = [
        [0, 0],
        [FALL, -FALL],
        [FALL, -FALL - 0.012],
        [-FALL, -FALL - 0.012],
        [-FALL, -FALL],
      ];
      list.add('aluminium', INK.aluminium, prism(outline, length));
      for (const side of [-1, 1]) {
        list.add('plastic', INK.black, prism(outline, 0.006), [side * (length / 2 + 0.003), 0, 0]);
        const x = side * airTrackFoot(length);
        list.box('paint', INK.cast, [0.03, 0.012, 0.12], [x, -FALL - 0.018, 0], 0.003);
        for (const z of [-1, 1]) {
          list.puck('steel', INK.steel, 0.005, 0.034, [x, -AIR_TRACK_HEIGHT + 0.02, z * 0.05]);
          list.puck('rubber', INK.black, 0.011, 0.006, [x, -AIR_TRACK_HEIGHT + 0.003, z * 0.05]);
          if (side > 0 === (screws === 'right'))
            list.knob('brass', INK.brass, 0.014, 0.008, [x, -AIR_TRACK_HEIGHT + 0.009, z * 0.05]);
        }
      }
      // Where the blower's hose goes in.
      list.puck('plastic', INK.slate, 0.016, 0.03, [-length / 2 - 0.018, -FALL + 0.012, 0], [0, 0, Math.PI / 2]);
      holes(list, length);
    },
    [length, screws],
  );
  return <Parts make={make} />;
}

export interface GliderProps {
  /** Between the faces that touch others, bumpers included, m: what a model knows of it. */
  readonly length: number;
  readonly bumpers: readonly [left: Bumper, right: Bumper];
  readonly flag?: Flag | undefined;
  /** Slotted masses on the pins at its sides, kg each, by turns in front and behind. */
  readonly masses?: readonly number[];
  readonly metal?: MassMetal;
  readonly colour?: string;
}

const NONE: readonly number[] = [];

/** Origin on the track's ridge, below its middle. */
export function Glider({
  length,
  bumpers: [left, right],
  flag,
  masses = NONE,
  metal = 'steel',
  colour = '#c0392f',
}: GliderProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const [from, to] = [-length / 2 + BUMPER_REACH[left], length / 2 - BUMPER_REACH[right]];
      const middle = (from + to) / 2;
      const { thick, film, flank } = WING;
      const inner = film * Math.SQRT2;
      const outer = inner + thick * Math.SQRT2;
      const out = flank * Math.SQRT1_2;
      const lift = thick * Math.SQRT1_2;
      list.add(
        'paint',
        colour,
        prism(
          [
            [0, inner],
            [out, inner - out],
            [out + lift, inner - out + lift],
            [0.004, outer - 0.004],
            [-0.004, outer - 0.004],
            [-out - lift, inner - out + lift],
            [-out, inner - out],
          ],
          to - from,
        ),
        [middle, 0, 0],
      );
      // A block on the ridge carries the flag and the bumpers.
      list.box('aluminium', INK.aluminium, [to - from, 0.016, 0.014], [middle, outer + 0.006, 0], 0.001);
      const y = outer + 0.006;
      addBumper(list, left, from, y, -1, 0.036);
      addBumper(list, right, to, y, 1, 0.036);
      if (flag) addFlag(list, flag, outer + 0.014);
      const pinY = inner - out * 0.45 + lift;
      const pinZ = out * 0.45 + lift;
      for (const side of [-1, 1])
        list.puck('steel', INK.steel, 0.0016, 0.034, [middle, pinY, side * (pinZ + 0.014)], [Math.PI / 2, 0, 0]);
      const reach = [pinZ + 0.002, pinZ + 0.002];
      masses.forEach((mass, i) => {
        const side = i % 2 === 0 ? 1 : -1;
        const at = reach[i % 2]!;
        addDisc(list, mass, metal, [middle, pinY, side * at], [side * (Math.PI / 2), 0, 0]);
        reach[i % 2] = at + discThickness(mass, metal);
      });
    },
    [length, left, right, flag, masses, metal, colour],
  );
  return <Parts make={make} />;
}
