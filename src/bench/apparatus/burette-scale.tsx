/**
 * The printed scale of a burette: one tile of a millilitre with its ten lines, taken again and again around the tube, and numbers as small
 * quads of the same picture. So half a metre of 0.1 mL lines stays sharp in a close-up for one picture and one mesh.
 *
 * Lines of a whole millilitre go all the way round: an eye at the right height sees their front and back halves as one (ISO 385, class A).
 */
import { useEffect, useMemo, type ReactNode } from 'react';
import { BackSide, BufferAttribute, BufferGeometry, FrontSide, MeshBasicMaterial } from 'three';
import { BURETTE, type BuretteCapacity } from './burette-shape.ts';
import { GLASS_ORDER } from './glass.ts';
import { useKit } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

const INK = '#1c3247';
/** The picture, in its own units: the tile on top, 1024 around and 512 high; below it 12 × 5 cells of numbers and one wide cell. */
const PICTURE = [1024, 1024] as const;
const TILE = 512;
const CELL = { wide: 84, tall: 72, columns: 12, top: 536 } as const;
const TITLE = { top: 920, wide: 320, tall: 64 } as const;
const LINES = 10;
/** The tile begins half a division above its first line, so that no line lies on a seam; and keeps clear of what is below it. */
const CLEAR = 0.5 / LINES;
/** Thickness of a line, m; lengths of the lines of 0.1 and 0.5 mL as an angle, rad: where they begin (left of the middle) and end. */
const THICK = 0.00022;
const SHORT = [-0.62, 0.06] as const;
const MIDDLE = [-0.62, 0.24] as const;
/** The lines of 0.1 mL lie within this angle of the middle, rad: finer steps there. */
const FRONT = 1.05;
/** Height of a number, and how far right of the middle it begins, m. */
const NUMBER = 0.0036;
const NUMBER_AT = 0.0019;

/** Lines of one millilitre, every number up to the last, and what the burette holds. */
const paintPicture =
  (perMillilitre: number, last: number): Paint =>
  (pen, w) => {
    const k = w / PICTURE[0];
    pen.clearRect(0, 0, w, w);
    pen.fillStyle = INK;
    const tall = (THICK / perMillilitre) * TILE * k;
    const along = (angle: number): number => (0.5 + angle / (2 * Math.PI)) * PICTURE[0] * k;
    for (let line = 0; line < LINES; line++) {
      const y = (CLEAR + line / LINES) * TILE * k - tall / 2;
      if (line === 0) pen.fillRect(0, y - tall * 0.1, w, tall * 1.2);
      else {
        const [from, to] = line === 5 ? MIDDLE : SHORT;
        pen.fillRect(along(from), y, along(to) - along(from), tall);
      }
    }
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.font = `600 ${58 * k}px ${FACE_FONT}`;
    for (let n = 0; n <= last; n++) {
      const x = ((n % CELL.columns) + 0.5) * CELL.wide * k;
      const y = (CELL.top + (Math.floor(n / CELL.columns) + 0.5) * CELL.tall) * k;
      pen.fillText(String(n), x, y, CELL.wide * k * 0.94);
    }
    pen.textAlign = 'left';
    pen.font = `600 ${46 * k}px ${FACE_FONT}`;
    pen.fillText(`${last} mL 20 °C`, 4 * k, (TITLE.top + TITLE.tall / 2) * k, TITLE.wide * k * 0.98);
  };

