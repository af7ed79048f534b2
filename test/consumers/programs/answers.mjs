/** What every consumer asks of the package, whatever has loaded it. */
export function answersOf({ AuthMode, AuthModeLabels, ContractError, MetaSchema, assertMeta, eventNames, isMeta, validateFlooNotice, validateMeta }) {
  const meta = { id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'group' }
  return {
    guard: [isMeta(meta), isMeta({ ...meta, status: 9 })],
    message: validateMeta({ ...meta, toType: 'grop' }).issues[0].message,
    value: validateFlooNotice([{ category: 'action', desc: 'relogin' }]).value[0].desc,
    thrown: thrownBy(() => assertMeta({})) instanceof ContractError,
    standard: MetaSchema['~standard'].validate({}).issues.length,
    label: AuthModeLabels[AuthMode.RejectAll].label,
    events: eventNames.length,
  }
}

function thrownBy(run) {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
