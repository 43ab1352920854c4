/** The thin bar on top: the way back, what this is, language, share, help, settings. */
import { ArrowLeft, PanelLeftClose, PanelLeftOpen, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../help/help-button.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { SettingsButton } from '../shell/settings-button.tsx';

interface Props {
  readonly title: string;
  /** Undefined where the guide cannot be folded. */
  readonly guideShown: boolean | undefined;
  readonly onGuide: () => void;
  readonly onShare: () => void;
}

export function TopBar({ title, guideShown, onGuide, onShare }: Props) {
  const { t } = useTranslation('app');
  const guideLabel = t(guideShown === true ? 'page.hideGuide' : 'page.showGuide');
  return (
    <header className="top-bar">
      <a className="button back" href="#/" aria-label={t('back')} title={t('back')}>
        <ArrowLeft aria-hidden="true" size={20} />
      </a>
      {guideShown !== undefined && (
        <button
          className="icon"
          aria-expanded={guideShown}
          aria-label={guideLabel}
          title={guideLabel}
          onClick={onGuide}
        >
          {guideShown ? (
            <PanelLeftClose aria-hidden="true" size={20} />
          ) : (
            <PanelLeftOpen aria-hidden="true" size={20} />
          )}
        </button>
      )}
      <h1>{title}</h1>
      <span className="top-language">
        <LanguageSwitch />
      </span>
      <button className="icon" aria-label={t('page.share')} title={t('page.share')} onClick={onShare}>
        <Share2 aria-hidden="true" size={20} />
      </button>
      <HelpButton />
      <SettingsButton />
    </header>
  );
}
