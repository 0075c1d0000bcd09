// Reads lines of {"file": Base64, "keys": […]} and answers the code of each.
import { createInterface } from 'node:readline'
import { verify } from '../../main/javascript/evidence.mjs'

for await (const line of createInterface({ input: process.stdin })) {
  const { file, keys } = JSON.parse(line)
  const { code } = await verify(new Uint8Array(Buffer.from(file, 'base64')), keys)
  console.log(code)
}
