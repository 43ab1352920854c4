/** Two languages, one tap. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, speak } from '../language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const [failed, setFailed] = useState(false);
  const now = currentLanguage();
  return (
    <div className="segmented" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          lang={language}
          aria-pressed={language === now}
          // What is seen is part of the name, or a voice command "VI" would find nothing.
          aria-label={`${language.toUpperCase()} · ${t(`language.${language}`)}`}
          title={t(`language.${language}`)}
          onClick={() => void speak(language).then((done) => setFailed(!done))}
        >
          {language.toUpperCase()}
        </button>
      ))}
      {failed && (
        <span className="notice" role="alert">
          {t('notLoaded')}
        </span>
      )}
    </div>
  );
}
