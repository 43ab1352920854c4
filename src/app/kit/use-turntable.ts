/** The turntable and the page: made once, told what to show, and the sign for tests when the picture stands. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { createTurntable, KIT, type KitPiece, type Turntable } from '../../bench/kit.ts';
import { queryHas } from '../address.ts';
import type { Tier } from '../settings.ts';
import type { Asked } from './asked.ts';

export type PictureState = 'drawn' | 'lost' | 'absent';
const DEGREE = Math.PI / 180;

export interface Turning {
  readonly state: PictureState;
  /** Whole degrees, 0 to 359. */
  readonly angle: number;
  turnTo(degrees: number): void;
  /** Begins again after the picture was lost. */
  again(): void;
}

export function useTurntable(
  holder: RefObject<HTMLDivElement | null>,
  piece: KitPiece,
  tier: Tier,
  spinning: boolean,
  { angle: first, empty, frozen }: Asked,
): Turning {
  const table = useRef<Turntable | undefined>(undefined);
  const [state, setState] = useState<PictureState>('drawn');
  const [angle, setAngle] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const start = useRef(first);

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const made = createTurntable({
      holder: element,
      plain: frozen,
      onTurn: (turn) => {
        start.current = ((Math.round(turn / DEGREE) % 360) + 360) % 360;
        setAngle(start.current);
      },
      onReady: () => {
        document.documentElement.dataset['ready'] = 'true';
      },
      onLost: () => setState('lost'),
    });
    table.current = made;
    setState(made === undefined ? 'absent' : 'drawn');
    made?.turnTo(start.current * DEGREE);
    const page = globalThis as { __phongStem?: unknown };
    if (queryHas('test')) page.__phongStem = { table: made, pieces: KIT };
    return () => {
      table.current = undefined;
      made?.dispose();
      delete page.__phongStem;
      delete document.documentElement.dataset['ready'];
    };
  }, [holder, frozen, attempt]);
  useEffect(() => {
    delete document.documentElement.dataset['ready'];
    table.current?.show(piece, tier, empty);
  }, [piece, tier, empty, attempt]);
  useEffect(() => table.current?.spin(spinning), [spinning, attempt]);

  const turnTo = useCallback((degrees: number) => table.current?.turnTo((((degrees % 360) + 360) % 360) * DEGREE), []);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { state, angle, turnTo, again };
}
