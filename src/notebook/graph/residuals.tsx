/** What the curve leaves over: residuals about a line at zero, and whether they look like chance. */
import { useMemo } from 'react';
import { formatNumber } from '@instruments';
import { residualVerdict } from '../fits/index.ts';
import { useSay, type Language } from '../say.ts';
import type { Drawing } from './drawing.ts';
import type { Fitted } from './fitted.ts';
import { PlotBox } from './plot-box.tsx';
import type { Points } from './points.ts';
import { windowOf } from './window.ts';

export interface ResidualsProps {
  readonly drawing: Drawing;
  readonly fitted: Fitted;
  readonly language: Language;
}

const heightOf = (width: number): number => Math.round(Math.min(240, Math.max(170, width * 0.4)));

export function Residuals({ drawing, fitted, language }: ResidualsProps) {
  const say = useSay(language);
  const { x, y, inUse, fitted: of } = drawing;
  const { curve, points: fittedPoints } = fitted;
  const traces = useMemo(() => {
    if (!inUse || !of) return [];
    const points: Points = { ...of, y: Float64Array.from(curve.residuals) };
    return [{ id: inUse.series.id, points, look: inUse.look, main: true, joined: false }];
  }, [inUse, of, curve]);
  const whole = useMemo(() => {
    const { x: span, y: found } = windowOf(
      traces.map((t) => t.points),
      { x: drawing.graph !== undefined || curve.kind === 'proportional', y: false },
    );
    // Zero in the middle: what lies above and below is compared at one look.
    const far = Math.max(Math.abs(found.min), Math.abs(found.max)) || 1;
    return { x: span, y: { min: -far, max: far } };
  }, [traces, drawing.graph, curve.kind]);
  const verdict = useMemo(() => residualVerdict(curve, fittedPoints), [curve, fittedPoints]);
  const axis = { symbol: say('graph.residual.symbol'), unit: y.unit, decimals: y.decimals + 2, name: '' };
  const describe = ({ point }: { readonly point: number }): string => {
    const points = traces[0]!.points;
    return say('graph.residual.point', {
      n: point + 1,
      of: points.size,
      x: x.symbol,
      xv: formatNumber(points.x[point]!, x.decimals, language),
      xu: x.unit,
      r: formatNumber(points.y[point]!, axis.decimals, language),
      ru: y.unit,
    });
  };
  if (traces.length === 0) return null;
  return (
    <section className="nb-residuals" aria-label={say('graph.residual.title')}>
      <h4>{say('graph.residual.title')}</h4>
      <PlotBox
        traces={traces}
        base
        whole={whole}
        x={x}
        y={axis}
        language={language}
        heightOf={heightOf}
        label={say('graph.residual.summary', {
          n: traces[0]!.points.size,
          above: verdict.above,
          below: verdict.below,
          verdict: say(verdict.key),
        })}
        hint={say('graph.residual.hint')}
        describe={describe}
      />
      <p>{say(verdict.key)}</p>
    </section>
  );
}
