// Verifies evidence files in a browser or in Node, with WebCrypto alone. The format is described in docs/evidence.md.
// It says the same as dev.vouchsafe.verifier.EvidenceFile, and was not made of it: two readings of one description.

export const FORMAT = 'vouchsafe-evidence-1'
export const WHOLE = 0 // every entry is as it was recorded
export const BROKEN = 1 // an entry is not; the sentence names the first
export const UNKNOWN = 2 // it can't be read, or it is whole and no key was given to know by who signed it

const LOG = 1
const WITNESS = 4
const HASH_BYTES = 32
const DEEPEST = 64 // objects and arrays within each other
const START = '{"entries":['.length

class Fault extends Error {}

function check(holds, otherwise) {
  if (!holds) throw new Fault(otherwise)
}

/**
 * Verifies a file.
 * @param {Uint8Array} file its bytes
 * @param {string[]} keys public keys as name+id+key
 * @returns {Promise<{code: number, sentence: string}>}
 */
export async function verify(file, keys) {
  let whole, known
  try {
    known = await Promise.all(keys.map(readKey))
    whole = parse(file)
    fields(whole, ['entries', 'format', 'subject'])
    fields(whole.subject, ['id', 'kind'])
    check(whole.format === FORMAT && Array.isArray(whole.entries), `the format is not ${FORMAT}`)
  } catch (fault) {
    return { code: UNKNOWN, sentence: `This is no evidence file: ${said(fault)}.` }
  }
  const logs = new Map()
  let at = START
  for (const [place, entry] of whole.entries.entries()) {
    try {
      const written = utf8(canonical(entry))
      check(same(written, file.subarray(at, at + written.length)), 'it is not written canonically')
      await verifyEntry(entry, whole.subject, known, logs)
      at += written.length + 1
    } catch (fault) {
      const id = entry?.disclosed?.id?.value
      return { code: BROKEN, sentence: `NOT WHOLE: entry ${place + 1}${id ? ` (${id})` : ''}: ${said(fault)}.` }
    }
  }
  if (whole.entries.length === 0) return { code: BROKEN, sentence: 'NOT WHOLE: there is no entry in it.' }
  if (!same(utf8(canonical(whole)), file)) return { code: BROKEN, sentence: 'NOT WHOLE: the file is not written canonically.' }
  const about = `${whole.entries.length} entries about the ${whole.subject.kind} ${whole.subject.id}`
  return known.length === 0
    ? { code: UNKNOWN, sentence: `Whole: ${about}, but signed by an unknown hand.` }
    : { code: WHOLE, sentence: `Whole: ${about}.` }
}

async function verifyEntry(entry, subject, keys, logs) {
  const { record, values } = await readEntry(entry)
  const proof = readProof(entry.proof)
  const checkpoint = readCheckpoint(proof.checkpoint)
  const { origin } = checkpoint
  const root = await rootOf(await hash([0], utf8(canonical(record))), proof.index, checkpoint.size, proof.path)
  check(same(root, checkpoint.root), `it is not what stands at place ${proof.index} of ${origin}`)
  if (keys.length > 0) {
    check(await isSigned(checkpoint, keys), `the checkpoint of ${origin} is signed with none of the given keys`)
  }
  const wanted = canonical(subject)
  const things = [values.subject, ...(Array.isArray(values.about) ? values.about : [])]
  check(things.some(thing => thing && canonical(thing) === wanted), 'it does not say that it is about the subject')
  const before = logs.get(origin)
  check(!before || before.checkpoint === proof.checkpoint, `there are two checkpoints of ${origin}`)
  check(!before || before.index < proof.index, `the entries of ${origin} are out of order`)
  logs.set(origin, proof)
}

/** The record, which has the digest of each field by its name, and the values of the disclosed ones. */
async function readEntry(entry) {
  fields(entry, ['disclosed', 'proof', 'withheld'])
  const record = Object.create(null)
  const values = Object.create(null)
  for (const [name, field] of Object.entries(fields(entry.disclosed))) {
    fields(field, ['salt', 'value'])
    values[name] = field.value
    record[name] = toHex(await hash(fromHex(field.salt), utf8(canonical(field.value))))
  }
  for (const [name, digest] of Object.entries(fields(entry.withheld))) {
    check(!(name in record), `the field ${name} is disclosed and withheld`)
    record[name] = toHex(fromHex(digest))
  }
  return { record, values }
}

/** C2SP tlog-proof. */
function readProof(text) {
  const found = /^c2sp\.org\/tlog-proof@v1\nindex ([^\n]+)\n((?:[^\n]+\n)*)\n([^]*)$/.exec(text)
  check(typeof text === 'string' && found, 'no proof of the format c2sp.org/tlog-proof@v1')
  return { index: number(found[1]), path: found[2].split('\n').slice(0, -1).map(hashOf), checkpoint: found[3] }
}

/** C2SP tlog-checkpoint and signed-note. */
function readCheckpoint(note) {
  const found = /^(([^\n]+)\n([^\n]+)\n([^\n]+)\n)\n((?:— [^\n]+\n)+)$/.exec(note)
  check(found && isName(found[2]), 'a checkpoint has origin, size, root, an empty line and signatures')
  const signatures = found[5].split('\n').slice(0, -1).map(line => {
    const [, name, written, ...more] = line.split(' ')
    check(isName(name ?? '') && written !== undefined && more.length === 0, `malformed signature: ${line}`)
    const bytes = fromBase64(written)
    check(bytes.length > 4, `a signature that is too short: ${line}`)
    return { name, id: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }
  })
  return { text: found[1], origin: found[2], size: number(found[3]), root: hashOf(found[4]), signatures }
}

