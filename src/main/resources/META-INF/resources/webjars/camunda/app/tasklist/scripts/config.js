import { watchSession } from '/assets/session.js';

const DRAFTS = 'camunda-form:';

/** Tasklist would keep half-filled forms in the browser, in clear and after signing out, where the next person finds them. */
function keepDraftsOutOf(storage) {
  Object.keys(storage)
    .filter(key => key.startsWith(DRAFTS))
    .forEach(key => storage.removeItem(key));
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(DRAFTS)) {
      setItem.call(this, key, value);
    }
  };
}

keepDraftsOutOf(window.localStorage);
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
