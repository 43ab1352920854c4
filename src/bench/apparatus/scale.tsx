/**
 * A ruler's scale: a tile of one centimetre with its ten millimetre marks, repeated, and numbers as small quads from an atlas.
 * So a scale of more than a metre stays sharp in a close-up for the price of two small pictures.
 */
import { useEffect, useMemo, type ReactNode } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshStandardMaterial,
  RepeatWrapping,
} from 'three';
import { useKit } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

const PAPER = '#faf7ee';
const MARK = '#1d252c';
/** Pixels of the tile: width for 26 mm, height for 10 mm. */
const TILE = [512, 256] as const;

/** Marks as (length m, thickness m): millimetre, half centimetre, centimetre. Widths of a good school ruler. */
const paintTile =
  (width: number): Paint =>
  (pen, w, h) => {
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = MARK;
    const perMetre = w / width;
    for (let mm = 0; mm <= 10; mm++) {
      const [long, thick] = mm % 10 === 0 ? [0.0098, 0.00036] : mm === 5 ? [0.0074, 0.0003] : [0.0052, 0.00022];
      const tall = (thick / 0.01) * h;
      pen.fillRect(0, (mm / 10) * h - tall / 2, long * perMetre, tall);
    }
  };

/** Blank end above the zero mark, m. */
const BLANK = 0.008;

const COLUMNS = 16;
const ROWS = 9;
const CELL = [64, 56] as const;

const paintNumbers: Paint = (pen, w, h) => {
  pen.clearRect(0, 0, w, h);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let n = 0; n < COLUMNS * ROWS; n++) {
    const tens = n % 10 === 0;
    pen.font = `${tens ? 700 : 500} ${tens ? 36 : 32}px ${FACE_FONT}`;
    pen.fillStyle = tens ? '#a8201c' : MARK;
    pen.fillText(String(n), ((n % COLUMNS) + 0.5) * CELL[0], (Math.floor(n / COLUMNS) + 0.5) * CELL[1]);
  }
};

export interface ScaleProps {
  /** Metres along the scale, from 0 downwards; whole centimetres, at most 1.43. */
  readonly length: number;
  /** Width of the strip, m; marks grow from its left edge. */
  readonly width: number;
  /** It will be laid along +x by a quarter turn: its numbers stand upright then. */
  readonly lying?: boolean;
}

/** The scale hangs down from the origin, its zero mark at y = 0, facing z; the strip is centred on x = 0. */
export function Scale({ length, width, lying = false }: ScaleProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const anisotropy = tier === 'low' ? 2 : 8;
    const tile = paintedTexture(TILE[0], TILE[1], paintTile(width), { anisotropy });
    tile.wrapT = RepeatWrapping;
    // One tile a centimetre from the zero mark down; above it a blank end, taken from the tile's right side.
    const x = width / 2;
    const strip = new BufferGeometry();
    strip.setAttribute(
      'position',
      new BufferAttribute(
        new Float32Array([
          -x,
          -length,
          0,
          x,
          -length,
          0,
          x,
          0,
          0,
          -x,
          0,
          0,
          -x,
          0,
          0,
          x,
          0,
          0,
          x,
          BLANK,
          0,
          -x,
          BLANK,
          0,
        ]),
        3,
      ),
    );
    strip.setAttribute(
      'normal',
      new BufferAttribute(
        new Float32Array(24).map((_, i) => (i % 3 === 2 ? 1 : 0)),
        3,
      ),
    );
    const turns = -length / 0.01;
    strip.setAttribute(
      'uv',
      new BufferAttribute(
        new Float32Array([0, turns, 1, turns, 1, 0, 0, 0, 0.9, 0.2, 0.95, 0.2, 0.95, 0.3, 0.9, 0.3]),
        2,
      ),
    );
    strip.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]);
    const face =
      tier === 'low'
        ? new MeshLambertMaterial({ map: tile })
        : new MeshStandardMaterial({ map: tile, roughness: 0.55 });

    const numbers = paintedTexture(COLUMNS * CELL[0], ROWS * CELL[1], paintNumbers, { words: true, anisotropy });
    const count = Math.floor(length / 0.01 + 1e-6) + 1;
    const position = new Float32Array(count * 12);
    const texel = new Float32Array(count * 8);
    const index: number[] = [];
    const wide = lying ? 0.0092 : 0.0104;
    const tall = (wide * CELL[1]) / CELL[0];
    const left = -width / 2 + 0.0108;
    for (let n = 0; n < count; n++) {
      const column = n % COLUMNS;
      const row = Math.floor(n / COLUMNS);
      for (let k = 0; k < 4; k++) {
        const u = k & 1;
        const v = k >> 1;
        const [x, y] = lying
          ? [left + wide / 2 + (v - 0.5) * tall, (0.5 - u) * wide]
          : [left + u * wide, (v - 0.5) * tall];
        position.set([x, y - n * 0.01, 0.0001], (n * 4 + k) * 3);
        texel.set([(column + u) / COLUMNS, 1 - (row + 1 - v) / ROWS], (n * 4 + k) * 2);
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
    return { strip, face, labels, ink, textures: [tile, numbers] };
  }, [tier, length, width, lying]);
  useEffect(
    () => () => {
      for (const thing of [drawn.strip, drawn.face, drawn.labels, drawn.ink, ...drawn.textures]) thing.dispose();
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
