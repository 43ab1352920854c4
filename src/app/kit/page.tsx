/** `#/kit`: every piece of apparatus on a turntable, with its name and what it is for, in each tier. */
import { ArrowLeft, ChevronLeft, ChevronRight, Pause, RotateCcw, RotateCw, Play } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { firstTier, KIT } from '../../bench/kit.ts';
import { go } from '../address.ts';
import { type Tier, TIERS, useReducedMotion, useSettings } from '../settings.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useTitle } from '../title.ts';
import { asked } from './asked.ts';
import { Colours } from './colours.tsx';
import './kit.css';
import { useTurntable } from './use-turntable.ts';
import { KIT_WORDS } from './words.ts';

/** Degrees for a press of a key or a button, and for a pixel of drag. */
const STEP = 15;
const PER_PIXEL = 0.5;

export default function KitPage() {
  const { t } = useTranslation(KIT_WORDS);
  const { t: ours } = useTranslation('app');
  const settings = useSettings();
  const reduced = useReducedMotion();
  const [start] = useState(asked);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      KIT.findIndex(({ id }) => id === start.piece),
    ),
  );
  const [chosenTier, setTier] = useState(start.tier);
  const [measured] = useState(firstTier);
  const [wantsSpin, setSpin] = useState<boolean>();
  const holder = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; angle: number } | undefined>(undefined);
  const tier: Tier = chosenTier ?? settings.tier ?? settings.measuredTier ?? measured;
  const spinning = !start.frozen && (wantsSpin ?? !reduced);
  const piece = KIT[at]!;
  const name = t(`piece.${piece.id}.name`);
  const table = useTurntable(holder, piece, tier, spinning, start);
  useTitle(t('title'));

  // The address follows, so that a piece can be sent to somebody; what a test froze stays as it is.
  useEffect(() => {
    if (!start.frozen)
      go(`/kit?piece=${piece.id}${chosenTier === undefined ? '' : `&tier=${chosenTier}`}`, { replace: true });
  }, [piece, chosenTier, start]);

  const step = (by: number): void => setAt((now) => (now + by + KIT.length) % KIT.length);
  const turnBy = (degrees: number): void => {
    setSpin(false);
    table.turnTo(table.angle + degrees);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = {
      ArrowLeft: () => turnBy(-STEP),
      ArrowRight: () => turnBy(STEP),
      PageUp: () => step(-1),
      PageDown: () => step(1),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, angle: table.angle };
    setSpin(false);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current) table.turnTo(Math.round(grip.current.angle + (event.clientX - grip.current.x) * PER_PIXEL));
  };
  const letGo = (): void => void (grip.current = undefined);

  return (
    <div className="kit">
      <header className="kit-bar row spread">
        <a className="button" href="#/">
          <ArrowLeft aria-hidden="true" size={18} /> {ours('back')}
        </a>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="kit-main">
        <div className="kit-intro">
          <h1>{t('heading')}</h1>
          <p className="muted">{t('intro')}</p>
        </div>
        <section className="kit-show" aria-label={t('stage', { name })}>
          {table.state === 'absent' ? (
            <p className="kit-missing">{t('noPicture')}</p>
          ) : (
            <div
              className="kit-stage"
              role="group"
              tabIndex={0}
              aria-label={`${t('stage', { name })}. ${t('keys')}`}
              onKeyDown={onKeyDown}
              onPointerDown={onPointerDown}
              onPointerMove={onPointerMove}
              onPointerUp={letGo}
              onPointerCancel={letGo}
            >
              <div ref={holder} className="kit-canvas" />
              {table.state === 'lost' && (
                <div className="kit-lost" role="alert">
                  <p>{t('lost')}</p>
                  <button onClick={table.again}>{t('again')}</button>
                </div>
              )}
            </div>
          )}
          <div className="kit-name">
            <button className="icon" aria-label={t('previous')} title={t('previous')} onClick={() => step(-1)}>
              <ChevronLeft aria-hidden="true" />
            </button>
            <div aria-live="polite">
              <h2>{name}</h2>
              <p>{t(`piece.${piece.id}.use`)}</p>
              <p className="muted small">{t('place', { n: at + 1, count: KIT.length })}</p>
            </div>
            <button className="icon" aria-label={t('next')} title={t('next')} onClick={() => step(1)}>
              <ChevronRight aria-hidden="true" />
            </button>
          </div>
          {table.state !== 'absent' && (
            <div className="kit-turn">
              <button onClick={() => setSpin(!spinning)}>
                {spinning ? <Pause aria-hidden="true" size={18} /> : <Play aria-hidden="true" size={18} />}
                {t(spinning ? 'stop' : 'spin')}
              </button>
              <button className="icon" aria-label={t('left')} title={t('left')} onClick={() => turnBy(-STEP)}>
                <RotateCcw aria-hidden="true" size={20} />
              </button>
              <input
                type="range"
                min={0}
                max={359}
                value={table.angle}
                aria-label={t('turn')}
                aria-valuetext={t('degrees', { angle: table.angle })}
                onChange={(event) => {
                  setSpin(false);
                  table.turnTo(Number(event.currentTarget.value));
                }}
              />
              <button className="icon" aria-label={t('right')} title={t('right')} onClick={() => turnBy(STEP)}>
                <RotateCw aria-hidden="true" size={20} />
              </button>
              <span className="segmented" role="group" aria-label={t('tier')}>
                {TIERS.map((one) => (
                  <button key={one} aria-pressed={one === tier} onClick={() => setTier(one)}>
                    {t(`tiers.${one}`)}
                  </button>
                ))}
              </span>
            </div>
          )}
        </section>
        <nav className="kit-list" aria-label={t('list')}>
          <ul>
            {KIT.map(({ id }, i) => (
              <li key={id}>
                <button aria-current={i === at ? 'true' : undefined} onClick={() => setAt(i)}>
                  {t(`piece.${id}.name`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <Colours />
      </main>
    </div>
  );
}
