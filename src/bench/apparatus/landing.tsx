/** What a throw is measured with where it lands: a strip of scale (tape or upright rule), and a lamp that flashes. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  CircleGeometry,
  type Group,
  MeshBasicMaterial,
  MeshLambertMaterial,
  RepeatWrapping,
} from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

const MARK = '#1d252c';
const COLUMNS = 16;
const CELL = [64, 40] as const;

/** One centimetre of the strip: along is the picture's width, the marks hang from its upper edge. */
const paintCentimetre =
  (width: number, paper: string): Paint =>
  (pen, w, h) => {
    pen.fillStyle = paper;
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = MARK;
    for (let mm = 0; mm <= 10; mm++) {
      const [long, thick] = mm % 10 === 0 ? [0.0098, 0.00036] : mm === 5 ? [0.0074, 0.0003] : [0.0052, 0.00022];
      const wide = (thick / 0.01) * w;
      pen.fillRect((mm / 10) * w - wide / 2, 0, wide, (long / width) * h);
    }
  };

const paintNumbers =
  (count: number): Paint =>
  (pen, w, h) => {
    pen.clearRect(0, 0, w, h);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    for (let n = 0; n < count; n++) {
      const tens = n % 10 === 0;
      pen.font = `${tens ? 700 : 500} ${n > 99 ? 30 : 34}px ${FACE_FONT}`;
      pen.fillStyle = tens ? '#a8201c' : MARK;
      pen.fillText(String(n), ((n % COLUMNS) + 0.5) * CELL[0], (Math.floor(n / COLUMNS) + 0.5) * CELL[1]);
    }
  };

export interface ScaleStripProps {
  /** Whole centimetres, m, and the strip's width, m. */
  readonly length: number;
  readonly width: number;
  /** 'x': lies along x, marks hang from y = 0 downwards. 'y': stands along y, marks grow from x = 0 to the right. Faces z. */
  readonly along: 'x' | 'y';
  readonly paper?: string;
}

/** A scale that grows from the origin, numbered at every centimetre; its digits stand upright. */
export function ScaleStrip({ length, width, along, paper = '#faf7ee' }: ScaleStripProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const anisotropy = tier === 'low' ? 2 : 8;
    const tile = paintedTexture(256, 512, paintCentimetre(width, paper), { anisotropy });
    tile.wrapS = RepeatWrapping;
    const turns = length / 0.01;
    const strip = new BufferGeometry();
    const flat = along === 'x';
    const corners = flat
      ? [0, -width, 0, length, -width, 0, length, 0, 0, 0, 0, 0]
      : [0, 0, 0, width, 0, 0, width, length, 0, 0, length, 0];
    strip.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3));
    strip.setAttribute('normal', new BufferAttribute(new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]), 3));
    const texels = flat ? [0, 0, turns, 0, turns, 1, 0, 1] : [0, 1, 0, 0, turns, 0, turns, 1];
    strip.setAttribute('uv', new BufferAttribute(new Float32Array(texels), 2));
    strip.setIndex([0, 1, 2, 0, 2, 3]);
    const count = Math.floor(length / 0.01 + 1e-6) + 1;
    const rows = Math.ceil(count / COLUMNS);
    const numbers = paintedTexture(COLUMNS * CELL[0], rows * CELL[1], paintNumbers(count), { words: true, anisotropy });
    const position = new Float32Array(count * 12);
    const texel = new Float32Array(count * 8);
    const index: number[] = [];
    const wide = 0.0098;
    const tall = (wide * CELL[1]) / CELL[0];
    for (let n = 0; n < count; n++) {
      const [x, y] = flat ? [n * 0.01, -0.0142] : [0.0158, n * 0.01];
      for (let k = 0; k < 4; k++) {
        const u = k & 1,
          v = k >> 1;
        position.set([x + (u - 0.5) * wide, y + (v - 0.5) * tall, 0.0002], (n * 4 + k) * 3);
        texel.set([((n % COLUMNS) + u) / COLUMNS, 1 - (Math.floor(n / COLUMNS) + 1 - v) / rows], (n * 4 + k) * 2);
      }
      const o = n * 4;
      index.push(o, o + 1, o + 3, o, o + 3, o + 2);
    }
    const labels = new BufferGeometry();
    labels.setAttribute('position', new BufferAttribute(position, 3));
    labels.setAttribute('uv', new BufferAttribute(texel, 2));
    labels.setIndex(index);
    const ink = new MeshBasicMaterial({
      map: numbers,
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -2,
    });
    return { tile, numbers, strip, labels, ink, face: new MeshLambertMaterial({ map: tile }) };
  }, [tier, length, width, along, paper]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return (
    <>
      <mesh geometry={drawn.strip} material={drawn.face} receiveShadow />
      <mesh geometry={drawn.labels} material={drawn.ink} />
    </>
  );
}

const lampBody: Make = (list) => {
  list.box('plastic', '#3a4147', [0.11, 0.075, 0.06], [0, 0.05, -0.012], 0.008);
  list.puck('rubber', INK.black, 0.035, 0.01, [0, 0.006, -0.012]);
  list.puck('steel', '#cfd5d9', 0.031, 0.008, [-0.012, 0.052, 0.02], [Math.PI / 2, 0, 0]);
  list.puck('plastic', INK.red, 0.006, 0.006, [0.04, 0.066, 0.02], [Math.PI / 2, 0, 0]);
};
/** Places on the stroboscope, seen from the middle of its foot, m. */
export const STROBE_LAMP = { size: { width: 0.11, depth: 0.06 }, lamp: [-0.012, 0.052, 0.026] } as const;

/** A stroboscope; its glass is bright while it is on. Origin in the middle of its foot, light towards z. */
export function StrobeLamp({ on }: { readonly on: () => boolean }): ReactNode {
  const glass = useRef<Group>(null);
  const drawn = useMemo(
    () => ({
      geometry: new CircleGeometry(0.027, 24),
      glow: new MeshBasicMaterial({ color: '#8d979d', toneMapped: false }),
    }),
    [],
  );
  useEffect(
    () => () => {
      drawn.geometry.dispose();
      drawn.glow.dispose();
    },
    [drawn],
  );
  useFrame(() => void drawn.glow.color.set(on() ? '#fff6d8' : '#8d979d'));
  return (
    <>
      <Parts make={lampBody} />
      <group ref={glass} position={[...STROBE_LAMP.lamp]}>
        <mesh geometry={drawn.geometry} material={drawn.glow} />
      </group>
    </>
  );
}
