import './styles/base.css';
import './styles/parts.css';
import './styles/visit.css';
import { render } from 'preact';
import { App } from './app';
import { start } from './here';
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
      render(
        <p class="page" role="alert">
          {t.value.errors.broken}
        </p>,
        root,
      );
      throw problem;
    },
  );
  void startWorker();
}
