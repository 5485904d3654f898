import {createDeclaration, type Pointer} from '@tokhai/core';
import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import {FormPage} from '../testing/form-page.js';
import {loadClosing} from './load-closing.js';
import {followStep, type FoundInFields} from './step-errors.js';

const age = '/chuHo/tuoi';
const paper = '/chuHo/giayTo';

async function openChecked(): Promise<FormPage> {
  const page = await FormPage.open({procedure: await loadHouseholdProcedure(), values: {}});
  await page.click('button[type=submit]');
  return page;
}

const errors = (page: FormPage, at: string): string[] => page.texts(`[data-field="${at}"] .error`);

describe('following a step', () => {
  it('tells of fields that changed, of all where the words are others, and of nothing once it has ended', async () => {
    const procedure = await loadHouseholdProcedure();
    const declaration = createDeclaration(procedure, {submission: 'mau-0001', today: '2026-07-01'});
    let told: readonly Pointer[] = [];
    let found: FoundInFields = new Map();
    const end = followStep({procedure, declaration}, 'chu-ho', (now, changed) => {
      told = changed;
      found = now;
    });
    const take = (): readonly Pointer[] => {
      const taken = told;
      told = [];
      return taken;
    };
    const all = ['/chuHo/hoTen', '/chuHo/ngaySinh', '/chuHo/gioiTinh', paper];
    assert.deepEqual(take(), all);
    declaration.set('/chuHo/hoTen', 'Nguyễn Văn Thử');
    assert.deepEqual(take(), ['/chuHo/hoTen']);
    assert.isFalse(found.has('/chuHo/hoTen'));
    declaration.set('/cuaHang/ten', 'Quán Thử');
    assert.deepEqual(take(), []);
    await loadClosing('vi');
    assert.deepEqual(take(), all.slice(1));
    end();
    declaration.set('/chuHo/ngaySinh', '1990-01-01');
    assert.deepEqual(take(), []);
  });
});

describe('a step that the person wanted to go on from', () => {
  it('shows what comes to be wrong later, where nothing was wrong then, and takes it away again', async () => {
    const page = await openChecked();
    const {declaration} = page.host;
    assert.deepEqual(errors(page, age), []);
    declaration.set('/chuHo/ngaySinh', '2020-01-01');
    assert.deepEqual(errors(page, age), ['Lỗi: Chủ hộ phải đủ 18 tuổi']);
    declaration.set('/chuHo/ngaySinh', '1990-01-01');
    assert.deepEqual(errors(page, age), []);
  });

  it('tells a composite of each of its parts', async () => {
    const page = await openChecked();
    const {declaration} = page.host;
    assert.lengthOf(errors(page, paper), 1);
    declaration.set(paper, {loai: 'can-cuoc'});
    assert.strictEqual(page.find('#tk-chuHo-giayTo-so').getAttribute('aria-invalid'), 'true');
    declaration.set(paper, {
      loai: 'can-cuoc',
      so: '001090000012',
      ngayCap: '2021-01-01',
      noiCap: 'Nơi cấp thử',
    });
    assert.deepEqual(errors(page, paper), []);
  });

  it('goes on telling a field that had an error of its own before', async () => {
    const page = await FormPage.open({
      procedure: await loadHouseholdProcedure(),
      values: {},
      step: 'cua-hang',
    });
    const {declaration} = page.host;
    const shop = '/cuaHang/ten';
    declaration.set(shop, 'A');
    page.find('#tk-cuaHang-ten').focus();
    page.find('#tk-cuaHang-ten').blur();
    assert.lengthOf(errors(page, shop), 1);
    await page.click('button[type=submit]');
    assert.lengthOf(errors(page, shop), 1);
    declaration.set(shop, undefined);
    assert.lengthOf(errors(page, shop), 1);
    declaration.set(shop, 'Quán Thử');
    assert.deepEqual(errors(page, shop), []);
    assert.isFalse(page.find('#tk-cuaHang-ten').hasAttribute('aria-invalid'));
  });

  it('is shown as it stands when the person comes back to it', async () => {
    const page = await openChecked();
    const {declaration} = page.host;
    const before = page.texts('.step-form .error').length;
    await page.click('[data-step=cua-hang]');
    declaration.set('/chuHo/hoTen', 'Nguyễn Văn Thử');
    await page.click('[data-step=chu-ho]');
    assert.lengthOf(page.texts('.step-form .error'), before - 1);
    assert.deepEqual(errors(page, '/chuHo/hoTen'), []);
  });

  it('is gone on from with the Enter key in one of its fields, and nothing is submitted natively', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure(), values: {}});
    let submissions = 0;
    page.root.addEventListener('submit', () => (submissions += 1));
    page.find('#tk-chuHo-hoTen').focus();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    await sendKeys({press: 'Enter'});
    await page.settle();
    assert.deepEqual(errors(page, '/chuHo/hoTen'), []);
    assert.lengthOf(page.texts('.error-summary a'), 3);
    assert.strictEqual(submissions, 0);
    assert.isTrue(page.focused?.matches('[data-summary]'));
  });
});
