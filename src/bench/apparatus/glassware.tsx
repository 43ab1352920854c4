/** What every vessel of glass is made of: its walls, what is in it, and what is printed on it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, type ReactNode } from 'react';
import { BackSide, BufferAttribute, BufferGeometry, FrontSide, MeshBasicMaterial } from 'three';
import { type Absorption, GLASS_ORDER, makeGlass, makeLiquid } from './glass.ts';
import { liquidShape } from './liquid-shape.ts';
import { useKit } from './parts.tsx';
import { turned } from './shapes.ts';
import { FACE_FONT, paintedTexture } from './textures.ts';
import { type Profile, radiusAt } from './vessel.ts';

/** Segments around something of glass: more than metal needs, for its outline is what is seen. */
const roundness = (tier: 'low' | 'medium' | 'high'): number => (tier === 'low' ? 28 : tier === 'medium' ? 56 : 96);

/** The walls. Origin in the middle of the foot. */
export function Glass({ outer }: { readonly outer: Profile }): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => ({ shape: turned(outer, roundness(tier)), glass: makeGlass(tier) }), [outer, tier]);
  useEffect(
    () => () => {
      drawn.shape.dispose();
      drawn.glass.dispose();
    },
    [drawn],
  );
  return (
    <>
      <mesh geometry={drawn.shape} material={drawn.glass.far} renderOrder={GLASS_ORDER.far} />
      <mesh geometry={drawn.shape} material={drawn.glass.near} renderOrder={GLASS_ORDER.near} />
    </>
  );
}

export interface LiquidProps {
  readonly inner: Profile;
  /** How much is in it now, m³, and what its colours lose, per metre. Asked every frame: cheap, and nothing allocated. */
  readonly volume: () => number;
  readonly absorption: () => Absorption;
}

export function Liquid({ inner, volume, absorption }: LiquidProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(
    () => ({ shape: liquidShape(inner, roundness(tier)), liquid: makeLiquid(tier) }),
    [inner, tier],
  );
  useEffect(
    () => () => {
      drawn.shape.geometry.dispose();
      drawn.liquid.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    drawn.shape.fill(volume());
    drawn.liquid.tinge(absorption());
  });
  return <mesh geometry={drawn.shape.geometry} material={drawn.liquid.material} renderOrder={GLASS_ORDER.liquid} />;
}

export interface PrintedLine {
  /** Height on the wall, m. */
  readonly height: number;
  readonly number?: string;
}

/** Pixels of the printed patch, and its width around the vessel, m. */
const PRINT = { wide: 512, tall: 1024, arc: 0.044 } as const;

/** Lines and numbers on the wall, and the vessel's capacity above them; seen through the glass from behind, too. */
export function Graduations({
  outer,
  lines,
  title,
}: {
  readonly outer: Profile;
  readonly lines: readonly PrintedLine[];
  readonly title: string;
}): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const heights = lines.map(({ height }) => height);
    const low = Math.min(...heights) - 0.004;
    const high = Math.max(...heights) + 0.016;
    // A patch of the wall, a hair outside it; v grows with height, so a line lies where it was computed.
    const rows = 24;
    const columns = 12;
    const position: number[] = [];
    const uv: number[] = [];
    const index: number[] = [];
    for (let i = 0; i <= rows; i++) {
      const y = low + ((high - low) * i) / rows;
      const r = radiusAt(outer, y) + 0.0002;
      for (let k = 0; k <= columns; k++) {
        const angle = ((k / columns - 0.5) * PRINT.arc) / Math.max(r, PRINT.arc / 2);
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
    const map = paintedTexture(
      PRINT.wide,
      PRINT.tall,
      (pen, w, h) => {
        const perMetre = h / (high - low);
        const write = (text: string, x: number, y: number, size: number): void => {
          pen.font = `600 ${size * perMetre}px ${FACE_FONT}`;
          // The patch is squeezed to its own shape: letters keep theirs.
          pen.save();
          pen.translate(x * w, y);
          pen.scale(w / PRINT.arc / perMetre, 1);
          pen.fillText(text, 0, 0);
          pen.restore();
        };
        pen.clearRect(0, 0, w, h);
        pen.fillStyle = '#26415a';
        pen.textBaseline = 'middle';
        for (const { height, number } of lines) {
          const y = (high - height) * perMetre;
          const thick = 0.0005 * perMetre;
          pen.fillRect(w * 0.26, y - thick / 2, w * (number === undefined ? 0.2 : 0.34), thick);
          pen.textAlign = 'left';
          if (number !== undefined) write(number, 0.64, y, 0.0052);
        }
        pen.textAlign = 'center';
        write(title, 0.5, 0.0055 * perMetre, 0.0062);
      },
      { words: true, anisotropy: tier === 'low' ? 2 : 8 },
    );
    const ink = (side: typeof FrontSide | typeof BackSide): MeshBasicMaterial =>
      new MeshBasicMaterial({ map, transparent: true, depthWrite: false, side, toneMapped: false });
    return { patch, map, near: ink(FrontSide), far: ink(BackSide) };
  }, [outer, lines, title, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return (
    <>
      <mesh geometry={drawn.patch} material={drawn.far} renderOrder={GLASS_ORDER.farPrint} />
      <mesh geometry={drawn.patch} material={drawn.near} renderOrder={GLASS_ORDER.nearPrint} />
    </>
  );
}
