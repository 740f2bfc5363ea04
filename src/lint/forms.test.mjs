import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './forms.mjs';

const field = changes => ({
  id: 'Field_reason', key: 'reason', type: 'textarea', label: 'Why', validate: { maxLength: 4000 }, ...changes
});
const form = (components, changes) =>
  JSON.stringify({ type: 'default', id: 'a-form', schemaVersion: 16, components, ...changes });

test('a form that Tasklist can show has no findings', () => {
  const group = { id: 'Group_why', type: 'group', label: 'Why', components: [ field() ] };
  assert.deepEqual(findings(form([ { id: 'Text_help', type: 'text', text: 'Help' }, group ]), 'a-form'), []);
});

for (const type of [ 'filepicker', 'iframe', 'image', 'dynamiclist', 'documentPreview', 'html', 'anything' ]) {
  test(`${type} is refused, also inside a group`, () => {
    const group = { id: 'Group_why', type: 'group', components: [ field({ type }) ] };
    assert.deepEqual(findings(form([ group ]), 'a-form'), [ `reason: component type "${type}" is not allowed` ]);
  });
}

for (const [ name, validate ] of [ [ 'missing', {} ], [ 'too large', { maxLength: 4001 } ] ]) {
  test(`a ${name} maxLength is found`, () => {
    assert.deepEqual(findings(form([ field({ validate }) ]), 'a-form'),
      [ 'reason: needs a maxLength of at most 4000' ]);
  });
}

test('a newer schema, another id and broken JSON are found', () => {
  assert.equal(findings(form([], { schemaVersion: 17 }), 'a-form').length, 1);
  assert.equal(findings(form([], { id: 'another' }), 'a-form').length, 1);
  assert.deepEqual(findings('{', 'a-form'), [ 'is not JSON' ]);
});

test('fields without key, label, choices or with a key that stands twice are found', () => {
  assert.deepEqual(findings(form([ field({ key: undefined }) ]), 'a-form'), [ 'Field_reason: needs a key' ]);
  assert.deepEqual(findings(form([ field({ label: '' }) ]), 'a-form'), [ 'reason: needs a label' ]);
  assert.deepEqual(findings(form([ field({ type: 'select' }) ]), 'a-form'), [ 'reason: offers no choice' ]);
  assert.deepEqual(findings(form([ field(), field({ id: 'Field_2' }) ]), 'a-form'), [ 'reason: the key stands twice' ]);
});

test('a field that asks for a file is found', () => {
  assert.deepEqual(findings(form([ field({ label: 'Upload the chat' }) ]), 'a-form'), [ 'reason: asks for a file' ]);
});
