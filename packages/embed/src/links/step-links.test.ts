import {assert} from '@open-wc/testing';
import {StepLinks, type LinkedForm} from './step-links.js';

/** A form that stands where it is told to, unless it has a reason not to. */
class FakeForm implements LinkedForm {
  readonly procedure: string = '1.001193';
  steps: readonly string[] = ['mot', 'hai', 'ba'];
  currentStep: string;
  /** Where a link to a step leads; to the step itself where none is named. */
  readonly redirects = new Map<string, string>();
  readonly opened: string[] = [];
  links: StepLinks | undefined;

  constructor(step = 'mot') {
    this.currentStep = step;
  }

  openStep(step: string): Promise<void> {
    this.opened.push(step);
    const leads = this.redirects.get(step) ?? step;
    if (leads !== this.currentStep) this.go(leads);
    return Promise.resolve();
  }

  /** The person goes to a step. */
  go(step: string): void {
    this.currentStep = step;
    this.links?.moved(step);
  }
}

const open: StepLinks[] = [];

function link(form: FakeForm): StepLinks {
  const links = new StepLinks(form);
  form.links = links;
  open.push(links);
  links.open();
  return links;
}

/** Goes through the history as the browser's buttons do. */
async function travel(by: number): Promise<void> {
  const arrived = new Promise((resolve) => {
    addEventListener('popstate', resolve, {once: true});
  });
  history.go(by);
  await arrived;
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('links of steps', () => {
  const begin = location.pathname + location.search;

  beforeEach(() => {
    history.pushState(null, '', begin);
  });

  afterEach(() => {
    for (const links of open.splice(0)) links.end();
    history.pushState(null, '', begin);
  });

  it('name the step and lead back and forth, without an entry of their own for what is followed', async () => {
    const form = new FakeForm();
    link(form);
    form.go('hai');
    form.go('ba');
    form.go('ba');
    assert.strictEqual(location.hash, '#buoc=ba');
    const entries = history.length;
    await travel(-1);
    assert.strictEqual(form.currentStep, 'hai');
    await travel(-1);
    assert.strictEqual(form.currentStep, 'mot');
    await travel(2);
    assert.strictEqual(form.currentStep, 'ba');
    assert.strictEqual(history.length, entries);
    assert.deepEqual(form.opened, ['hai', 'mot', 'ba']);
  });

  it('do not mix up two forms on one page', async () => {
    const first = new FakeForm();
    const second = new FakeForm();
    link(first);
    link(second);
    first.go('hai');
    second.go('ba');
    assert.strictEqual(location.hash, '#buoc=hai&buoc2=ba');
    await travel(-1);
    assert.deepEqual([first.currentStep, second.currentStep], ['hai', 'mot']);
    assert.deepEqual(first.opened, []);
    await travel(-1);
    assert.deepEqual([first.currentStep, second.currentStep], ['mot', 'mot']);
    assert.deepEqual(second.opened, ['mot']);
  });

  it('give entries to the steps before the one that a form is opened at', async () => {
    const form = new FakeForm('ba');
    const entries = history.length;
    link(form);
    assert.strictEqual(history.length, entries + 2);
    await travel(-1);
    assert.strictEqual(form.currentStep, 'hai');
  });

  it('open a form again where its entry says, and give no second entries', () => {
    const form = new FakeForm();
    const links = link(form);
    form.go('hai');
    links.end();
    history.replaceState(history.state, '', `${begin}#buoc=ba`);
    const entries = history.length;
    const again = new StepLinks(new FakeForm('hai'));
    open.push(again);
    assert.strictEqual(again.start, 'hai');
    again.open();
    assert.strictEqual(location.hash, '#buoc=hai');
    assert.strictEqual(history.length, entries);
  });

  it('read no stamp of another procedure, no other form’s name and no broken address', () => {
    link(new FakeForm('hai')).end();
    const other = Object.assign(new FakeForm(), {procedure: '2.000000'});
    for (const [hash, step] of [
      ['#buoc=hai', 'hai'],
      ['#xem=1&buoc=ba', 'ba'],
      ['#buoc2=hai', undefined],
      ['#/buoc=hai', undefined],
      ['#buoc', undefined],
      ['', undefined],
    ] as const) {
      history.replaceState(history.state, '', begin + hash);
      const links = new StepLinks(other);
      assert.strictEqual(links.start, step, hash);
      links.end();
    }
  });

  it('leave a router’s address and state alone, and still lead back', async () => {
    history.replaceState({key: 'cua-cong'}, '', `${begin}#/ho-so?trang=2`);
    const form = new FakeForm();
    link(form);
    form.go('hai');
    assert.strictEqual(location.hash, '#/ho-so?trang=2');
    assert.strictEqual((history.state as {key: string}).key, 'cua-cong');
    await travel(-1);
    assert.strictEqual(form.currentStep, 'mot');
  });

  it('keep parameters of the page', () => {
    history.replaceState(null, '', `${begin}#xem=bang`);
    const form = new FakeForm();
    link(form);
    form.go('hai');
    assert.strictEqual(location.hash, '#xem=bang&buoc=hai');
  });

  it('write where a form ended that does not open what was asked for', async () => {
    const form = new FakeForm();
    link(form);
    form.go('hai');
    form.go('ba');
    form.redirects.set('mot', 'hai');
    await travel(-2);
    assert.strictEqual(form.currentStep, 'hai');
    assert.strictEqual(location.hash, '#buoc=hai');
  });

  it('go back to the entry of a form that does not move', async () => {
    const form = new FakeForm();
    link(form);
    form.go('hai');
    form.go('review');
    form.redirects.set('hai', 'review');
    await travel(-1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.strictEqual(location.hash, '#buoc=review');
    form.redirects.clear();
    await travel(-1);
    assert.strictEqual(form.currentStep, 'hai');
  });

  it('stand by a jump within the page', async () => {
    const form = new FakeForm();
    link(form);
    form.go('hai');
    location.hash = 'noi-dung';
    await new Promise((resolve) => setTimeout(resolve, 50));
    form.go('ba');
    await travel(-1);
    assert.strictEqual(location.hash, '#noi-dung');
    assert.strictEqual(form.currentStep, 'hai');
    await travel(-1);
    assert.strictEqual(location.hash, '#buoc=hai');
    assert.deepEqual(form.opened, ['hai']);
  });

  it('follow the last of two quick presses', async () => {
    const form = new FakeForm();
    link(form);
    form.go('hai');
    form.go('ba');
    history.back();
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.strictEqual(form.currentStep, 'mot');
    assert.strictEqual(location.hash, '#buoc=mot');
  });
});
