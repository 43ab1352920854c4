/** Addresses to pages. What an experiment needs is fetched when one is opened. */
import { lazy, Suspense, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useTranslation } from 'react-i18next';
import { useAddress } from './address.ts';
import { Catalogue } from './catalogue/catalogue.tsx';
import { fetchExperiment, findListed } from './experiments.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { InAppNotice } from './shell/in-app-notice.tsx';
import { Missing } from './shell/missing.tsx';
import { UpdateNotice } from './shell/update-notice.tsx';

const ExperimentPage = lazy(() => import('./experiment/page.tsx'));
const ReplayPage = lazy(async () => {
  const [page, { readyLinks }] = await Promise.all([import('./replay/page.tsx'), import('./experiment/link.ts')]);
  await readyLinks();
  return page;
});
const KitPage = lazy(() => import('./kit/page.tsx'));

function Loading() {
  const { t } = useTranslation('app');
  return (
    <p className="loading" role="status">
      {t('loading')}
    </p>
  );
}

/** Asks for the experiment's code together with the page's, not after it. */
function Experiment({ id }: { id: string }) {
  useState(() => {
    const one = findListed(id);
    if (one !== undefined) fetchExperiment(one).catch(() => {});
  });
  return <ExperimentPage id={id} />;
}

export function App() {
  return (
    <ErrorBoundary>
      <Router hook={useAddress}>
        <InAppNotice />
        <UpdateNotice />
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Catalogue} />
            <Route path="/replay" component={ReplayPage} />
            <Route path="/kit" component={KitPage} />
            <Route path="/:subject/:name">
              {({ subject, name }) => <Experiment key={`${subject}/${name}`} id={`${subject}/${name}`} />}
            </Route>
            <Route>
              <Missing />
            </Route>
          </Switch>
        </Suspense>
      </Router>
    </ErrorBoundary>
  );
}
