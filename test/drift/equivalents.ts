/** Changes of the catalogue that change nothing for anybody, each with the reason. The places are patterns of JSON pointers. */
export const equivalents: readonly { operator: string; change: string; place: RegExp; reason: string }[] = [
  {
    operator: "request minimum changed",
    change: "4 -> 3",
    place: /ExtendVideoCreate\/properties\/targetDuration$/,
    reason: "3 is no multiple of 4, so that the least that is allowed is 4 still",
  },
  {
    operator: "request maximum changed",
    change: "60 -> 61",
    place: /ExtendVideoCreate\/properties\/targetDuration$/,
    reason: "61 is no multiple of 4, so that the most that is allowed is 60 still",
  },
];
