/** Changes of the catalogue that change nothing for anybody, each with the reason. The places are patterns of JSON pointers. */
export const equivalents: readonly { operator: string; place: RegExp; reason: string }[] = [];
