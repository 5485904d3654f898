import {assert} from '@open-wc/testing';
import {kindCases, openKind, sentBy} from '../testing/kind-cases.js';

for (const one of kindCases) {
  describe(one.tag, () => {
    it('sends its value, goes back to it on reset, and takes what the browser kept', async () => {
      const {form, field} = await openKind(one);
      assert.strictEqual(sentBy(form), null);
      field.value = one.value;
      await field.updateComplete;
      assert.strictEqual(sentBy(form), one.sent);
      assert.isTrue(form.checkValidity());
      form.reset();
      await field.updateComplete;
      assert.strictEqual(field.value, undefined);
      assert.strictEqual(sentBy(form), null);
      field.formStateRestoreCallback(JSON.stringify(one.value), 'restore');
      await field.updateComplete;
      assert.deepEqual(field.value, one.value);
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('follows its fieldset when that is disabled, and back', async () => {
      const {form, field, root} = await openKind(one, {value: one.value, required: true});
      const fieldset = form.querySelector('fieldset');
      fieldset?.setAttribute('disabled', '');
      await field.updateComplete;
      const controls = [...root.querySelectorAll<HTMLInputElement>('[data-kind]')];
      assert.isAbove(controls.length, 0);
      assert.isTrue(controls.every(({disabled}) => disabled));
      assert.strictEqual(sentBy(form), null);
      fieldset?.removeAttribute('disabled');
      await field.updateComplete;
      assert.isTrue(controls.every(({disabled}) => !disabled));
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('says that it is wanted, in words that the control or its group is described by', async () => {
      const {form, field, root} = await openKind(one, {required: true, hint: 'Gợi ý'});
      assert.isFalse(form.checkValidity());
      assert.isTrue(field.validity.valueMissing);
      field.reportValidity();
      await field.updateComplete;
      const error = root.querySelector('.error');
      assert.include(error?.textContent.replace(/\s+/gu, ' '), field.validationMessage);
      const described = root.querySelector(`[aria-describedby~="${error?.id ?? ''}"]`);
      assert.isNotNull(described, 'described by its error');
      assert.isNotNull(root.querySelector('[aria-describedby~="control-hint"]'), 'and by its hint');
      // A group of parts has no such state: its error is part of its description.
      assert.isTrue(described.matches('fieldset') || root.querySelector('[aria-invalid=true]') !== null);
    });

    it('stands as text where it is read-only, valid and still sent', async () => {
      const {form, root} = await openKind(one, {value: one.value, required: true, readonly: true});
      assert.strictEqual(root.querySelectorAll('[data-kind]').length, 0);
      assert.isNotEmpty(root.querySelector('.held')?.textContent.trim());
      assert.isTrue(form.checkValidity());
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('has a name for every control, and gives its focus to the first', async () => {
      const {field, root} = await openKind(one);
      for (const control of root.querySelectorAll<HTMLInputElement>('[data-kind]'))
        assert.isNotEmpty(control.labels?.[0]?.textContent.trim(), control.outerHTML);
      field.focus();
      assert.strictEqual(root.activeElement, root.querySelector('[data-kind]'));
    });
  });
}
