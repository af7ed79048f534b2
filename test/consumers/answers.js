/** What the package answers to programs/answers.mjs. */
export const answers = {
  guard: [true, false],
  message: 'Meta.toType: expected one of "roster" Roster, "group" Group; got "grop"; did you mean "group"?',
  value: 'relogin',
  thrown: true,
  standard: 7,
  label: 'Reject all',
  events: 28,
}

/** Names that programs import for it. */
export const asked = '{ AuthMode, AuthModeLabels, ContractError, MetaSchema, assertMeta, eventNames, isMeta, validateFlooNotice, validateMeta }'

/** What is heard and told in programs/listen.mjs. */
export const heard = { heard: ['group'], issues: ['onGroupMessage.meta.toType: expected one of "roster" Roster, "group" Group; got "grop"; did you mean "group"?'] }
