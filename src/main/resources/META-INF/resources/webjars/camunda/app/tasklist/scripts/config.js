import { watchSession } from '/assets/session.js';
import { drafts, keepNothingInTheBrowser } from './drafts.js';

keepNothingInTheBrowser();
watchSession();

export default {
  app: {
    name: 'Casework',
    vendor: 'Proportion'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  requireJsConfig: {
    // Read when AngularJS is there and before Tasklist begins
    get ngDeps() {
      return [drafts()];
    }
  },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
