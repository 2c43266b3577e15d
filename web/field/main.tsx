import './styles/base.css';
import './styles/parts.css';
import './styles/visit.css';
import { render } from 'preact';
import { App } from './app';
import { isFree, start } from './here';
import { t } from './texts';
import { startWorker } from './worker';

const root = document.getElementById('app')!;

if (!isSecureContext || !crypto.subtle)
  render(
    <p class="page" role="alert">
      {t.value.device.insecure}
    </p>,
    root,
  );
else {
  start().then(
    () => render(<App />, root),
    problem => {
      // An older build over the store of a newer one must not touch it.
      const isNewer = (problem as Error).name === 'VersionError';
      render(
        <p class="page" role="alert">
          {isNewer ? t.value.errors.newerStore : t.value.errors.broken}
        </p>,
        root,
      );
      throw problem;
    },
  );
  if (!import.meta.env.DEV) void startWorker(isFree);
}
