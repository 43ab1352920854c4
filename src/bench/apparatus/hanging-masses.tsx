/** Slotted masses on a hanger: a hook above, a rod, a plate, and discs of brass or steel that slide on from the side. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { ExtrudeGeometry, MeshBasicMaterial, Path, PlaneGeometry, Shape, TorusGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, type PartList, useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { FACE_FONT, paintedTexture } from './textures.ts';

/** Density, kg/m³: free-cutting brass CuZn39Pb3 8470, plain steel 7850 (DIN EN 12164, EN 10083 data sheets). */
const METALS = {
  brass: { density: 8470, colour: INK.brass, ink: '#4a3612' },
  steel: { density: 7850, colour: '#c3c9ce', ink: '#24303a' },
} as const;
export type MassMetal = keyof typeof METALS;

/** Radius of a disc by its mass, m: the project's choice, near to bought sets; its thickness follows from the density. */
const radiusOf = (mass: number): number =>
  mass <= 0.0105 ? 0.011 : mass <= 0.021 ? 0.0135 : mass <= 0.051 ? 0.017 : 0.021;
const ROD = 0.0016;
/** Half the slot's width; it reaches from the edge past the middle. */
const SLOT = 0.0021;
/** How thick a disc of this mass (kg) and metal is, m. */
export function discThickness(mass: number, metal: MassMetal): number {
  const r = radiusOf(mass);
  // Half a turn around the middle and a straight way out, a little longer than the true one at the edge: a thousandth of the disc.
  const slot = (Math.PI * SLOT * SLOT) / 2 + 2 * SLOT * r;
  return mass / METALS[metal].density / (Math.PI * r * r - slot);
}

/** From where the hook is hung to the plate's upper face, m; thickness of the plate. */
const ROD_LENGTH = 0.085;
const PLATE = { radius: 0.0125, thick: 0.0022 } as const;

/** How far the lowest point hangs below the hook, m. */
export const HANGER_LENGTH = ROD_LENGTH + PLATE.thick;
/** Height of a stack of discs above the plate, m. */
export const stackHeight = (masses: readonly number[], metal: MassMetal): number =>
  masses.reduce((sum, mass) => sum + discThickness(mass, metal), 0);

/** A disc with its slot, lying flat on `at`; `turn` points the slot (about y) or lays the disc elsewhere, rad. */
export function addDisc(list: PartList, mass: number, metal: MassMetal, at: Triple, turn: Triple): void {
  const r = radiusOf(mass);
  const thick = discThickness(mass, metal);
  const bevel = Math.min(0.0004, thick / 6);
  const side = Math.asin(SLOT / r);
  const shape = new Shape();
  shape.absarc(0, 0, r, side, 2 * Math.PI - side, false);
  shape.lineTo(0, -SLOT);
  const round = new Path().absarc(0, 0, SLOT, -Math.PI / 2, Math.PI / 2, true);
  for (const point of round.getPoints(6)) shape.lineTo(point.x, point.y);
  shape.closePath();
  const solid = new ExtrudeGeometry(shape, {
    depth: thick - 2 * bevel,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 1,
    curveSegments: list.kit.around(r) * 2,
  });
  solid.rotateX(-Math.PI / 2).translate(0, bevel, 0);
  list.add(metal, METALS[metal].colour, solid, at, turn);
}

export interface SlottedDiscProps {
  /** kg. */
  readonly mass: number;
  readonly metal?: MassMetal;
}

/** One disc by itself, lying on the origin, its stamp upwards; its slot points to +x. */
export function SlottedDisc({ mass, metal = 'brass' }: SlottedDiscProps): ReactNode {
  const make = useMemo<Make>(() => (list) => addDisc(list, mass, metal, [0, 0, 0], [0, 0, 0]), [mass, metal]);
  return (
    <>
      <Parts make={make} />
      <Stamp mass={mass} metal={metal} y={discThickness(mass, metal) + 0.0002} />
    </>
  );
}

/** What is stamped on the upper face of a disc, between its middle and its front edge. */
function Stamp({
  mass,
  metal,
  y,
}: {
  readonly mass: number;
  readonly metal: MassMetal;
  readonly y: number;
}): ReactNode {
  const { tier } = useKit();
  const r = radiusOf(mass);
  const drawn = useMemo(() => {
    const map = paintedTexture(
      128,
      64,
      (pen, w, h) => {
        pen.clearRect(0, 0, w, h);
        pen.fillStyle = METALS[metal].ink;
        pen.font = `700 46px ${FACE_FONT}`;
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(`${Math.round(mass * 1000)} g`, w / 2, h / 2 + 3);
      },
      { words: true, anisotropy: tier === 'low' ? 1 : 4 },
    );
    return {
      map,
      plane: new PlaneGeometry(r * 1.05, r * 0.525).rotateX(-Math.PI / 2),
      ink: new MeshBasicMaterial({
        map,
        transparent: true,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -2,
      }),
    };
  }, [mass, metal, r, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.plane} material={drawn.ink} position={[0, y, r * 0.56]} />;
}

const SLOT_TURN = 2.1;

export interface MassHangerProps {
  /** Discs from the plate upwards, kg each: 0.01, 0.02, 0.05 … The hanger itself is drawn the same whatever it weighs. */
  readonly masses: readonly number[];
  readonly metal?: MassMetal;
}

/** Origin where it hangs: the inner top of the hook. It reaches down by HANGER_LENGTH. */
export function MassHanger({ masses, metal = 'brass' }: MassHangerProps): ReactNode {
  const floor = -ROD_LENGTH;
  const make = useMemo<Make>(
    () => (list) => {
      // An open hook: three quarters of a ring, then the rod.
      const hook = new TorusGeometry(0.0046, ROD * 0.8, 8, list.kit.tier === 'low' ? 12 : 24, Math.PI * 1.35);
      list.add('steel', INK.steel, hook, [0, -0.0033, 0], [0, 0, -Math.PI * 0.5]);
      list.puck('steel', INK.steel, ROD, ROD_LENGTH - 0.0078, [0, floor / 2 - 0.0039, 0]);
      list.puck(metal, METALS[metal].colour, PLATE.radius, PLATE.thick, [0, floor - PLATE.thick / 2, 0]);
      list.puck('steel', INK.steel, ROD * 1.7, 0.0016, [0, floor - PLATE.thick - 0.0006, 0]);
      let y = floor;
      masses.forEach((mass, i) => {
        // Each slot a little further round, as a careful hand lays them.
        addDisc(list, mass, metal, [0, y, 0], [0, SLOT_TURN + i * 2.4, 0]);
        y += discThickness(mass, metal);
      });
    },
    [masses, metal, floor],
  );
  const top = masses.at(-1);
  return (
    <>
      <Parts make={make} />
      {top !== undefined && <Stamp mass={top} metal={metal} y={floor + stackHeight(masses, metal) + 0.0002} />}
    </>
  );
}
