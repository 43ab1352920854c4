/** How the table is laid out in the room that there is: a table, one whose cells stand close, or one card a row. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { useWidth } from './use-width.ts';

/** Below the first width the table becomes cards, below the second its cells stand close; CSS pixels. */
const NARROW = 340;
const TIGHT = 520;

/** `close`: cards in a place that is wider than a phone. */
export type Room = 'cards' | 'close' | 'tight' | 'wide';

/** `shape` tells tables of different widths apart: what did not fit once is measured anew when it has changed. */
export function useRoom(of: RefObject<Element | null>, shape: string): Room {
  const width = useWidth(of, NARROW);
  /** How wide this place must be for the close table, once it was seen not to fit; of which shape, in letters of which size. */
  const [needs, setNeeds] = useState({ shape: '', width: 0 });
  const letters = typeof document === 'undefined' ? '' : getComputedStyle(document.documentElement).fontSize;
  const now = `${shape} ${letters}`;
  const room =
    width < NARROW ? 'cards' : width >= TIGHT ? 'wide' : needs.shape === now && width < needs.width ? 'close' : 'tight';
  // After every drawing: any of them may have brought a longer number.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- it sets what makes it do nothing the next time
  useLayoutEffect(() => {
    const scroll = of.current?.querySelector('.nb-scroll');
    if (room !== 'tight' || !scroll || scroll.scrollWidth <= scroll.clientWidth) return;
    // What it lacks is measured inside, the place with its edges: it is never said to fit again as it stands.
    setNeeds({ shape: now, width: width + scroll.scrollWidth - scroll.clientWidth });
  });
  return room;
}
