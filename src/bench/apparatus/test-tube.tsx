/** Test tubes and the rack that they stand in. */
import { useMemo, type ReactNode } from 'react';
import type { Contents } from './contents.ts';
import { Glass, Liquid } from './glassware.tsx';
import { type Make, Parts } from './parts.tsx';
import { plate } from './shapes.ts';
import { RACK, rackPlace, rackWidth, tubeShape } from './tube-shape.ts';

/** Origin: the lowest point of its round bottom. */
export function TestTube({ contents }: { readonly contents?: Contents }): ReactNode {
  const { outer, inner } = useMemo(() => tubeShape(), []);
  return (
    <>
      <Glass outer={outer} inner={inner} />
      {contents && <Liquid inner={inner} contents={contents} />}
    </>
  );
}

/** A wooden rack: a floor with hollows and two plates with holes, open in front. Origin in the middle of its foot. */
export function TestTubeRack({ places }: { readonly places: number }): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const width = rackWidth(places);
      const { depth, floor, shelves } = RACK;
      list.box('wood', '#c39a66', [width, floor - 0.003, depth], [0, (floor - 0.003) / 2, 0], 0.0015);
      const high = shelves[1] + 0.012;
      for (const s of [-1, 1])
        list.box('wood', '#b98d59', [0.008, high, depth * 0.72], [s * (width / 2 - 0.004), high / 2, 0], 0.0012);
      for (const y of shelves) {
        // A strip before and behind the tubes, and bridges between them: what is left of a plate with square holes.
        for (const s of [-1, 1]) list.box('wood', '#c7a06d', [width - 0.016, 0.006, 0.012], [0, y, s * 0.0165], 0.001);
        for (let i = 0; i <= places; i++)
          list.box('wood', '#c7a06d', [0.006, 0.006, 0.022], [RACK.pitch * (i - places / 2), y, 0], 0.0008);
      }
      for (let i = 0; i < places; i++) {
        const [x] = rackPlace(i, places);
        const ring = plate(
          Array.from({ length: 12 }, (_, k): [number, number] => [
            0.0075 * Math.cos((k / 12) * 2 * Math.PI),
            0.0075 * Math.sin((k / 12) * 2 * Math.PI),
          ]),
          0.001,
          0.0004,
          0,
          1,
        );
        list.add('wood', '#7d5c38', ring, [x, floor - 0.0028, 0]);
      }
    },
    [places],
  );
  return <Parts make={make} />;
}
