import { watchForHide } from '/assets/hide.js';
import { watchSession } from '/assets/session.js';
import { drafts, keepNothingInTheBrowser } from './drafts.js';

/** What is due soonest comes first, unless somebody has chosen another order. */
function dueSoonestFirst() {
  const [path, search = ''] = location.hash.split('?');
  const chosen = new URLSearchParams(search);
  if (!chosen.has('sorting')) {
    chosen.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
    history.replaceState(null, '', `${path || '#/'}?${chosen}`);
  }
}

dueSoonestFirst();
keepNothingInTheBrowser();
watchForHide();
watchSession();

export default {
  app: {
    name: 'Casework',
    vendor: 'Proportion'
  },
  customScripts: ['scripts/case-tabs.js'],
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
