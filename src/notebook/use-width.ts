/** How wide a part of the page is: components ask their own room, not the window. */
import { useEffect, useState, type RefObject } from 'react';

/** CSS pixels; `first` until it has been measured. */
export function useWidth(of: RefObject<Element | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const size = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    if (of.current) size.observe(of.current);
    return () => size.disconnect();
  }, [of]);
  return width;
}
