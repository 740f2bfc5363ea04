// Checks Camunda Forms against what Tasklist 7.24 (form-js 1.8.7) can show and what rule 1 of the design allows.
// Usage: node forms.mjs FOLDER; prints one line per finding and exits 1 where there is any.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = new Set([
  'group', 'textfield', 'textarea', 'number', 'select', 'radio', 'checkbox', 'checklist', 'datetime', 'text',
  'separator', 'spacer'
]);
const FREE_TEXT = new Set([ 'textfield', 'textarea' ]);
const WITHOUT_KEY = new Set([ 'group', 'text', 'separator', 'spacer' ]);
const NEWEST_SCHEMA = 16;
const LONGEST_STRING = 4000;

/** The findings for a form's text; `id` is what the file name says the form is called. */
export function findings(text, id) {
  let form;
  try {
    form = JSON.parse(text);
  } catch {
    return [ 'is not JSON' ];
  }
  const found = [];
  if (form.type !== 'default') {
    found.push('type must be "default"');
  }
  if (form.id !== id) {
    found.push(`id "${form.id}" differs from the file name`);
  }
  if (!Number.isInteger(form.schemaVersion) || form.schemaVersion > NEWEST_SCHEMA) {
    found.push(`schemaVersion must be a number up to ${NEWEST_SCHEMA}`);
  }
  const seen = { ids: new Set(), keys: new Set() };
  for (const component of components(form)) {
    found.push(...ofComponent(component, seen).map(finding => `${component.key ?? component.id}: ${finding}`));
  }
  return found;
}

function* components(parent) {
  for (const component of parent.components ?? []) {
    yield component;
    yield* components(component);
  }
}

function ofComponent(component, seen) {
  const found = [];
  const { id, key, type, label } = component;
  if (!TYPES.has(type)) {
    found.push(`component type "${type}" is not allowed`);
    return found;
  }
  if (!id || seen.ids.has(id)) {
    found.push('needs an id of its own');
  }
  seen.ids.add(id);
  if (!WITHOUT_KEY.has(type)) {
    found.push(...ofField(component, seen.keys));
    seen.keys.add(key);
  }
  if (type === 'group' && component.path) {
    found.push('a path would nest what is submitted');
  }
  if (FREE_TEXT.has(type) && !(component.validate?.maxLength <= LONGEST_STRING)) {
    found.push(`needs a maxLength of at most ${LONGEST_STRING}`);
  }
  if (label && /\b(upload|attach)\b/i.test(label)) {
    found.push('asks for a file');
  }
  return found;
}

function ofField({ key, type, label, dateLabel, valuesKey, valuesExpression, values }, keys) {
  const found = [];
  if (!key) {
    found.push('needs a key');
  } else if (keys.has(key)) {
    found.push('the key stands twice');
  }
  if (!(label || (type === 'datetime' && dateLabel))) {
    found.push('needs a label');
  }
  if ([ 'select', 'radio', 'checklist' ].includes(type) && !(values?.length || valuesKey || valuesExpression)) {
    found.push('offers no choice');
  }
  return found;
}

function formFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? formFiles(path) : entry.name.endsWith('.form') ? [ path ] : [];
  });
}

function main(folder) {
  const files = formFiles(folder);
  let count = 0;
  for (const file of files) {
    for (const finding of findings(readFileSync(file, 'utf8'), basename(file, '.form'))) {
      console.error(`${file}: ${finding}`);
      count++;
    }
  }
  console.log(`${files.length} forms, ${count} findings`);
  process.exitCode = count ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv[2]);
}
