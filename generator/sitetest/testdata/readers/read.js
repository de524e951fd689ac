// Reads the data of a folder with the tools of others, and prints what they find
// wrong, a line each, and last how many things they read:
//
//	NODE_PATH=.ci/node_modules node read.js FOLDER
const fs = require('fs')
const os = require('os')
const path = require('path')
const { Package } = require('datapackage')
const { check, HintError } = require('@placemarkio/check-geojson')
const Papa = require('papaparse')
const Ajv = require('ajv')
const addFormats = require('ajv-formats')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
require('@citation-js/plugin-csl')

const folder = process.argv[2]
const read = {}
const wrong = (file, what) => console.log(`${file}: ${what}`)
const text = file => fs.readFileSync(path.join(folder, file), 'utf8')

// unmarked is a copy of the folder in which tables have no byte order mark: the
// reader of data packages is the only one here that does not pass over it.
function unmarked () {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'recueil-data-'))
  for (const file of fs.readdirSync(folder)) fs.writeFileSync(path.join(copy, file), text(file).replace(/^\ufeff/, ''))
  return copy
}

async function main () {
  const copy = unmarked()
  const described = await Package.load(path.join(copy, 'datapackage.json'), { basePath: copy })
  for (const e of described.errors) wrong('datapackage.json', e.message)
  for (const resource of described.resources) {
    const { path: file, format, jsonSchema } = resource.descriptor
    if (format === 'csv') await table(file, resource)
    if (format === 'json') list(file, jsonSchema)
    if (format === 'geojson') points(file)
    if (['bib', 'ris', 'csl'].includes(format)) references(file)
  }
  fs.rmSync(copy, { recursive: true })
  console.log(JSON.stringify(read))
}

// table reads a table by its schema, its foreign keys among them, and as those do
// who know nothing of it.
async function table (file, resource) {
  try {
    const rows = await resource.read({ keyed: true, relations: true })
    read[file] = rows.length
  } catch (e) {
    for (const one of e.errors && e.errors.length ? e.errors : [e]) wrong(file, one.message)
  }
  const plain = Papa.parse(text(file), { header: true, skipEmptyLines: true })
  for (const e of plain.errors) wrong(file, `${e.code}: ${e.message}`)
  if (plain.meta.delimiter !== ',' || plain.meta.linebreak !== '\r\n') wrong(file, `taken for another form: ${JSON.stringify(plain.meta)}`)
  if (plain.data.length !== read[file]) wrong(file, `${plain.data.length} rows`)
}

function list (file, schema) {
  const ajv = new Ajv({ strict: true, allErrors: true })
  addFormats(ajv)
  const valid = ajv.compile(JSON.parse(text(schema)))
  const things = JSON.parse(text(file))
  if (!valid(things)) for (const e of valid.errors) wrong(file, `${e.instancePath} ${e.message}`)
  read[file] = things.length
}

function points (file) {
  try {
    read[file] = check(text(file)).features.length
  } catch (e) {
    for (const issue of e instanceof HintError ? e.issues : [e]) wrong(file, issue.message)
  }
}

function references (file) {
  const things = new Cite(text(file)).data
  for (const r of things) {
    if (r.type !== 'webpage' || !r.title || !r.id) wrong(file, `a reference is ${JSON.stringify(r)}`)
  }
  read[file] = things.length
}

main().catch(e => { console.log(e.stack); process.exit(1) })
