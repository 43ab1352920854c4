/** Where things stand: three columns on a wide screen, bench over sheet on a phone. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../back.ts';
import type { PanelId, Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly top: (guideShown: boolean | undefined, onGuide: () => void) => ReactNode;
  readonly bench: ReactNode;
  readonly transport: ReactNode;
  readonly now: ReactNode;
  readonly steps: ReactNode;
  readonly controls: ReactNode;
  readonly data: ReactNode;
}

const query = matchMedia('(min-width: 900px)');
const watch = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const useWide = (): boolean => useSyncExternalStore(watch, () => query.matches);

/** Arrow keys go from tab to tab, as tabs should. */
function Tabs({
  ids,
  current,
  onPanel,
  children,
}: {
  ids: readonly PanelId[];
  current: PanelId;
  onPanel: (panel: PanelId) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation('app');
  return (
    <div className="tabs">
      <div role="tablist" aria-label={t('page.panels')}>
        {ids.map((id, i) => (
          <button
            key={id}
            id={`tab-${id}`}
            role="tab"
            aria-selected={id === current}
            aria-controls={`panel-${id}`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onPanel(id)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              if (by === 0) return;
              const next = ids[(i + by + ids.length) % ids.length]!;
              onPanel(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {t(`page.${id}`)}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

const Panel = ({ id, shown, children }: { id: PanelId; shown: boolean; children: ReactNode }) => (
  <div id={`panel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} className="panel" hidden={!shown} tabIndex={-1}>
    {children}
  </div>
);

export function Frame({ sheet, top, bench, transport, now, steps, controls, data }: Props) {
  const { t } = useTranslation('app');
  const wide = useWide();
  const { panel, tall, raised, guideShown, open: onPanel, setGuideShown } = sheet;
  useBack(!wide && raised, () => onPanel(panel, false));
  const side = panel === 'steps' ? 'data' : panel;
  return (
    <div className="lab" data-wide={wide} data-guide={guideShown} data-tall={tall}>
      {top(wide ? guideShown : undefined, () => setGuideShown(!guideShown))}
      {wide && (
        <aside className="lab-guide" aria-label={t('page.guide')} hidden={!guideShown}>
          {steps}
        </aside>
      )}
      <main className="lab-bench" aria-label={t('page.bench')}>
        <div className="lab-stage">{bench}</div>
        {now}
        {transport}
      </main>
      <section className="lab-side" aria-label={t('page.panels')}>
        {wide ? (
          <>
            <Tabs ids={['data', 'controls']} current={side} onPanel={(id) => onPanel(id)} />
            <Panel id="data" shown={side === 'data'}>
              {side === 'data' && data}
            </Panel>
            <Panel id="controls" shown={side === 'controls'}>
              {side === 'controls' && controls}
            </Panel>
          </>
        ) : (
          <>
            <Tabs ids={['steps', 'controls', 'data']} current={panel} onPanel={(id) => onPanel(id)}>
              <button
                className="icon"
                aria-expanded={tall}
                aria-label={t(tall ? 'now.shorter' : 'now.taller')}
                title={t(tall ? 'now.shorter' : 'now.taller')}
                onClick={() => onPanel(panel, !tall)}
              >
                {tall ? <ChevronDown aria-hidden="true" size={20} /> : <ChevronUp aria-hidden="true" size={20} />}
              </button>
            </Tabs>
            <Panel id="steps" shown={panel === 'steps'}>
              {steps}
            </Panel>
            <Panel id="controls" shown={panel === 'controls'}>
              {panel === 'controls' && controls}
            </Panel>
            <Panel id="data" shown={panel === 'data'}>
              {panel === 'data' && data}
            </Panel>
          </>
        )}
      </section>
    </div>
  );
}
