import { Draft } from '/assets/drafts.js';

/** Where Tasklist looks for what it once kept of a form in the browser. */
const KEPT_BY_TASKLIST = 'camunda-form:';
const NAME = 'proportion.drafts';
const given = new Map();

/** Tasklist would keep half-filled forms and more in the browser, in clear and after signing out, where the next person finds them. */
export function keepNothingInTheBrowser() {
  window.localStorage.clear();
  window.sessionStorage.clear();
  Storage.prototype.setItem = () => {};
  Storage.prototype.getItem = key => given.get(key) ?? null;
}

/** The form of form-js inside: what renders it hands it down to all fields. */
function formIn(element) {
  const nodes = [element.querySelector('.fjs-container')?.__k];
  for (const node of nodes) {
    const form = node?.props?.value?.getService?.('form', false);
    if (form) {
      return form;
    }
    nodes.push(...(node?.__k ?? []));
  }
  throw new Error('No form is shown');
}

function keysOf(components) {
  return components.flatMap(one => (one.components ? keysOf(one.components) : one.key && one.type !== 'expression' ? [one.key] : []));
}

function only(keys, data) {
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));
}

function without(keys, data) {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

/** Saves what is typed into the form that Tasklist has just shown; what the form does to itself before is no draft. */
function watch(element, draft) {
  const form = formIn(element);
  const keys = keysOf(form._getState().schema.components);
  let touched = false;
  ['pointerdown', 'keydown', 'input'].forEach(event =>
    element.addEventListener(event, () => (touched = true), { capture: true, passive: true })
  );
  form.on('changed', ({ data }) => touched && draft.changed(only(keys, data)));
  element.addEventListener('focusout', () => draft.save());
  return () => {
    const { schema, initialData } = form._getState();
    return form.importSchema(schema, without(keys, initialData));
  };
}

/** Shows the form with what was kept of it, and keeps what is typed until it is sent. */
async function show(link, scope, element, attributes, tasklist) {
  const { taskId } = tasklist.getParams();
  let empty = () => {};
  const draft = taskId
    ? new Draft('task', taskId, () => empty())
    : new Draft('start', tasklist.getTasklistForm().camundaFormRef.key, () => empty());
  let gone = false;
  scope.$on('$destroy', () => {
    gone = true;
    draft.save().then(() => draft.close());
    draft.line.remove();
  });
  const answers = await draft.load();
  if (gone) {
    return;
  }
  const watched = Object.assign(Object.create(tasklist), {
    notifyFormInitialized() {
      tasklist.notifyFormInitialized();
      empty = watch(element[0], draft);
      element[0].after(draft.line);
    },
    registerCompletionHandler(send) {
      tasklist.registerCompletionHandler(async done => {
        await draft.save();
        send((refusal, sent) => {
          if (!refusal) {
            draft.close();
          }
          done(refusal, sent);
        });
      });
    }
  });
  given.set(KEPT_BY_TASKLIST + taskId, JSON.stringify(answers));
  link(scope, element, attributes, watched);
  given.clear();
}

/** The AngularJS module that takes the place of Tasklist's own way to show a form. Asked for when AngularJS is there. */
export function drafts() {
  const { angular } = window;
  angular.module(NAME, ['cam.tasklist.form']).config([
    '$provide',
    provide =>
      provide.decorator('camTasklistFormCamundaDirective', [
        '$delegate',
        directives => {
          const [directive] = directives;
          const { link } = directive;
          directive.compile = () => (...shown) => {
            show(link, ...shown);
          };
          return directives;
        }
      ])
  ]);
  return NAME;
}
