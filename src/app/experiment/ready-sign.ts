/** The sign for tests and for pictures that the page stands. */
import type { Run } from '@core';
import type { Notebook } from '@notebook';
import { useEffect, useRef } from 'react';
import { queryHas } from '../address.ts';
import type { AppLoop } from '../loop.ts';

/** `data-ready` on <html> when the picture has been drawn, and the run itself for tests that ask for it. */
export function useReadySign(loop: AppLoop, run: Run, notebook: Notebook): void {
  const frames = useRef(0);
  useEffect(() => {
    const off = loop.onFrame(() => {
      loop.wake();
      // The first frames belong to React's and three's own beginnings.
      if (++frames.current < 4) return;
      document.documentElement.dataset['ready'] = 'true';
      off();
    });
    return () => {
      off();
      frames.current = 0;
      delete document.documentElement.dataset['ready'];
    };
  }, [loop]);
  useEffect(() => {
    if (!queryHas('test')) return;
    const page = globalThis as { __phongStem?: unknown };
    page.__phongStem = { run, loop, notebook };
    return () => {
      delete page.__phongStem;
    };
  }, [run, loop, notebook]);
}
