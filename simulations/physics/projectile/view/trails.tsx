/**
 * What the stroboscope leaves in the air: images of the ball 1/30 s apart, and their two shadows, on the strip that stands and on the
 * strip that lies. Each of the latest throws has its own colour, its own shape and its own lane, so that nothing is told by colour alone.
 */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import {
  BoxGeometry,
  CircleGeometry,
  Color,
  ConeGeometry,
  type InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  MeshLambertMaterial,
  OctahedronGeometry,
  SphereGeometry,
} from 'three';
import { type SceneProps, useFrame } from '@sdk/view';
import { FLASHES, type ProjectileFrame, TRAILS } from '../apparatus.ts';
import type model from '../model.ts';
import { LYING, UPRIGHT } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

/** Told apart without colour too (Okabe and Ito, 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#007a5a', '#8a4a80'] as const;
const SLOTS = [0, 1, 2, 3] as const;
const SIZE = 0.0088;
const SHADOW = 0.0058;
/** A flash so low would lie over the mark that it leads to: there only its shadow is shown, m. */
const CLEAR = 0.04;
const shapes = () => [
  new SphereGeometry(SIZE, 12, 8),
  new BoxGeometry(1.6 * SIZE, 1.6 * SIZE, 1.6 * SIZE),
  new OctahedronGeometry(1.25 * SIZE),
  new ConeGeometry(1.1 * SIZE, 2 * SIZE, 10),
];

/** One number that changes whenever the images do. */
const stamp = (f: ProjectileFrame): number =>
  SLOTS.reduce<number>((sum, slot) => sum * 50 + f.trailCounts[slot] + f.trailThrows[slot] * 7, 0);

export function Trails({ run }: { readonly run: Run }): ReactNode {
  const meshes = useRef<(InstancedMesh | null)[]>([]);
  const shadows = useRef<InstancedMesh>(null);
  const seen = useRef(-1);
  const drawn = useMemo(
    () => ({
      shapes: shapes(),
      inks: COLOURS.map((color) => new MeshLambertMaterial({ color })),
      disc: new CircleGeometry(SHADOW, 12),
      shade: new MeshBasicMaterial({ transparent: true, opacity: 0.9, depthWrite: false }),
      colours: COLOURS.map((c) => new Color(c)),
      upright: new Matrix4(),
      lying: new Matrix4().makeRotationX(-Math.PI / 2),
      move: new Matrix4(),
    }),
    [],
  );
  useEffect(
    () => () => {
      for (const thing of [...drawn.shapes, ...drawn.inks, drawn.disc, drawn.shade]) thing.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const frame = run.current;
    const now = stamp(frame);
    const dark = shadows.current;
    if (now === seen.current || !dark) return;
    seen.current = now;
    let cast = 0;
    const shade = (slot: number): void => {
      dark.setMatrixAt(cast, drawn.move);
      dark.setColorAt(cast++, drawn.colours[slot]!);
    };
    for (const slot of SLOTS) {
      const mesh = meshes.current[slot];
      if (!mesh) continue;
      const n = frame.trailThrows[slot] === 0 ? 0 : frame.trailCounts[slot];
      for (let i = 0; i < n; i++) {
        const o = 3 * (slot * FLASHES + i);
        const [x, y, z] = [frame.trails[o]!, frame.trails[o + 1]!, frame.trails[o + 2]!];
        mesh.setMatrixAt(i, y < CLEAR ? drawn.move.makeScale(0, 0, 0) : drawn.move.makeTranslation(x, y, z));
        const lane = (slot + 0.5) / TRAILS;
        if (y < UPRIGHT.height) {
          drawn.move.makeTranslation(UPRIGHT.x + lane * UPRIGHT.width, y, UPRIGHT.z + 0.0016);
          shade(slot);
        }
        drawn.move.makeTranslation(x, 0.0022, LYING.z - LYING.depth + lane * LYING.depth).multiply(drawn.lying);
        shade(slot);
      }
      mesh.count = n;
      mesh.instanceMatrix.needsUpdate = true;
    }
    dark.count = cast;
    dark.instanceMatrix.needsUpdate = true;
    if (dark.instanceColor) dark.instanceColor.needsUpdate = true;
  });
  return (
    <>
      {SLOTS.map((slot) => (
        <instancedMesh
          key={slot}
          ref={(mesh) => {
            meshes.current[slot] = mesh;
          }}
          args={[drawn.shapes[slot], drawn.inks[slot], FLASHES]}
          frustumCulled={false}
        />
      ))}
      <instancedMesh
        ref={shadows}
        args={[drawn.disc, drawn.shade, 2 * TRAILS * FLASHES]}
        frustumCulled={false}
        renderOrder={2}
      />
    </>
  );
}
