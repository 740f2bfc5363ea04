import { watchSession } from '/assets/session.js';

watchSession();

export default {
  app: {
    name: 'Oversight',
    vendor: 'Proportion'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  }
};
