import { watchForHide } from '/assets/hide.js';
import { watchSession } from '/assets/session.js';

watchForHide();
watchSession();

export default {
  app: {
    name: 'Oversight',
    vendor: 'Proportion'
  },
  customScripts: ['scripts/flow.js'],
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  }
};
