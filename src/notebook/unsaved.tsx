/** Why nothing is kept, and what can be done about it. */
import './more/words.ts';
import { useSay, type Language } from './say.ts';
import { troubleOf } from './trouble.ts';

export function Unsaved({ storage, language }: { readonly storage: string; readonly language: Language }) {
  const say = useSay(language);
  return (
    <p className="nb-warning" role="status">
      {say(`unsaved.${troubleOf(storage)}`)}
    </p>
  );
}
