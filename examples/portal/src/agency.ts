/** Receiving agency of the demo: no real one has this code. */
export const agency = {
  code: '000.00.00.H99',
  name: {vi: 'Ủy ban nhân dân phường Ba Đình (trình diễn)', en: 'Ba Đình ward People’s Committee (demo)'},
} as const;
