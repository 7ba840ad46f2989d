// Fills keystore templates with the script that browsers get: `node fill.mjs keystore.js FOLDER`. Each N.json becomes
// N.p12 and N.password.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [script, folder] = process.argv.slice(2);
runInThisContext(readFileSync(script, "utf8"));
const { SIGN, suggest, wrap, fill, decode } = globalThis.keystore;

for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const made = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
  const read = (key) => crypto.subtle.importKey("pkcs8", decode(key), SIGN, true, ["sign"]);
  const pair = { auth: await read(made.auth), enc: await read(made.enc) };
  const password = suggest();
  const layers = { auth: await wrap(pair.auth, password), enc: await wrap(pair.enc, password) };
  const whole = await fill(made, layers, password, pair);
  const file = `${folder}/${name.replace(".json", "")}`;
  writeFileSync(`${file}.p12`, whole);
  writeFileSync(`${file}.password`, password);
}
