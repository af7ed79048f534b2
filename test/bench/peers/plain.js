/**
 * What an expert would write by hand without a thought for inherited members: the same forms as the generated
 * guards accept, each member read once, from wherever it comes. Nobody is held to its speed; it shows what safety costs.
 */
const digits = /^[0-9]+$/
export const isDigits = (v) => typeof v === 'string' && digits.test(v)
export const isMetaType = (v) => v === 'text' || v === 'image' || v === 'audio' || v === 'video' || v === 'file' || v === 'location' || v === 'command' || v === 'forward' || v === 'rtc'
export const isJson = (v) => typeof v === 'string' || typeof v === 'object' || typeof v === 'boolean' || Number.isFinite(v)
export const isAttachment = (v) => typeof v === 'string' || (typeof v === 'object' && v !== null && !Array.isArray(v))
export const isInt32 = (v) => typeof v === 'number' && (v | 0) === v
export const isTrit = (v) => v === 0 || v === 1 || v === 2
export const isMode = (v) => v === 0 || v === 1 || v === 2 || v === 3

function meta(d) {
  if (typeof d !== 'object' || d === null || Array.isArray(d)) return false
  if (typeof d.id !== 'string' || typeof d.from !== 'string' || typeof d.to !== 'string' || typeof d.content !== 'string') return false
  const { type } = d
  if (type !== undefined && !isMetaType(type)) return false
  const { ext } = d
  if (ext !== undefined && !isJson(ext)) return false
  const { config } = d
  if (config !== undefined && !isJson(config)) return false
  const { attach } = d
  if (attach !== undefined && !isAttachment(attach)) return false
  if (!isTrit(d.status) || !isDigits(d.timestamp)) return false
  const { toType } = d
  if (toType !== 'roster' && toType !== 'group') return false
  const { isHistory } = d
  if (isHistory !== undefined && typeof isHistory !== 'boolean') return false
  const { isNative } = d
  if (isNative !== undefined && typeof isNative !== 'boolean') return false
  const { isPlayed } = d
  if (isPlayed !== undefined && typeof isPlayed !== 'boolean') return false
  const { is_system: isSystem } = d
  if (isSystem !== undefined && typeof isSystem !== 'boolean') return false
  const { editTimestamp } = d
  return editTimestamp === undefined || isDigits(editTimestamp)
}

function group(d) {
  if (typeof d !== 'object' || d === null || Array.isArray(d)) return false
  if (!isTrit(d.apply_approval) || typeof d.avatar !== 'string' || !Number.isSafeInteger(d.ban_expire_time) || !Number.isSafeInteger(d.created_at)) return false
  if (typeof d.description !== 'string' || typeof d.ext !== 'string' || !Number.isSafeInteger(d.group_id) || typeof d.history_visible !== 'boolean') return false
  if (typeof d.member_invite !== 'boolean' || typeof d.member_modify !== 'boolean' || !isTrit(d.msg_mute_mode)) return false
  const { msg_push_mode: push } = d
  if (push !== 0 && push !== 1 && push !== 2 && push !== 3 && push !== 4) return false
  if (typeof d.name !== 'string' || !Number.isSafeInteger(d.owner_id) || typeof d.read_ack !== 'boolean') return false
  const { status } = d
  return (status === 0 || status === 1) && isMode(d.type)
    && Number.isSafeInteger(d.updated_at) && Number.isSafeInteger(d.count) && Number.isSafeInteger(d.capacity)
}

function settings(d) {
  return typeof d === 'object' && d !== null && !Array.isArray(d)
    && typeof d.auth_answer === 'string' && isMode(d.auth_mode) && typeof d.auth_question === 'string'
    && typeof d.auto_download === 'boolean' && typeof d.group_confirm === 'boolean' && Number.isSafeInteger(d.id)
    && typeof d.no_push === 'boolean' && typeof d.no_push_detail === 'boolean' && isInt32(d.no_push_end_hour) && isInt32(d.no_push_start_hour)
    && typeof d.no_sounds === 'boolean' && typeof d.push_nick_name === 'string' && typeof d.push_token === 'string'
    && isInt32(d.silence_end_time) && isInt32(d.silence_start_time) && Number.isSafeInteger(d.user_id) && typeof d.vibratory === 'boolean'
}

function roster(d) {
  return typeof d === 'object' && d !== null && !Array.isArray(d)
    && typeof d.alias === 'string' && isMode(d.auth_mode) && typeof d.auth_question === 'string'
    && typeof d.avatar === 'string' && typeof d.description === 'string' && typeof d.ext === 'string' && typeof d.mute_notification === 'boolean'
    && typeof d.nick_name === 'string' && typeof d.public_info === 'string' && isMode(d.relation) && Number.isSafeInteger(d.user_id) && typeof d.username === 'string'
}

export const isStep = (v) => v === 'socket connecting...' || v === 'socket connect success...' || v === 'logining socket service...' || v === 'login socket failure ......'
  || v === 'login socket success.....' || v === 'getting token...' || v === 'token sucecc, getting roster lists..' || v === 'token success, getting roster lists..'
  || (typeof v === 'string' && v.startsWith('get roster list failure:'))
export const isAccountNotice = (v) => v === 'PASSWORD_CHANGED' || v === 'FROZEN' || v === 'REMOVED' || v === 'KICK_BY_SAME_DEVICE' || v === 'KICKED_BY_OTHER_DEVICE'
  || v === 'INFO_UPDATED' || v === 'DEVICE_LOGIN' || v === 'DEVICE_LOGOUT' || v === 'DEVICE_ADDED' || v === 'DEVICE_REMOVED' || v === 'CLUSTER_CHANGED'
  || v === 'UNKNOWN' || v === 'DNS_UPDATE' || v === 'TRAFFIC_LIMIT_EXCEEDED'
const isLong = (d) => typeof d === 'object' && d !== null && !Array.isArray(d) && isInt32(d.low) && isInt32(d.high) && typeof d.unsigned === 'boolean'

/** An event is checked as the list of its arguments. */
function notice(args) {
  if (!Array.isArray(args) || args.length !== 1) return false
  const d = args[0]
  if (typeof d !== 'object' || d === null || Array.isArray(d)) return false
  const { category, desc } = d
  if (category === 'loginMessage') return isStep(desc)
  if (category === 'action') return desc === 'relogin' || desc === 'relogin_manually'
  if (category === 'userNotice') return desc === undefined || isAccountNotice(desc)
  return category === 'conversation_deleted' && typeof desc === 'object' && desc !== null && !Array.isArray(desc)
    && (Number.isSafeInteger(desc.id) || isLong(desc.id)) && (desc.source === 'user_operation' || desc.source === 'other_operation')
}

function list(values) {
  if (!Array.isArray(values)) return false
  for (let index = 0; index < values.length; index++) if (!meta(values[index])) return false
  return true
}

const checks = { Meta: meta, GroupInfoAndSettings: group, UserSettings: settings, RosterItem: roster, flooNotice: notice, MetaList: list }
export const plain = { make: (_model, _node, shape) => ({ is: checks[shape] }), is: 'is(value)' }
