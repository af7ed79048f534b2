/**
 * What an expert would write by hand for the semantics of the generated guards: observed forms, and members that
 * count only as a value's own. That required members are own is proved at the end, and cheaply: on an ordinary
 * object others can only come from Object.prototype. Its name is spelt out each time, because V8 knows then what
 * it has, and the proof costs nothing. An optional member is looked at when it does not fit.
 */
/* oxlint-disable complexity -- one function per shape is what makes it fast */
import { isAccountNotice, isAttachment, isDigits, isInt32, isJson, isMetaType, isMode, isStep, isTrit } from './plain.js'

const own = Object.prototype.hasOwnProperty
const owned = (d, names) => names.every((name) => own.call(d, name))

function meta(d) {
  if (typeof d !== 'object' || d === null) return false
  if (typeof d.id !== 'string' || typeof d.from !== 'string' || typeof d.to !== 'string' || typeof d.content !== 'string') return false
  const { type } = d
  if (type !== undefined && !isMetaType(type) && own.call(d, 'type')) return false
  const { ext } = d
  if (ext !== undefined && !isJson(ext) && own.call(d, 'ext')) return false
  const { config } = d
  if (config !== undefined && !isJson(config) && own.call(d, 'config')) return false
  const { attach } = d
  if (attach !== undefined && !isAttachment(attach) && own.call(d, 'attach')) return false
  if (!isTrit(d.status) || !isDigits(d.timestamp)) return false
  const { toType } = d
  if (toType !== 'roster' && toType !== 'group') return false
  const { isHistory } = d
  if (isHistory !== undefined && typeof isHistory !== 'boolean' && own.call(d, 'isHistory')) return false
  const { isNative } = d
  if (isNative !== undefined && typeof isNative !== 'boolean' && own.call(d, 'isNative')) return false
  const { isPlayed } = d
  if (isPlayed !== undefined && typeof isPlayed !== 'boolean' && own.call(d, 'isPlayed')) return false
  const { is_system: isSystem } = d
  if (isSystem !== undefined && typeof isSystem !== 'boolean' && own.call(d, 'is_system')) return false
  const { editTimestamp } = d
  if (editTimestamp !== undefined && !isDigits(editTimestamp) && own.call(d, 'editTimestamp')) return false
  const p = Object.getPrototypeOf(d)
  return !Array.isArray(d) && (((p === Object.prototype || p === null) && noMetaNames()) || owned(d, metaNames))
}
const metaNames = ['id', 'from', 'to', 'content', 'status', 'timestamp', 'toType']
const noMetaNames = () => {
  const proto = Object.prototype
  return !('id' in proto || 'from' in proto || 'to' in proto || 'content' in proto || 'status' in proto || 'timestamp' in proto || 'toType' in proto)
}

function group(d) {
  if (typeof d !== 'object' || d === null) return false
  if (!isTrit(d.apply_approval) || typeof d.avatar !== 'string' || !Number.isSafeInteger(d.ban_expire_time) || !Number.isSafeInteger(d.created_at)) return false
  if (typeof d.description !== 'string' || typeof d.ext !== 'string' || !Number.isSafeInteger(d.group_id) || typeof d.history_visible !== 'boolean') return false
  if (typeof d.member_invite !== 'boolean' || typeof d.member_modify !== 'boolean' || !isTrit(d.msg_mute_mode)) return false
  const { msg_push_mode: push } = d
  if (push !== 0 && push !== 1 && push !== 2 && push !== 3 && push !== 4) return false
  if (typeof d.name !== 'string' || !Number.isSafeInteger(d.owner_id) || typeof d.read_ack !== 'boolean') return false
  const { status } = d
  if ((status !== 0 && status !== 1) || !isMode(d.type) || !Number.isSafeInteger(d.updated_at) || !Number.isSafeInteger(d.count) || !Number.isSafeInteger(d.capacity)) return false
  const p = Object.getPrototypeOf(d)
  return !Array.isArray(d) && (((p === Object.prototype || p === null) && noGroupNames()) || owned(d, groupNames))
}
const groupNames = ['apply_approval', 'avatar', 'ban_expire_time', 'created_at', 'description', 'ext', 'group_id', 'history_visible', 'member_invite', 'member_modify', 'msg_mute_mode', 'msg_push_mode', 'name', 'owner_id', 'read_ack', 'status', 'type', 'updated_at', 'count', 'capacity']
const noGroupNames = () => {
  const proto = Object.prototype
  return !('apply_approval' in proto || 'avatar' in proto || 'ban_expire_time' in proto || 'created_at' in proto || 'description' in proto || 'ext' in proto
  || 'group_id' in proto || 'history_visible' in proto || 'member_invite' in proto || 'member_modify' in proto || 'msg_mute_mode' in proto || 'msg_push_mode' in proto
  || 'name' in proto || 'owner_id' in proto || 'read_ack' in proto || 'status' in proto || 'type' in proto || 'updated_at' in proto || 'count' in proto || 'capacity' in proto)
}

