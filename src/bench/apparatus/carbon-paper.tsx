/** A white sheet under carbon paper that has been folded back: where balls fell there are blue marks, the latest with a ring. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import {
  CircleGeometry,
  type InstancedMesh,
  Matrix4,
  type Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
  RingGeometry,
} from 'three';
import { type Make, Parts } from './parts.tsx';
import { type Paint, paintedTexture, speckle } from './textures.ts';

export interface CarbonPaperProps {
  /** Half sizes along x and z, m. */
  readonly half: readonly [x: number, z: number];
  /** Places of marks from the sheet's middle, x and z in turn, m; as many as `most` are kept, the oldest overwritten. */
  readonly marks: () => Float64Array;
  readonly most: number;
  readonly count: () => number;
  /** The latest throw left one. */
  readonly fresh: () => boolean;
}

/** A mark of a steel ball from half a metre is about this wide, m. */
const MARK_RADIUS = 0.0021;

const paintSheet: Paint = (pen, w, h) => {
  pen.fillStyle = '#fdfcf7';
  pen.fillRect(0, 0, w, h);
  pen.strokeStyle = 'rgba(60,90,120,0.35)';
  pen.lineWidth = 1.5;
  // The line of throw, drawn by hand with a ruler.
  pen.setLineDash([10, 8]);
  pen.beginPath();
  pen.moveTo(0, h / 2);
  pen.lineTo(w, h / 2);
  pen.stroke();
  const next = speckle(11);
  for (let i = 0; i < 240; i++) {
    pen.fillStyle = `rgba(40,60,110,${next() * 0.05})`;
    pen.fillRect(next() * w, next() * h, 2, 2);
  }
};

/** Lies in the plane y = 0; origin in its middle. */
export function CarbonPaper({ half, marks, most, count, fresh }: CarbonPaperProps): ReactNode {
  const dots = useRef<InstancedMesh>(null);
  const ring = useRef<Mesh>(null);
  const seen = useRef({ count: -1, x: 0, z: 0 });
  const drawn = useMemo(() => {
    const map = paintedTexture(512, 360, paintSheet);
    return {
      map,
      sheet: new PlaneGeometry(2 * half[0], 2 * half[1]).rotateX(-Math.PI / 2),
      paper: new MeshLambertMaterial({ map }),
      dot: new CircleGeometry(MARK_RADIUS, 14).rotateX(-Math.PI / 2),
      ink: new MeshBasicMaterial({ color: '#27408f', transparent: true, opacity: 0.85, depthWrite: false }),
      ring: new RingGeometry(0.0062, 0.0078, 28).rotateX(-Math.PI / 2),
      red: new MeshBasicMaterial({ color: '#c3261f', transparent: true, depthWrite: false }),
    };
  }, [half]);
  const carbon = useMemo<Make>(
    () => (list) => {
      // Folded back to the far edge: a dark roll.
      list.puck('plastic', '#1d2740', 0.006, 2 * half[0] - 0.004, [0, 0.006, -half[1] - 0.004], [0, 0, Math.PI / 2]);
      list.box('plastic', '#232f52', [2 * half[0] - 0.004, 0.0006, 0.012], [0, 0.0007, -half[1] + 0.004], 0.0002);
    },
    [half],
  );
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  const matrix = useMemo(() => new Matrix4(), []);
  useFrame(() => {
    const mesh = dots.current;
    if (!mesh) return;
    const n = count();
    const at = marks();
    const last = n > 0 ? (n - 1) % most : 0;
    const { current: old } = seen;
    if (old.count !== n || old.x !== at[2 * last] || old.z !== at[2 * last + 1]) {
      const shown = Math.min(n, most);
      for (let i = 0; i < shown; i++) mesh.setMatrixAt(i, matrix.makeTranslation(at[2 * i]!, 0.0012, at[2 * i + 1]!));
      mesh.count = shown;
      mesh.instanceMatrix.needsUpdate = true;
      seen.current = { count: n, x: at[2 * last]!, z: at[2 * last + 1]! };
    }
    if (!ring.current) return;
    ring.current.visible = fresh() && n > 0;
    ring.current.position.set(at[2 * last] ?? 0, 0.0014, at[2 * last + 1] ?? 0);
  });
  return (
    <>
      <mesh geometry={drawn.sheet} material={drawn.paper} position={[0, 0.0008, 0]} receiveShadow />
      <Parts make={carbon} shadow={false} />
      <instancedMesh ref={dots} args={[drawn.dot, drawn.ink, most]} frustumCulled={false} renderOrder={1} />
      <mesh ref={ring} geometry={drawn.ring} material={drawn.red} renderOrder={2} />
    </>
  );
}