/** Collects quads that lie on the wall: angles from the middle of the front, heights, and what they show of the picture. */
class Print {
  readonly position: number[] = [];
  readonly uv: number[] = [];
  readonly index: number[] = [];
  readonly radius: number;
  constructor(radius: number) {
    this.radius = radius;
  }
  patch(
    [from, to]: readonly [number, number],
    [low, high]: readonly [number, number],
    [u0, u1]: readonly [number, number],
    [v0, v1]: readonly [number, number],
    steps: number,
  ): void {
    const first = this.position.length / 3;
    for (let i = 0; i <= steps; i++) {
      const angle = from + ((to - from) * i) / steps;
      const u = u0 + ((u1 - u0) * i) / steps;
      for (const [y, v] of [
        [low, v0],
        [high, v1],
      ] as const) {
        this.position.push(this.radius * Math.sin(angle), y, this.radius * Math.cos(angle));
        this.uv.push(u, v);
      }
      if (i === steps) continue;
      const a = first + 2 * i;
      this.index.push(a, a + 2, a + 1, a + 1, a + 2, a + 3);
    }
  }
  geometry(): BufferGeometry {
    const out = new BufferGeometry();
    out.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3));
    out.setAttribute('uv', new BufferAttribute(new Float32Array(this.uv), 2));
    out.setIndex(this.index);
    return out;
  }
}

/** Everything printed on the tube. Origin as the burette's: the tip of its jet. */
export function BuretteScale({ capacity }: { readonly capacity: BuretteCapacity }): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const { zero, last, wall } = BURETTE[capacity];
    const perMillilitre = (zero - last) / capacity;
    const print = new Print(wall + 0.0001);
    const around = tier === 'low' ? 9 : tier === 'medium' ? 16 : 24;
    // v runs up the picture, from its lower edge.
    const v = (fromTop: number): number => 1 - fromTop / PICTURE[1];
    for (let n = 0; n <= capacity; n++) {
      const top = zero - (n - CLEAR) * perMillilitre;
      // Below the last line there are no more.
      const share = n === capacity ? 2 * CLEAR : 1;
      const heights = [top - share * perMillilitre, top] as const;
      const rows = [v(share * TILE), v(0)] as const;
      print.patch([-FRONT, FRONT], heights, [0.5 - FRONT / (2 * Math.PI), 0.5 + FRONT / (2 * Math.PI)], rows, around);
      // Behind there is nothing but the line of the whole millilitre: any strip of the tile without the others shows it.
      print.patch([FRONT, 2 * Math.PI - FRONT], heights, [0.02, 0.1], rows, around);
      const wide = (NUMBER * CELL.wide) / CELL.tall / wall;
      const [column, row] = [n % CELL.columns, Math.floor(n / CELL.columns)];
      // Just above its line, as a burette has it: the line itself stays free.
      const y = zero - n * perMillilitre + NUMBER * 0.56;
      print.patch(
        [NUMBER_AT / wall, NUMBER_AT / wall + wide],
        [y - NUMBER / 2, y + NUMBER / 2],
        [(column * CELL.wide) / PICTURE[0], ((column + 1) * CELL.wide) / PICTURE[0]],
        [v(CELL.top + (row + 1) * CELL.tall), v(CELL.top + row * CELL.tall)],
        3,
      );
    }
    const title = zero + 0.012;
    print.patch(
      [-0.8, 0.8],
      [title, title + ((1.6 * wall) / TITLE.wide) * TITLE.tall],
      [0, TITLE.wide / PICTURE[0]],
      [v(TITLE.top + TITLE.tall), v(TITLE.top)],
      6,
    );
    const size = tier === 'low' ? 768 : PICTURE[0];
    const map = paintedTexture(size, size, paintPicture(perMillilitre, capacity), {
      words: true,
      anisotropy: tier === 'low' ? 4 : 8,
    });
    const ink = (side: typeof FrontSide | typeof BackSide, opacity: number): MeshBasicMaterial =>
      new MeshBasicMaterial({ map, transparent: true, opacity, depthWrite: false, side, toneMapped: false });
    return { print: print.geometry(), map, near: ink(FrontSide, 1), far: ink(BackSide, 0.55) };
  }, [capacity, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return (
    <>
      <mesh geometry={drawn.print} material={drawn.far} renderOrder={GLASS_ORDER.farPrint} />
      <mesh geometry={drawn.print} material={drawn.near} renderOrder={GLASS_ORDER.nearPrint} />
    </>
  );
}
