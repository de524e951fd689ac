// Makes NAME.pdf of NAME.typ for each NAME of its command line, in the folder in
// which it runs, with the typefaces of the volumes and no others; each is PDF/UA-1,
// or an error that says why not.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { delimiter, dirname, join } = require("node:path");

// Packages come from where NODE_PATH says: what lies in the working folder, or
// above it, may be anybody's.
const paths = (process.env.NODE_PATH ?? "").split(delimiter).filter(Boolean);
const at = (name) => require.resolve(name, { paths });
const { NodeCompiler, PdfStandard } = require(at("@myriaddreamin/typst-ts-node-compiler"));

// The typefaces of generator/typeface/faces.txt: for text in four styles, for other
// scripts upright, for those that come in one weight and for signs in one.
const upright = ["400Regular", "600SemiBold"];
const faces = {
  "source-serif-4": ["SourceSerif4", ...upright, ...upright.map((style) => style + "_Italic")],
  "source-sans-3": ["SourceSans3", ...upright, ...upright.map((style) => style + "_Italic")],
  "noto-sans-arabic": ["NotoSansArabic", ...upright],
  "noto-sans-armenian": ["NotoSansArmenian", ...upright],
  "noto-sans-bengali": ["NotoSansBengali", ...upright],
  "noto-sans-devanagari": ["NotoSansDevanagari", ...upright],
  "noto-sans-ethiopic": ["NotoSansEthiopic", ...upright],
  "noto-sans-georgian": ["NotoSansGeorgian", ...upright],
  "noto-sans-hebrew": ["NotoSansHebrew", ...upright],
  "noto-sans-tamil": ["NotoSansTamil", ...upright],
  "noto-sans-nko": ["NotoSansNKo", "400Regular"],
  "noto-sans-tifinagh": ["NotoSansTifinagh", "400Regular"],
  "noto-sans-symbols-2": ["NotoSansSymbols2", "400Regular"],
};
const fonts = Object.entries(faces).flatMap(([folder, [face, ...styles]]) => {
  const font = dirname(at(`@expo-google-fonts/${folder}/package.json`));
  return styles.map((style) => readFileSync(join(font, style, `${face}_${style}.ttf`)));
});

const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: fonts }] });
for (const name of process.argv.slice(2)) {
  const compiled = compiler.compile({ mainFilePath: join(process.cwd(), name + ".typ") });
  if (compiled.hasError()) {
    const faults = compiler.fetchDiagnostics(compiled.takeDiagnostics());
    fail(name, faults.map((f) => (f.range ? `${f.range.start.line + 1}: ` : "") + f.message));
  }
  try {
    writeFileSync(name + ".pdf", compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 }));
  } catch (e) {
    fail(name, Array.from(String(e.message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g), (m) => m[1].replaceAll("\\", "")));
  }
  compiler.evictCache(0); // what was kept of one document is of little use for the next
}

// fail says what is wrong with a source, each fault once.
function fail(name, faults) {
  const some = [...new Set(faults)].slice(0, 5);
  console.error(`${name}: ${some.join("; ")}`);
  process.exit(1);
}
