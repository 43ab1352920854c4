/** Lays the controls over the objects of the picture that they stand for. */
import { FINGER, type HandSpot } from './spots.ts';

/** Pixels from the side where half of a long name no longer fits. */
const LABEL = 120;

interface Laid {
  where: string;
  size: string;
  edge: string;
  flag: string;
}
/** What was written into each element last: asking the page itself costs more than the drawing of a hand. */
const written = new WeakMap<HTMLElement, Laid>();

/** Seconds after the last turn of the view in which it may go on; shorter than the stage lingers, so that a picture comes after it. */
const GLANCE = 0.2;

export interface Marks {
  /** Somebody turns, pushes or zooms the view at `now` seconds. */
  look(now: number): void;
  /** After every drawing. Pixels of the picture. */
  lay(now: number, width: number, height: number): void;
}

/**
 * The controls of a picture. While somebody looks around they wait, their marks unseen: to paint two dozen anew for every picture costs
 * a slow machine a fifth of its frames, and nobody reaches for one now.
 */
export function createMarks(
  surface: HTMLElement,
  spots: readonly HandSpot[],
  elementOf: (placeId: string) => HTMLElement | undefined,
): Marks {
  let until = 0;
  let hidden = false;
  return {
    look: (now) => void (until = now + GLANCE),
    lay(now, width, height) {
      if (hidden !== now < until) {
        hidden = !hidden;
        surface.dataset['looks'] = String(hidden);
      }
      if (!hidden) layControls(spots, elementOf, width, height);
    },
  };
}

/** Only what has changed is written into the page. */
function layControls(
  spots: readonly HandSpot[],
  elementOf: (placeId: string) => HTMLElement | undefined,
  width: number,
  height: number,
): void {
  for (const spot of spots) {
    const element = elementOf(spot.place.id);
    if (element === undefined) continue;
    const x = Math.round(Math.min(width, Math.max(0, spot.x)) * 2) / 2;
    const y = Math.round(Math.min(height, Math.max(0, spot.y)) * 2) / 2;
    const size = 2 * Math.round(Math.min(90, Math.max(spot.value === undefined ? FINGER : FINGER / 2, spot.radius)));
    const where = `translate(${x}px, ${y}px)`;
    const edge = `${x < LABEL ? 'left ' : x > width - LABEL ? 'right ' : ''}${y - size / 2 < 34 ? 'top' : ''}`;
    const flag = spot.visible && !spot.crowded ? 'in' : 'out';
    let last = written.get(element);
    if (last === undefined) written.set(element, (last = { where: '', size: '', edge: '', flag: '' }));
    if (last.where !== where) element.style.transform = last.where = where;
    if (last.size !== `${size}px`) element.style.setProperty('--size', (last.size = `${size}px`));
    if (last.edge !== edge) element.dataset['edge'] = last.edge = edge;
    if (last.flag !== flag) element.dataset['view'] = last.flag = flag;
  }
}
