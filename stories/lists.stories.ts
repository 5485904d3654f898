import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {FakeHostOptions} from './fixtures/fake-host.js';
import {loadListProcedure} from './fixtures/list-procedure.js';
import {openForm} from './fixtures/open-form.js';

const meta: Meta = {
  title: 'Biểu mẫu/Danh sách',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

const children = [
  {hoTen: 'Nguyễn Văn Thử', ngaySinh: '2020-05-01', gioiTinh: '1', diHoc: true, truong: 'Trường mầm non Thử'},
  {hoTen: 'Nguyễn Thị Mẫu', ngaySinh: '2018-09-05', gioiTinh: '2', diHoc: false},
];
const costs = [
  {noiDung: 'Học phí kỳ 1', ngay: '2026-09-05', soTien: 1_500_000, loai: 'hoc-phi'},
  {noiDung: 'Thuốc', soTien: 250_000, loai: 'y-te'},
];

function story(
  options: FakeHostOptions,
  act?: (canvas: HTMLElement, open: Awaited<ReturnType<typeof openForm>>) => Promise<void>,
): Story {
  return {
    play: async ({canvasElement}) => {
      const open = await openForm(canvasElement, {procedure: await loadListProcedure(), ...options});
      await act?.(canvasElement, open);
    },
  };
}

export const NoRows = story({step: 'con'});
export const Rows = story({step: 'con', values: {con: children}});
export const RowOpen = story({step: 'con', values: {con: children}}, async (_canvas, {click}) => {
  await click('[data-row] [data-list-action=open]');
});
export const RowRemoved = story({step: 'con', values: {con: children}}, async (_canvas, {click}) => {
  await click('[data-row] [data-list-action=remove]');
});
export const RowWithErrors = story(
  {step: 'con', values: {con: [{hoTen: 'Nguyễn Văn Thử'}]}},
  async (_canvas, {click}) => {
    await click('button[type=submit]');
  },
);
export const Table = story({step: 'chi-phi', values: {chiPhi: costs}});
export const TableWithErrors = story(
  {step: 'chi-phi', values: {chiPhi: [{noiDung: 'Thuốc'}, {}]}},
  async (_canvas, {click}) => {
    await click('button[type=submit]');
  },
);
export const TableEnglish = story({step: 'chi-phi', values: {chiPhi: costs}, locale: 'en'});
