/** Where a recorded number came from: instrument, face, moment of the run; the way back to it, and the way to strike it out. */
import { useContext, useEffect, useRef } from 'react';
import { formatNumber } from '@instruments';
import type { Cell } from './cells.ts';
import { useSay, type Language } from './say.ts';
import { SeeMomentContext } from './see-moment.ts';

export interface CellOriginProps {
  readonly cell: Cell;
  readonly title: string;
  /** What the button that strikes it out is called. */
  readonly deletes: string;
  readonly unit: string;
  /** Key under `kind.` of the instruments' words. */
  readonly instrument: string;
  /** Seconds of a tick of the run. */
  readonly dt: number;
  readonly language: Language;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function CellOrigin(props: CellOriginProps) {
  const { cell, title, deletes, unit, instrument, dt, language, onDelete, onClose } = props;
  const say = useSay(language);
  const moment = useContext(SeeMomentContext);
  const error = formatNumber(cell.error.half, Math.max(cell.decimals, 3), language);
  const { node, tick } = cell.position;
  const heading = useRef<HTMLHeadingElement>(null);
  // It stands below the whole table, far from the cell that was pressed.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.nb-origin')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      className="nb-box nb-origin"
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {/* The way out is in sight, however little of the card is. */}
      <div className="nb-origin-head">
        <h4 ref={heading} tabIndex={-1}>
          {title}
        </h4>
        <button type="button" onClick={onClose}>
          {say('origin.close')}
        </button>
      </div>
      <dl>
        <div>
          <dt>{say('origin.face')}</dt>
          <dd className="nb-face">{cell.face}</dd>
        </div>
        <div>
          <dt>{say('origin.instrument')}</dt>
          <dd>{instrument ? say(`kind.${instrument}`) : cell.instrument}</dd>
        </div>
        <div>
          <dt>{say('origin.error')}</dt>
          <dd>
            ±{'\u202f'}
            {error}
            {'\u202f'}
            {unit} ({say(`shape.${cell.error.shape}`)})
          </dd>
        </div>
        <div>
          <dt>{say('origin.moment')}</dt>
          <dd>
            {say('origin.at', { time: formatNumber(tick * dt, 1, language), node })}
            <br />
            <small>{say('origin.ids', { tick, seed: cell.seed })}</small>
          </dd>
        </div>
      </dl>
      {moment && !moment.can(cell) && <p className="nb-hint">{say('origin.not-kept')}</p>}
      <div className="nb-buttons">
        {moment?.can(cell) && (
          <button type="button" className="nb-primary" onClick={() => moment.see(cell)}>
            {say('origin.see')}
          </button>
        )}
        <button type="button" className="nb-danger" onClick={onDelete}>
          {deletes}
        </button>
      </div>
    </div>
  );
}
