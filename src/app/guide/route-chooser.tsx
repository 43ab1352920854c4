/** Three ways through an experiment; nobody is made to take the long one. */
import { Compass, Route as Road, Zap } from 'lucide-react';
import type { AnyGuide } from '../experiment/session.ts';
import type { AnyRoute } from './progress.ts';
import type { GuideWords } from './words.ts';

const ICONS = { quick: Zap, full: Road, own: Compass } as const;

export function RouteChooser({
  guide,
  words,
  onChoose,
}: {
  guide: AnyGuide;
  words: GuideWords;
  onChoose: (route: AnyRoute) => void;
}) {
  return (
    <section className="chooser" aria-labelledby="choose-route">
      <h2 id="choose-route">{words.app('guide.choose')}</h2>
      <ul>
        {guide.routes.map((route) => {
          const Icon = ICONS[route.id];
          return (
            <li key={route.id}>
              <button onClick={() => onChoose(route)}>
                <Icon aria-hidden="true" size={22} />
                <span>
                  <strong>
                    {words.has(`guide.${route.id}.title`)
                      ? words.own(`guide.${route.id}.title`)
                      : words.app(`guide.routes.${route.id}`)}
                  </strong>
                  {words.has(`guide.${route.id}.blurb`) && (
                    <span className="muted small">{words.own(`guide.${route.id}.blurb`)}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
