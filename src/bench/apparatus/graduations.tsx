/** What is printed on a vessel of glass: lines and numbers where they were computed, and its capacity above them. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { BackSide, BufferAttribute, BufferGeometry, FrontSide, MeshBasicMaterial } from 'three';
import { GLASS_ORDER } from './glass.ts';
import { useKit } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';
import { type Profile, radiusAt } from './vessel.ts';

export interface PrintedLine {
  /** Height on the wall, m. */
  readonly height: number;
  readonly number?: string;
  /** Length as a share of a line with a number; without it 0.6. */
  readonly share?: number;
}

export interface GraduationsProps {
  readonly outer: Profile;
  readonly lines: readonly PrintedLine[];
  readonly title: string;
  /** Height of the title above the highest line, m. */
  readonly titleAbove?: number;
  /** Many lines close together: a finer picture. */
  readonly fine?: boolean;
  /** Letters stand upright on a vessel that lies with its axis to the right. */
  readonly sideways?: boolean;
}

/** Widest printed patch around a vessel, m, and the widest around a thin one, as a share of its radius. */
const ARC = 0.044;
const ROUND = 1.9;
/** Heights of letters and thickness of lines on the widest patch, m; a narrow one has smaller ones, but none below the least. */
const NUMBER = 0.0052;
const TITLE = 0.0062;
const LEAST = 0.0026;

function patchOf(outer: Profile, low: number, high: number): BufferGeometry {
  // A patch of the wall, a hair outside it; v grows with height, so a line lies where it was computed.
  const rows = 12;
  const columns = 8;
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= rows; i++) {
    const y = low + ((high - low) * i) / rows;
    const r = radiusAt(outer, y) + 0.0002;
    for (let k = 0; k <= columns; k++) {
      const angle = ((k / columns - 0.5) * Math.min(ARC, ROUND * r)) / r;
      position.push(r * Math.sin(angle), y, r * Math.cos(angle));
      uv.push(k / columns, i / rows);
      if (i === rows || k === columns) continue;
      const a = i * (columns + 1) + k;
      index.push(a, a + 1, a + columns + 2, a, a + columns + 2, a + columns + 1);
    }
  }
  const patch = new BufferGeometry();
  patch.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  patch.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2));
  patch.setIndex(index);
  return patch;
}

/** Seen through the glass from behind, too, where a machine has the time for it. */
export function Graduations({ outer, lines, title, titleAbove = 0.0105, fine, sideways }: GraduationsProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const heights = lines.map(({ height }) => height);
    const low = Math.min(...heights) - 0.004;
    const high = Math.max(...heights) + titleAbove + 0.0055;
    const arc = Math.min(ARC, ROUND * radiusAt(outer, (low + high) / 2));
    const paint: Paint = (pen, w, h) => {
      const perMetre = h / (high - low);
      const write = (text: string, x: number, y: number, size: number): void => {
        pen.font = `600 ${Math.max(LEAST, (size * arc) / ARC) * perMetre}px ${FACE_FONT}`;
        // The patch is squeezed to its own shape: letters keep theirs.
        pen.save();
        pen.translate(x * w, y);
        pen.scale(w / arc / perMetre, 1);
        if (sideways) pen.rotate(-Math.PI / 2);
        pen.fillText(text, 0, 0);
        pen.restore();
      };
      pen.clearRect(0, 0, w, h);
      pen.fillStyle = '#26415a';
      pen.textBaseline = 'middle';
      pen.textAlign = sideways ? 'center' : 'left';
      const thick = (fine ? 0.00034 : 0.0005) * perMetre;
      for (const { height, number, share = 0.6 } of lines) {
        const y = (high - height) * perMetre;
        pen.fillRect(w * 0.24, y - thick / 2, w * 0.36 * (number === undefined ? share : 1), thick);
        if (number !== undefined) write(number, sideways ? 0.72 : 0.64, y, NUMBER);
      }
      pen.textAlign = 'center';
      write(title, 0.5, 0.0055 * perMetre, TITLE);
    };
    const map = paintedTexture(fine ? 512 : 256, fine ? 2048 : tier === 'low' ? 512 : 1024, paint, {
      words: true,
      anisotropy: tier === 'low' ? 2 : 8,
    });
    const ink = (side: typeof FrontSide | typeof BackSide): MeshBasicMaterial =>
      new MeshBasicMaterial({ map, transparent: true, depthWrite: false, side, toneMapped: false });
    return { patch: patchOf(outer, low, high), map, near: ink(FrontSide), far: ink(BackSide) };
  }, [outer, lines, title, titleAbove, fine, sideways, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return (
    <>
      {tier !== 'low' && <mesh geometry={drawn.patch} material={drawn.far} renderOrder={GLASS_ORDER.farPrint} />}
      <mesh geometry={drawn.patch} material={drawn.near} renderOrder={GLASS_ORDER.nearPrint} />
    </>
  );
}
