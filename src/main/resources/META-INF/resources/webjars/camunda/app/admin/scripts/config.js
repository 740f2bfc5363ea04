import { watchSession } from '/assets/session.js';

watchSession();

export default {
  app: {
    name: 'People',
    vendor: 'Proportion'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  }
};
