import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import type {SubmissionReceipt, TakenOver} from '@tokhai/core';
import {TkForm} from '@tokhai/elements';
import {DraftDesk} from '../packages/embed/src/drafts/draft-desk.js';
import type {DraftChoice, DraftLine, RetiredDraft} from '../packages/embed/src/form/opening.js';
import {conflictPanel} from '../packages/embed/src/views/conflict.template.js';
import {draftStyles} from '../packages/embed/src/views/drafts.styles.js';
import {noticeView} from '../packages/embed/src/views/notice.template.js';
import {idleDialog, type EndedWhy} from '../packages/embed/src/views/shared.template.js';
import {standingView, type Standing} from '../packages/embed/src/views/standing.template.js';
import {takenOverPanel} from '../packages/embed/src/views/taken-over.template.js';
import {openFakeHost, typedByMother} from './fixtures/fake-host.js';

/** The root of an embedded form, with a view of its own in it. */
class StoryStanding extends TkForm {
  static override readonly styles = [...TkForm.styles, draftStyles];

  view: TemplateResult = html``;

  protected override content(): TemplateResult {
    return this.view;
  }
}

if (customElements.get('story-standing') === undefined)
  customElements.define('story-standing', StoryStanding);

/** What stands in place of a form, or above it, where there are drafts, other tabs, and machines that others use. */
const meta: Meta = {
  title: 'Biểu mẫu/Bản nháp',
  render: () => html`<story-standing></story-standing>`,
};
export default meta;

type Story = StoryObj;
type Asking = 'asking' | 'refused' | 'silent' | undefined;

const savedAt = '2026-11-22T03:42:00Z';
const never = (): Promise<never> => new Promise<never>(() => undefined);
const nothingToDo = (): void => undefined;

function draw(view: () => TemplateResult | Promise<TemplateResult>): Story {
  return {
    play: async ({canvasElement}) => {
      const place: Element | null = canvasElement.querySelector('story-standing');
      if (!(place instanceof StoryStanding)) throw new Error('The story has no place for its view');
      place.view = await view();
      place.requestUpdate();
      await place.updateComplete;
    },
  };
}

function stand(standing: Standing, asking?: Asking): Story {
  const surface = {
    locale: 'vi',
    agency: 'UBND phường Thử Nghiệm',
    asking,
    takeOver: nothingToDo,
    go: nothingToDo,
  } as const;
  return draw(() => standingView(standing, surface));
}

function line(submission: string, name?: string): DraftLine {
  const inside = {
    title: {vi: 'Đăng ký khai sinh', en: 'Birth registration'},
    step: {vi: 'Người được khai sinh', en: 'The child'},
    names: [{label: {vi: 'Người được khai sinh', en: 'Child'}, name: name ?? ''}],
  };
  return {
    submission,
    savedAt,
    keptUntil: '2027-02-20T03:42:00Z',
    inside: name === undefined ? undefined : inside,
  };
}

function desk(choice: Partial<DraftChoice> = {}): DraftDesk {
  return new DraftDesk(
    {
      kind: 'choose',
      drafts: [line('one', 'Nguyễn Thị Bé Thử'), line('two', 'Trần Văn Mẫu'), line('three')],
      dropped: 0,
      online: true,
      resume: never,
      begin: never,
      remove: (submission) =>
        Promise.resolve(submission === 'two' ? 'elsewhere' : {submission, restore: () => Promise.resolve()}),
      ...choice,
    },
    {go: nothingToDo, show: nothingToDo, report: nothingToDo},
  );
}

const receipt: SubmissionReceipt = {
  kind: 'submission-receipt',
  number: '000.00.00.H99-261122-000001',
  submission: 'one',
  agency: '000.00.00.H99',
  procedure: {code: '1.001193', version: 1, digest: '0'.repeat(64), title: 'Đăng ký khai sinh'},
  summary: [],
  receivedAt: savedAt,
  dueOn: null,
  statement: '0'.repeat(64),
  signatures: [],
  documents: [],
  recheckPending: [],
  seal: 'sample',
};

const retired: RetiredDraft = {
  kind: 'retired',
  why: 'recalled',
  savedAt,
  version: 1,
  recall: {
    on: '2026-11-20',
    reason: {vi: 'Phần quê quán hỏi sai địa danh.', en: 'The place of origin asked for the wrong place.'},
  },
  upgrade: {version: 2, what: {vi: 'Quê quán hỏi theo hai cấp.', en: 'Origin has two levels.'}, run: never},
  view: never,
  begin: never,
};

