/** Vietnamese texts of forms of several steps; they come with the list of these. */
export const viSteps = {
  'form.steps': 'Các phần của tờ khai',
  'form.next': 'Tiếp tục',
  'form.back': 'Quay lại',
  'form.documents': 'Giấy tờ kèm theo',
  'form.stepGone':
    'Theo nội dung vừa khai, phần “{gone}” không còn phải khai. Bạn đang ở phần “{step}”; những gì đã khai vẫn được giữ.',
  'form.stepClosed': 'Phần “{step}” mở sau khi phần “{before}” không còn chỗ cần sửa.',
  'step.todo': 'chưa khai',
  'step.current': 'đang khai',
  'step.done': 'đã khai',
  'step.errors': 'cần sửa',
  'step.closed': 'mở sau',
} as const;

export type StepKey = keyof typeof viSteps;

export type StepMessages = Readonly<Record<StepKey, string>>;
