/** The tray at the edge of the bench: goggles and gloves lie in it until they are worn. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { ExtrudeGeometry, type Group, MeshBasicMaterial, Shape } from 'three';
import { type Make, Parts, useKit } from './parts.tsx';
import { tubeThrough } from './tube.ts';
import { bevelledBox, type Triple } from './shapes.ts';

/** m. The places are where a hand takes the things, seen from the middle of the tray's foot. */
export const SAFETY_TRAY = {
  width: 0.3,
  depth: 0.2,
  goggles: [-0.068, 0.035, 0.01],
  gloves: [0.078, 0.02, 0.005],
} as const satisfies Readonly<Record<string, Triple | number>>;

const tray: Make = (list) => {
  const { width, depth } = SAFETY_TRAY;
  const white = '#eef1ef';
  list.box('plastic', white, [width - 0.004, 0.003, depth - 0.004], [0, 0.0025, 0], 0.001);
  for (const s of [-1, 1]) {
    list.box('plastic', white, [width, 0.02, 0.005], [0, 0.011, s * (depth / 2 - 0.0025)], 0.0022);
    list.box('plastic', white, [0.005, 0.02, depth - 0.01], [s * (width / 2 - 0.0025), 0.011, 0], 0.0022);
  }
};

/** The outline of the mask, half of it (x ≥ 0), closed over the nose: m. */
function mask(inset: number): Shape {
  const shape = new Shape();
  const [w, top, low] = [0.078 - inset, 0.034 - inset, -0.034 + inset];
  shape.moveTo(0, top);
  shape.bezierCurveTo(w * 0.7, top, w, top * 0.8, w, 0);
  shape.bezierCurveTo(w, low * 1.05, w * 0.75, low, w * 0.42, low);
  shape.bezierCurveTo(w * 0.24, low, w * 0.2, low * 0.35 + inset, 0, low * 0.32 + inset * 0.7);
  shape.bezierCurveTo(-w * 0.2, low * 0.35 + inset, -w * 0.24, low, -w * 0.42, low);
  shape.bezierCurveTo(-w * 0.75, low, -w, low * 1.05, -w, 0);
  shape.bezierCurveTo(-w, top * 0.8, -w * 0.7, top, 0, top);
  return shape;
}

/** Splash goggles, their lens upwards and a little to the front; the strap lies behind. */
function Goggles(): ReactNode {
  const { tier } = useKit();
  const fine = tier === 'low' ? 4 : 9;
  const frame = useMemo<Make>(
    () => (list) => {
      const outline = mask(0);
      outline.holes.push(mask(0.0055));
      const solid = new ExtrudeGeometry(outline, {
        depth: 0.026,
        bevelEnabled: true,
        bevelSize: 0.0012,
        bevelThickness: 0.0016,
        bevelSegments: 1,
        curveSegments: fine,
      });
      list.add('rubber', '#4a98bf', solid);
      for (const s of [-1, 1]) {
        list.box('plastic', '#2b6a8d', [0.008, 0.022, 0.014], [s * 0.08, 0, 0.012], 0.002);
        for (const y of [-1, 1]) list.puck('plastic', '#e9f0f2', 0.005, 0.004, [s * 0.03, y * 0.0345 + 0.0015, 0.016]);
      }
      list.add(
        'rubber',
        '#20262c',
        tubeThrough(
          [
            [-0.082, 0, 0.012],
            [-0.09, 0.03, -0.004],
            [-0.05, 0.062, -0.016],
            [0.03, 0.068, -0.018],
            [0.086, 0.036, -0.01],
            [0.082, 0, 0.012],
          ],
          0.0042,
          tier === 'low' ? 4 : 8,
          6,
        ),
      );
    },
    [fine, tier],
  );
  const lens = useMemo(
    () => ({
      pane: new ExtrudeGeometry(mask(0.0052), { depth: 0.0004, bevelEnabled: false, curveSegments: fine }),
      clear: new MeshBasicMaterial({
        color: '#d9eef5',
        transparent: true,
        opacity: 0.42,

        depthWrite: false,
        toneMapped: false,
      }),
    }),
    [fine],
  );
  useEffect(
    () => () => {
      lens.pane.dispose();
      lens.clear.dispose();
    },
    [lens],
  );
  return (
    <>
      <Parts make={frame} />
      <mesh geometry={lens.pane} material={lens.clear} position={[0, 0, 0.0245]} />
    </>
  );
}

/** A left hand laid flat, fingers away (y) and thumb to the right, about its palm, m. */
function hand(): Shape {
  const shape = new Shape();
  shape.moveTo(-0.026, -0.085);
  shape.lineTo(-0.034, -0.03);
  // Little finger to forefinger: each goes up, round, and down to the web before the next.
  const fingers = [
    [-0.033, 0.036, -0.036],
    [-0.0145, 0.062, -0.0155],
    [0.0035, 0.07, 0.0045],
    [0.0215, 0.058, 0.0245],
  ] as const;
  for (const [x, tip, top] of fingers) {
    const web = 0.012;
    shape.lineTo(x - 0.001, web);
    shape.lineTo(top - 0.001, tip - 0.008);
    shape.quadraticCurveTo(top - 0.0005, tip, top + 0.0075, tip);
    shape.quadraticCurveTo(top + 0.0155, tip, top + 0.0155, tip - 0.008);
    shape.lineTo(x + 0.0158, web);
  }
  shape.lineTo(0.0372, -0.012);
  shape.quadraticCurveTo(0.05, 0.008, 0.062, 0.012);
  shape.quadraticCurveTo(0.072, 0.008, 0.064, -0.006);
  shape.lineTo(0.042, -0.042);
  shape.lineTo(0.03, -0.085);
  shape.closePath();
  return shape;
}
const gloves: Make = (list) => {
  const low = list.kit.tier === 'low';
  for (const [side, colour, turn] of [
    [0, '#3467a8', 0.28],
    [1, '#3d73b6', -0.2],
  ] as const) {
    const flat = new ExtrudeGeometry(hand(), {
      depth: 0.003,
      bevelEnabled: true,
      bevelSize: 0.0022,
      bevelThickness: 0.0026,
      bevelSegments: low ? 1 : 3,
      curveSegments: low ? 3 : 7,
    });
    const at = [side * 0.014 - 0.006, 0.0075 + side * 0.0062, -0.008 - side * 0.012] as const;
    const lie = [-Math.PI / 2, 0, turn] as const;
    list.add('rubber', colour, flat, at, lie);
    // The rolled rim of the cuff.
    const rim = bevelledBox([0.06, 0.006, 0.0086], 0.0028).translate(0.002, -0.085, 0.0015);
    list.add('rubber', '#2b5890', rim, at, lie);
  }
};

export interface SafetyTrayProps {
  /** Do they lie in the tray? */
  readonly goggles: () => boolean;
  readonly gloves: () => boolean;
}

/** Origin in the middle of its foot. */
export function SafetyTray({ goggles, gloves: lie }: SafetyTrayProps): ReactNode {
  const [mine, pair] = [useRef<Group>(null), useRef<Group>(null)];
  useFrame(() => {
    if (mine.current) mine.current.visible = goggles();
    if (pair.current) pair.current.visible = lie();
  });
  return (
    <>
      <Parts make={tray} />
      <group ref={mine} position={[-0.068, 0.0135, 0.02]} rotation={[-0.98, 0.12, 0]}>
        <Goggles />
      </group>
      <group ref={pair} position={[0.078, 0.004, 0.004]}>
        <Parts make={gloves} />
      </group>
    </>
  );
}
