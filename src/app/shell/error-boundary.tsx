/** When a part of the page breaks: a clear sentence and a way on, never a white screen. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What browsers and Vite say of a part of the page that did not come. Without a network that is no fault of ours. */
const NOT_COME = /module|preload/i;

function Broken({ error }: { error: Error }) {
  const { t } = useTranslation('app');
  const away = !navigator.onLine && NOT_COME.test(error.message);
  return (
    <main className="note-page" role="alert">
      <h1>{t(away ? 'crash.offlineTitle' : 'crash.title')}</h1>
      <p>{t(away ? 'crash.offlineBody' : 'crash.body')}</p>
      <p>
        <button className="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </button>{' '}
        <a className="button" href="#/" onClick={() => setTimeout(() => location.reload())}>
          {t('back')}
        </a>
      </p>
      <details>
        <summary>{t('crash.details')}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </main>
  );
}

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };
  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />;
  }
}
