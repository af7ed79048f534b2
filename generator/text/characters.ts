/** The characters that must never stand raw in any output, because they act instead of showing. */

/**
 * C0 controls but tab and line feed, DEL, C1, bidi controls and marks, line and paragraph separator,
 * zero width characters, byte order marks, non-characters, and surrogates without a partner.
 */
export const acting =
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A UTF-16 code unit as JavaScript and JSON escape it. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
