import type {HolidayCalendar} from './holiday-calendar.js';

/**
 * Days off of state agencies 2025 to 2027. Version `2026`: what was known in 2026. A correction gets a new id, since
 * published procedures pin the calendar they were checked with.
 *
 * Days of Tết and of the day beside 2 September are chosen by the Prime Minister each year; those of 2027 are estimates
 * (Tết as in 2024, which began on a Saturday too; 3 September, which makes a long weekend).
 */
export const holidays2026: HolidayCalendar = {
  id: '2026',
  source:
    'Labour Code 45/2019/QH14 Art. 111, 112; yearly notices of days off (for 2026: TB 9441/TB-BNV) and NQ 28/2026/QH16 (24/11, ' +
    'from 01/07/2026) as public texts cite them; lunar days by new moons at UTC+7. 2027 not announced when written',
  verified: false,
  years: [2025, 2026, 2027],
  daysOff: [
    {date: '2025-01-01', name: 'Tết Dương lịch'},
    ...tet('2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
    {date: '2025-04-07', name: 'Giỗ Tổ Hùng Vương'},
    {date: '2025-04-30', name: 'Ngày Chiến thắng'},
    {date: '2025-05-01', name: 'Ngày Quốc tế lao động'},
    {date: '2025-05-02', name: 'Nghỉ hoán đổi'},
    {date: '2025-09-01', name: 'Quốc khánh'},
    {date: '2025-09-02', name: 'Quốc khánh'},

    {date: '2026-01-01', name: 'Tết Dương lịch'},
    {date: '2026-01-02', name: 'Nghỉ hoán đổi'},
    ...tet('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    {date: '2026-04-26', name: 'Giỗ Tổ Hùng Vương'},
    {date: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương'},
    {date: '2026-04-30', name: 'Ngày Chiến thắng'},
    {date: '2026-05-01', name: 'Ngày Quốc tế lao động'},
    {date: '2026-08-31', name: 'Nghỉ hoán đổi'},
    {date: '2026-09-01', name: 'Quốc khánh'},
    {date: '2026-09-02', name: 'Quốc khánh'},
    {date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam'},

    {date: '2027-01-01', name: 'Tết Dương lịch'},
    ...tet('2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
    {date: '2027-02-09', name: 'Nghỉ bù Tết Âm lịch'},
    {date: '2027-02-10', name: 'Nghỉ bù Tết Âm lịch'},
    {date: '2027-04-16', name: 'Giỗ Tổ Hùng Vương'},
    {date: '2027-04-30', name: 'Ngày Chiến thắng'},
    {date: '2027-05-01', name: 'Ngày Quốc tế lao động'},
    {date: '2027-05-03', name: 'Nghỉ bù Ngày Quốc tế lao động'},
    {date: '2027-09-02', name: 'Quốc khánh'},
    {date: '2027-09-03', name: 'Quốc khánh'},
    {date: '2027-11-24', name: 'Ngày Văn hóa Việt Nam'},
  ],
  // Saturdays worked in exchange for a day off between holiday and weekend.
  workedDays: ['2025-04-26', '2026-01-10', '2026-08-22'],
};

function tet(...dates: readonly string[]): readonly {readonly date: string; readonly name: string}[] {
  return dates.map((date) => ({date, name: 'Tết Âm lịch'}));
}
