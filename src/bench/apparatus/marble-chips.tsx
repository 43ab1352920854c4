/** Marble in lumps or as powder on the floor of a vessel, and the paper with the cross that one looks at through it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type BufferGeometry, type Group, MeshLambertMaterial, PlaneGeometry, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { useKit } from './parts.tsx';
import { turned } from './shapes.ts';
import { paintedTexture, speckle } from './textures.ts';

export interface MarbleChipsProps {
  readonly kind: 'lumps' | 'powder';
  /** Radius of the floor that they lie on, m. */
  readonly radius: number;
  /** Share of the first amount that is still there, 0 to 1; asked every frame. */
  readonly share?: () => number;
  readonly colour?: string;
}

const LUMPS = 7;
/** Half the width of a lump, m: chips of about a centimetre, as they are sold for schools. */
const HALF = 0.006;

function lumps(radius: number): BufferGeometry {
  const next = speckle(23);
  const all: BufferGeometry[] = [];
  for (let i = 0; i < LUMPS; i++) {
    const chip = new SphereGeometry(1, 6, 4).toNonIndexed();
    chip.deleteAttribute('uv');
    chip.scale(HALF * (0.8 + 0.5 * next()), HALF * (0.6 + 0.4 * next()), HALF * (0.8 + 0.5 * next()));
    chip.rotateX(next() * 3);
    chip.rotateY(next() * 6);
    chip.computeVertexNormals();
    // One in the middle, the others around it, as they roll.
    const angle = (i / (LUMPS - 1)) * 2 * Math.PI + next() * 0.5;
    const far = i === 0 ? 0 : Math.max(0, radius - HALF) * (0.45 + 0.45 * next());
    chip.translate(far * Math.sin(angle), HALF * 0.75, far * Math.cos(angle));
    all.push(chip);
  }
  const merged = mergeGeometries(all);
  for (const chip of all) chip.dispose();
  return merged;
}

const heap = (radius: number, segments: number): BufferGeometry => {
  const cone = turned(
    [
      [radius * 0.9, 0],
      [radius * 0.5, 0.0016],
      [radius * 0.2, 0.0034],
      [0, 0.004],
    ],
    segments,
  );
  cone.deleteAttribute('uv');
  return cone;
};

/** Origin: the middle of the floor that they lie on. */
export function MarbleChips({ kind, radius, share, colour = '#efece4' }: MarbleChipsProps): ReactNode {
  const { finishes, tier } = useKit();
  const shape = useMemo(
    () => (kind === 'lumps' ? lumps(radius) : heap(radius, tier === 'low' ? 16 : 32)),
    [kind, radius, tier],
  );
  useEffect(() => () => shape.dispose(), [shape]);
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current === null || share === undefined) return;
    const left = share();
    group.current.visible = left > 1e-4;
    // Each lump shrinks where it lies, so its width goes as the third root of what is left; powder only gets lower.
    if (kind === 'lumps') group.current.scale.setScalar(Math.cbrt(Math.max(0, left)));
    else group.current.scale.set(1, Math.max(0.02, left), 1);
  });
  return (
    <group ref={group}>
      <mesh geometry={shape} material={finishes.plain(colour)} />
    </group>
  );
}

/** Side of the paper, m. */
export const CROSS_PAPER = 0.11;

/** White paper with a printed cross. Origin: its middle on the bench; a vessel stands on it. */
export function CrossPaper(): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const map = paintedTexture(
      256,
      256,
      (pen, w, h) => {
        pen.fillStyle = '#fbfbf8';
        pen.fillRect(0, 0, w, h);
        pen.strokeStyle = '#14181c';
        pen.lineWidth = w * 0.045;
        pen.lineCap = 'round';
        for (const s of [1, -1]) {
          pen.beginPath();
          pen.moveTo(w * (0.5 - 0.13), h * (0.5 - 0.13 * s));
          pen.lineTo(w * (0.5 + 0.13), h * (0.5 + 0.13 * s));
          pen.stroke();
        }
        pen.strokeStyle = 'rgba(120,130,136,0.8)';
        pen.lineWidth = 2;
        pen.strokeRect(1, 1, w - 2, h - 2);
      },
      { anisotropy: tier === 'low' ? 4 : 8 },
    );
    const sheet = new PlaneGeometry(CROSS_PAPER, CROSS_PAPER).rotateX(-Math.PI / 2).translate(0, 0.0004, 0);
    return { map, sheet, material: new MeshLambertMaterial({ map }) };
  }, [tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.sheet} material={drawn.material} />;
}
