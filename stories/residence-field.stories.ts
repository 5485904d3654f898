import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {sampleResidence} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Nơi cư trú',
  component: 'tk-residence-field',
  render: renderField('tk-residence-field'),
  args: {label: 'Nơi cư trú'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: sampleResidence}};
export const MissingError: Story = {args: {reported: true}};
export const IncompleteError: Story = {args: {value: {loai: 'tam-tru'}, reported: true}};
export const Abroad: Story = {
  args: {value: {loai: 'hien-tai', diaChi: {quocGia: 'JP', chiTiet: 'Tokyo'}}},
};
export const ReadOnly: Story = {args: {readonly: true, value: sampleResidence}};
export const Disabled: Story = {args: {disabled: true, value: sampleResidence}};
export const Narrow: Story = {args: {narrow: true, value: sampleResidence}};
export const English: Story = {args: {locale: 'en', label: 'Place of residence', value: sampleResidence}};