function settings(d) {
  if (typeof d !== 'object' || d === null) return false
  if (!(typeof d.auth_answer === 'string' && isMode(d.auth_mode) && typeof d.auth_question === 'string'
    && typeof d.auto_download === 'boolean' && typeof d.group_confirm === 'boolean' && Number.isSafeInteger(d.id)
    && typeof d.no_push === 'boolean' && typeof d.no_push_detail === 'boolean' && isInt32(d.no_push_end_hour) && isInt32(d.no_push_start_hour)
    && typeof d.no_sounds === 'boolean' && typeof d.push_nick_name === 'string' && typeof d.push_token === 'string'
    && isInt32(d.silence_end_time) && isInt32(d.silence_start_time) && Number.isSafeInteger(d.user_id) && typeof d.vibratory === 'boolean')) return false
  const p = Object.getPrototypeOf(d)
  return !Array.isArray(d) && (((p === Object.prototype || p === null) && noSettingsNames()) || owned(d, settingsNames))
}
const settingsNames = ['auth_answer', 'auth_mode', 'auth_question', 'auto_download', 'group_confirm', 'id', 'no_push', 'no_push_detail', 'no_push_end_hour', 'no_push_start_hour', 'no_sounds', 'push_nick_name', 'push_token', 'silence_end_time', 'silence_start_time', 'user_id', 'vibratory']
const noSettingsNames = () => {
  const proto = Object.prototype
  return !('auth_answer' in proto || 'auth_mode' in proto || 'auth_question' in proto || 'auto_download' in proto || 'group_confirm' in proto || 'id' in proto
  || 'no_push' in proto || 'no_push_detail' in proto || 'no_push_end_hour' in proto || 'no_push_start_hour' in proto || 'no_sounds' in proto || 'push_nick_name' in proto
  || 'push_token' in proto || 'silence_end_time' in proto || 'silence_start_time' in proto || 'user_id' in proto || 'vibratory' in proto)
}

function roster(d) {
  if (typeof d !== 'object' || d === null) return false
  if (!(typeof d.alias === 'string' && isMode(d.auth_mode) && typeof d.auth_question === 'string'
    && typeof d.avatar === 'string' && typeof d.description === 'string' && typeof d.ext === 'string' && typeof d.mute_notification === 'boolean'
    && typeof d.nick_name === 'string' && typeof d.public_info === 'string' && isMode(d.relation) && Number.isSafeInteger(d.user_id) && typeof d.username === 'string')) return false
  const p = Object.getPrototypeOf(d)
  return !Array.isArray(d) && (((p === Object.prototype || p === null) && noRosterNames()) || owned(d, rosterNames))
}
const rosterNames = ['alias', 'auth_mode', 'auth_question', 'avatar', 'description', 'ext', 'mute_notification', 'nick_name', 'public_info', 'relation', 'user_id', 'username']
const noRosterNames = () => {
  const proto = Object.prototype
  return !('alias' in proto || 'auth_mode' in proto || 'auth_question' in proto || 'avatar' in proto || 'description' in proto || 'ext' in proto
  || 'mute_notification' in proto || 'nick_name' in proto || 'public_info' in proto || 'relation' in proto || 'user_id' in proto || 'username' in proto)
}

function isLong(d) {
  if (typeof d !== 'object' || d === null || Array.isArray(d) || !isInt32(d.low) || !isInt32(d.high) || typeof d.unsigned !== 'boolean') return false
  const p = Object.getPrototypeOf(d)
  return ((p === Object.prototype || p === null) && noLongNames()) || owned(d, ['low', 'high', 'unsigned'])
}
const noLongNames = () => {
  const proto = Object.prototype
  return !('low' in proto || 'high' in proto || 'unsigned' in proto)
}

function isDeleted(d) {
  if (typeof d !== 'object' || d === null || Array.isArray(d)) return false
  const { id, source } = d
  if ((source !== 'user_operation' && source !== 'other_operation') || (!Number.isSafeInteger(id) && !isLong(id))) return false
  const p = Object.getPrototypeOf(d)
  return ((p === Object.prototype || p === null) && !('id' in Object.prototype || 'source' in Object.prototype)) || owned(d, ['id', 'source'])
}

/** An event is checked as the list of its arguments. An element that a list inherits would show on an empty one too. */
function notice(args) {
  if (!Array.isArray(args) || args.length !== 1) return false
  const d = args[0]
  if (!(Object.getPrototypeOf(args) === Array.prototype && [][0] === undefined) && !own.call(args, 0)) return false
  if (typeof d !== 'object' || d === null || Array.isArray(d)) return false
  const { category, desc } = d
  const mayLackDesc = category === 'userNotice'
  if (category === 'loginMessage') {
    if (!isStep(desc)) return false
  } else if (category === 'action') {
    if (desc !== 'relogin' && desc !== 'relogin_manually') return false
  } else if (mayLackDesc) {
    if (desc !== undefined && !isAccountNotice(desc) && own.call(d, 'desc')) return false
  } else if (category !== 'conversation_deleted' || !isDeleted(desc)) return false
  const p = Object.getPrototypeOf(d)
  return ((p === Object.prototype || p === null) && !('category' in Object.prototype || 'desc' in Object.prototype))
    || (own.call(d, 'category') && (mayLackDesc || own.call(d, 'desc')))
}

const none = []
function list(values) {
  if (!Array.isArray(values)) return false
  const isOrdinary = Object.getPrototypeOf(values) === Array.prototype
  for (let index = 0; index < values.length; index++) {
    if (!meta(values[index]) || (!(isOrdinary && none[index] === undefined) && !own.call(values, index))) return false
  }
  return true
}

const checks = { Meta: meta, GroupInfoAndSettings: group, UserSettings: settings, RosterItem: roster, flooNotice: notice, MetaList: list }
export const hand = { make: (_model, _node, shape) => ({ is: checks[shape] }), is: 'is(value)' }
