/** The projector seat alone, without a host: tests give it pictures by message, as the operator's miniature does. */
import { createRoot } from 'react-dom/client';
import { currentLanguage, loadTexts } from '../../i18n/language.ts';
import { ProjectorSeat } from '../../projector/ProjectorSeat.tsx';
import { AppProvider } from '../../ui/index.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
await loadTexts('projector');
document.documentElement.lang = currentLanguage();
createRoot(place).render(
  <AppProvider seat="projector" nonce="">
    <ProjectorSeat />
  </AppProvider>,
);