const elsewhere = {
  kind: 'elsewhere',
  savedAt,
  takeOver: never,
  takeAnyway: never,
  view: never,
  begin: never,
} as const;

const ended = (why: EndedWhy): Story => stand({kind: 'ended', why, again: nothingToDo});

export const Choice: Story = stand(desk());
export const ChoiceOffline: Story = stand(desk({online: false, dropped: 2}));
export const ChoiceAfterDeleting: Story = draw(async () => {
  const opened = desk();
  await opened.remove('one');
  await opened.remove('two');
  return standingView(opened, {
    locale: 'vi',
    agency: '',
    asking: undefined,
    takeOver: nothingToDo,
    go: nothingToDo,
  });
});
export const InAnotherTab: Story = stand(elsewhere);
export const AskingTheOtherTab: Story = stand(elsewhere, 'asking');
export const OtherTabRefuses: Story = stand(elsewhere, 'refused');
export const OtherTabSilent: Story = stand(elsewhere, 'silent');
export const Received: Story = stand({kind: 'received', receipt, changed: false, renew: never});
export const ReceivedAndChangedSince: Story = stand({kind: 'received', receipt, changed: true, renew: never});
export const Recalled: Story = stand(retired);
export const Closed: Story = stand({...retired, why: 'closed', recall: undefined});
export const RecalledAfterSigning: Story = stand({...retired, why: 'signed', upgrade: undefined});
export const SharedMachineAsked: Story = stand({kind: 'question', answer: nothingToDo});
export const EndedForIdleness: Story = ended('idle');
export const EndedByLeaving: Story = ended('left');
export const EndedElsewhere: Story = ended('kept');
export const StillThere: Story = draw(() =>
  idleDialog(new Date(savedAt), 'vi', {stay: nothingToDo, leave: nothingToDo}),
);
export const Notice: Story = draw(() =>
  noticeView(
    {
      words: [{vi: 'Phiên đăng nhập đã hết. Những gì đã khai vẫn được giữ.', en: 'The session is over.'}],
      action: {label: {vi: 'Đăng nhập', en: 'Log in'}, run: nothingToDo},
    },
    'vi',
  ),
);
export const TwoTabsSaved: Story = draw(() =>
  conflictPanel(
    {
      savedAt,
      differences: [
        {
          at: '/tre/hoTen',
          label: 'Họ, chữ đệm, tên người được khai sinh',
          mine: 'Nguyễn Thị Bé Thử',
          theirs: 'Nguyễn Thị Bé Nghiệm',
        },
        {
          at: '/nguoiYeuCau/cuTru',
          label: 'Nơi cư trú',
          mine: '',
          theirs: 'Số 1, phố Thử Nghiệm, phường Ba Đình, thành phố Hà Nội',
        },
      ],
      keepMine: nothingToDo,
      takeTheirs: nothingToDo,
    },
    'vi',
  ),
);

const takenOver: TakenOver = {
  from: 1,
  changes: [
    {
      kind: 'mapped',
      at: '/nguoiYeuCau/quanHe',
      was: {vi: 'Ông, bà', en: 'Grandparent'},
    },
    {kind: 'filled', at: '/tre/quocTich'},
    {
      kind: 'left',
      at: '/tre/ghiChu',
      label: {vi: 'Ghi chú', en: 'Note'},
      words: {vi: 'Sinh đôi, bé thứ hai', en: 'Sinh đôi, bé thứ hai'},
      value: 'Sinh đôi, bé thứ hai',
    },
  ],
};

export const TakenOverByANewVersion: Story = draw(async () => {
  const {procedure} = await openFakeHost();
  return takenOverPanel(takenOver, procedure, 'vi', {follow: nothingToDo, dismiss: nothingToDo});
});
export const LookedAt: Story = draw(async () => {
  const {procedure, declaration} = await openFakeHost({values: typedByMother});
  const viewed = {kind: 'view', why: 'elsewhere', procedure, declaration, savedAt, takenOver} as const;
  return standingView(
    {...viewed, back: never},
    {locale: 'vi', agency: 'UBND', asking: undefined, takeOver: nothingToDo, go: nothingToDo},
  );
});
