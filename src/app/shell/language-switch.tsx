/** Two languages, one tap. */
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, speak } from '../language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const now = currentLanguage();
  return (
    <div className="segmented" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          lang={language}
          aria-pressed={language === now}
          aria-label={t(`language.${language}`)}
          title={t(`language.${language}`)}
          onClick={() => void speak(language)}
        >
          {language === 'vi' ? 'VI' : 'EN'}
        </button>
      ))}
    </div>
  );
}
