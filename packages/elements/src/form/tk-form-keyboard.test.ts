import {aTimeout, assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {FormPage, squeeze} from '../testing/form-page.js';

/** What a screen reader adds to the name: the words of everything that describes an element. */
function description(root: ShadowRoot, element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  return squeeze(ids.map((id) => root.getElementById(id)?.textContent ?? `(nothing at ${id})`).join(' '));
}

describe('tk-form and the keyboard', () => {
  it('keeps the focus at a field whose input a late answer of a register replaces', async () => {
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const page = await FormPage.show({}, (host) => ({
      ...host,
      lookup: async (binding) => {
        await late;
        return host.lookup(binding);
      },
    }));
    page.find('[data-field="/nguoiYeuCau/hoTen"] input').focus();
    answer();
    await waitUntil(() => page.root.querySelector('[data-field="/nguoiYeuCau/hoTen"] input') === null);
    await aTimeout(0);
    assert.strictEqual(page.root.activeElement?.id, 'tk-nguoiYeuCau-hoTen');
  });

  it('keeps the focus where a register was asked again, on a later step too', async () => {
    let down = true;
    const page = await FormPage.show({values: typedByMother}, (host) => ({
      ...host,
      lookup: (binding) => {
        if (binding !== 'self' || !down) return host.lookup(binding);
        down = false;
        return Promise.reject(Object.assign(new Error('unreachable'), {code: 'unreachable'}));
      },
    }));
    page.find('[data-step=documents]').click();
    await waitUntil(() => page.root.querySelector('[data-retry=self]') !== null);
    page.find('[data-retry=self]').click();
    await waitUntil(() => page.host.asked.includes('self'));
    await aTimeout(30);
    assert.strictEqual(page.root.activeElement?.classList.contains('line-found'), true);
    page.find('[data-step=banSao], [data-step]').click();
    await aTimeout(20);
    page.find('[data-step=documents]').click();
    await aTimeout(20);
    assert.isNull(page.root.querySelector('.line-found'));
  });

  it('reads value, source and error of a held value where the focus is put on it', async () => {
    const page = await FormPage.show();
    const at = '[data-field="/nguoiYeuCau/hoTen"] [role=group]';
    await waitUntil(() => page.root.querySelector(at) !== null);
    const words = description(page.root, page.find(at));
    assert.include(words, 'Trần Thị Mẫu');
    assert.include(words, 'Từ Cơ sở dữ liệu quốc gia về dân cư');
    assert.notInclude(words, 'nothing at');
  });

  it('says at a control that was opened by "Sửa" where its value comes from', async () => {
    const page = await FormPage.show({values: typedByMother});
    page.find('[data-step]:nth-of-type(1)');
    for (const step of page.root.querySelectorAll<HTMLElement>('[data-step]')) {
      step.click();
      await aTimeout(60);
      if (page.root.querySelector('[data-action=edit]') !== null) break;
    }
    page.find('[data-action=edit]').click();
    await aTimeout(20);
    const control = page.root.activeElement;
    assert.strictEqual(control instanceof HTMLElement && control.dataset['kind'] !== undefined, true);
    if (control !== null) assert.include(description(page.root, control), 'Từ ');
  });

  it('speaks of saving only where it failed', async () => {
    const page = await FormPage.show();
    const spoken = new Set<string>();
    const input = page.find('.step-form select');
    input.value = [...page.root.querySelectorAll('option')].at(1)?.value ?? '';
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(
      () => {
        for (const status of page.root.querySelectorAll('.step-form [role=status]'))
          spoken.add(status.textContent.trim());
        return page.find('.saved').textContent.includes('Đã lưu');
      },
      'saved',
      {timeout: 3000, interval: 10},
    );
    assert.deepEqual([...spoken], ['']);
  });

  it('finds a country by its parts, however the language of the form joins them', async () => {
    const page = await FormPage.show({locale: 'en', step: 'child'});
    for (const step of page.root.querySelectorAll<HTMLElement>('[data-step]')) {
      step.click();
      await aTimeout(40);
      if (page.root.querySelector('[data-field="/tre/quocTich"] [role=combobox]') !== null) break;
    }
    page.find('[data-field="/tre/quocTich"] [role=combobox]').focus();
    await sendKeys({type: 'viet nam'});
    await sendKeys({press: 'Tab'});
    assert.strictEqual(page.host.declaration.field('/tre/quocTich').value.value, 'VN');
  });

  it('fits 320 px with text twice as large', async () => {
    const page = await FormPage.show({locale: 'en'});
    const box = page.root.host as HTMLElement;
    box.style.width = '230px';
    document.documentElement.style.fontSize = '200%';
    try {
      for (const step of [...page.root.querySelectorAll<HTMLElement>('[data-step]')].map(
        (each) => each.dataset['step'],
      )) {
        page.root.querySelector<HTMLElement>(`[data-step="${step ?? ''}"]`)?.click();
        await aTimeout(40);
        const edge = box.getBoundingClientRect().right + 1;
        const wide = [...page.root.querySelectorAll('.step-title, .step-state, .choice, .choice-label')]
          .filter((each) => each.getBoundingClientRect().right > edge)
          .map(
            (each) =>
              `${each.className} ${each.textContent.trim()} ${String(each.getBoundingClientRect().right - edge)}`,
          );
        assert.deepEqual(wide, [], step);
      }
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