/** Whether the log itself signed it. Signatures of keys that were not given are not looked at: C2SP says so. */
async function isSigned(checkpoint, keys) {
  let signed = false
  for (const { name, id, bytes } of checkpoint.signatures) {
    for (const key of keys.filter(given => given.name === name && given.id === id)) {
      check(await fits(key, checkpoint.text, bytes), `the signature of ${name} is of another checkpoint`)
      signed ||= key.type === LOG && name === checkpoint.origin
    }
  }
  return signed
}

async function fits(key, text, bytes) {
  if (key.type === LOG) return crypto.subtle.verify('Ed25519', key.key, bytes, utf8(text))
  if (bytes.length < 8) return false
  // A witness signs with the time, in seconds, which stands before its signature.
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)
  return crypto.subtle.verify('Ed25519', key.key, bytes.subarray(8), utf8(`cosignature/v1\ntime ${time}\n${text}`))
}

async function readKey(written) {
  const [name, id, ...rest] = written.split('+')
  const bytes = fromBase64(rest.join('+'))
  check(isName(name) && bytes.length === 33 && [LOG, WITNESS].includes(bytes[0]), `no Ed25519 key: ${written}`)
  check(id === toHex((await hash(utf8(`${name}\n`), bytes)).subarray(0, 4)), `the id is not that of the key: ${written}`)
  const key = await crypto.subtle.importKey('raw', bytes.subarray(1), 'Ed25519', false, ['verify'])
  return { name, id, type: bytes[0], key }
}

/** The root that the tree has if the leaf stands in it: RFC 9162, section 2.1.3.2. Numbers here can pass 53 bits. */
async function rootOf(leaf, index, size, path) {
  check(index < size, `the tree of ${size} records has no record ${index}`)
  let node = index
  let last = size - 1n
  let root = leaf
  for (const sibling of path) {
    check(last > 0n, 'the path is too long')
    if (node % 2n === 1n || node === last) {
      root = await hash([1], sibling, root)
      while (node % 2n === 0n) {
        node >>= 1n
        last >>= 1n
      }
    } else {
      root = await hash([1], root, sibling)
    }
    node >>= 1n
    last >>= 1n
  }
  check(last === 0n, 'the path is too short')
  return root
}

function parse(file) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  const whole = JSON.parse(text)
  checkStrict(text)
  return whole
}

/** What JSON may hold and an evidence file may not. The text is JSON; so its tokens are found by their first letters. */
function checkStrict(text) {
  const open = [] // the names of each object that is not closed, null for an array
  let last
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null)
      check(open.length <= DEEPEST, 'too deep')
    } else if (token === '}' || token === ']') {
      open.pop()
    } else if (token === ':') {
      check(!open.at(-1).has(last), 'a name stands twice')
      open.at(-1).add(last)
    } else if (token[0] === '"') {
      last = JSON.parse(token)
      check(!/\p{Surrogate}/u.test(last), 'half of a surrogate pair')
    } else if (/^[-\d]/.test(token)) {
      check(/^-?\d+$/.test(token) && Number.isSafeInteger(Number(token)), 'a number that is not whole or too large')
    }
  }
}

/** RFC 8785, of whole numbers alone. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map(name => `${canonical(name)}:${canonical(value[name])}`).join()}}`
  }
  return JSON.stringify(value)
}

function fields(value, names) {
  const wanted = names ? `with ${names} ` : ''
  check(value !== null && typeof value === 'object' && !Array.isArray(value), `an object ${wanted}is missing`)
  check(!names || Object.keys(value).sort().join() === names.join(), `an object ${wanted}is missing`)
  return value
}

function number(text) {
  check(/^(0|[1-9][0-9]{0,17})$/.test(text), `malformed number: ${text}`)
  return BigInt(text)
}

function isName(text) {
  return /^[^\s+\u0000-\u001f\u0085]+$/u.test(text)
}

function hashOf(base64) {
  return ofHashLength(fromBase64(base64))
}

function fromHex(text) {
  check(typeof text === 'string' && /^(?:[0-9a-f]{2})*$/.test(text), `malformed hexadecimal digits: ${text}`)
  return ofHashLength(Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16)))
}

function ofHashLength(bytes) {
  check(bytes.length === HASH_BYTES, `a hash has ${HASH_BYTES} bytes, this has ${bytes.length}`)
  return bytes
}

function toHex(bytes) {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Base64 that is written in the one way in which its bytes are written. */
function fromBase64(text) {
  let decoded
  try {
    decoded = atob(text)
  } catch {
    throw new Fault(`malformed Base64: ${text}`)
  }
  check(btoa(decoded) === text, `malformed Base64: ${text}`)
  return Uint8Array.from(decoded, letter => letter.charCodeAt(0))
}

async function hash(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

function utf8(text) {
  return new TextEncoder().encode(text)
}

function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** A fault says what is wrong; anything else that fails does so because what it was given is malformed. */
function said(failure) {
  return failure instanceof Fault ? failure.message : `malformed (${failure.message})`
}
