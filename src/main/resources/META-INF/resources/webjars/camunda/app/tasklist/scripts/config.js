import { watchSession } from '/assets/session.js';

/** Tasklist would keep half-filled forms and more in the browser, in clear and after signing out, where the next person finds them. */
function keepNothingInTheBrowser() {
  window.localStorage.clear();
  window.sessionStorage.clear();
  Storage.prototype.setItem = () => {};
}

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
