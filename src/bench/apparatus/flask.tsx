/** A conical flask with what is in it. */
import { useMemo, type ReactNode } from 'react';
import { type FlaskSize, flaskShape } from './conical-flask.ts';
import type { Contents } from './contents.ts';
import { Glass, Liquid } from './glassware.tsx';
import { Graduations } from './graduations.tsx';

export interface ConicalFlaskProps {
  /** Nominal capacity, mL. */
  readonly size: FlaskSize;
  /** What is in it, asked every frame; without it the flask is empty. */
  readonly contents?: Contents;
}

/** Origin in the middle of its foot; the graduations look along z. */
export function ConicalFlask({ size, contents }: ConicalFlaskProps): ReactNode {
  const { outer, inner, lines } = useMemo(() => flaskShape(size), [size]);
  return (
    <>
      <Glass outer={outer} inner={inner} />
      {contents && <Liquid inner={inner} contents={contents} />}
      <Graduations outer={outer} lines={lines} title={`${size} mL`} />
    </>
  );
}
