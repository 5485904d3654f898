import {readList, type ReferenceList} from './reference-list.js';

/** Sex by QCVN 109:2017/BTTTT. Health data count otherwise (1, 2, 3). */
export const sexes: ReferenceList = /* @__PURE__ */ readList('QCVN 109:2017/BTTTT, seen in public code', [
  '0|Chưa có thông tin|Unknown',
  '1|Nam|Male',
  '2|Nữ|Female',
]);

/** Status of a dossier in the case systems of provinces. */
export const dossierStatuses: ReferenceList = /* @__PURE__ */ readList(
  'Several provincial case systems agree',
  [
    '1|Mới đăng ký|New',
    '2|Được tiếp nhận|Accepted',
    '3|Không được tiếp nhận|Refused',
    '4|Đang xử lý|In process',
    '5|Yêu cầu bổ sung giấy tờ|Papers wanted',
    '6|Yêu cầu thực hiện nghĩa vụ tài chính|Payment wanted',
    '7|Công dân yêu cầu rút hồ sơ|Withdrawal asked',
    '8|Dừng xử lý|Stopped',
    '9|Đã xử lý xong|Finished',
    '10|Đã trả kết quả|Result handed over',
  ],
);

/** How a dossier was handed in or its result is delivered. */
export const channels: ReferenceList = /* @__PURE__ */ readList('Several provincial case systems agree', [
  '1|Trực tiếp|At the desk',
  '2|Trực tuyến|Online',
  '3|Qua bưu chính công ích|By post',
]);

/** Relation to the head of the household; form options, no official code list was found, so the codes are this project's. */
export const relations: ReferenceList = /* @__PURE__ */ readList(
  'Options of CT01 and civil-status forms; codes ours',
  [
    'chu-ho|Chủ hộ|Head of household',
    'vo|Vợ|Wife',
    'chong|Chồng|Husband',
    'con|Con|Child',
    'cha|Cha|Father',
    'me|Mẹ|Mother',
    'chau|Cháu|Grandchild, nephew or niece',
    'duoc-giam-ho|Người được giám hộ|Ward',
    'khac|Khác|Other',
  ],
);
