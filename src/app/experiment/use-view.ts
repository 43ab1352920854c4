/** From where the bench is seen: what the student chose, what a step asks for. */
import { holding, onRelease } from '@bench';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds in which the view stays as the student has turned it. */
const KEPT_MS = 10_000;

export interface View {
  /** The preset that is looked from; undefined when the view was turned by hand. */
  readonly camera: string | undefined;
  readonly go: (preset: string) => void;
  /** The student has turned the view, or chosen a preset. */
  readonly onLook: (preset?: string) => void;
}

/** The view follows the lesson, but is not taken out of the hands of a student who has just turned it. */
export function useView(stepId: string | undefined, stepCamera: string | undefined): View {
  const [camera, setCamera] = useState<string>();
  const lookedAt = useRef(-Infinity);
  useEffect(() => {
    if (stepId === undefined || stepCamera === undefined) return;
    const show = (): void => {
      if (performance.now() - lookedAt.current > KEPT_MS) setCamera(stepCamera);
    };
    // Not under a hand that is being dragged.
    if (holding()) {
      const stop = onRelease(() => (stop(), show()));
      return stop;
    }
    show();
  }, [stepId, stepCamera]);
  const onLook = useCallback((preset?: string): void => {
    lookedAt.current = performance.now();
    setCamera(preset);
  }, []);
  return { camera, go: setCamera, onLook };
}
