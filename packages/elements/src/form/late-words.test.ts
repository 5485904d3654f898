import {assert} from '@open-wc/testing';
import {FormPage} from '../testing/form-page.js';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import {loadClosing} from './load-closing.js';

describe('an error that is told at length by a part which comes late', () => {
  it('is told so as soon as the part has come, and the summary with it', async () => {
    const page = await FormPage.open({
      procedure: await loadListProcedure(),
      step: 'chi-phi',
      values: {chiPhi: [{noiDung: 'a', soTien: '99.999.999.999.999.999.999'}]},
    });
    await page.click('button[type=submit]');
    const shown = (): string => page.text('[data-field$="/soTien"] .error');
    assert.include(shown(), 'phải là số');
    assert.include(page.text('[data-summary]'), 'phải là số');
    await loadClosing('vi');
    assert.include(shown(), 'phải không quá');
    assert.include(page.text('[data-summary]'), 'phải không quá');
  });
});
