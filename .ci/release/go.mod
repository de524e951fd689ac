// What makes a release, apart from the program's own go.mod: `make release` runs it.
module recueil/release

go 1.26.0

require github.com/CycloneDX/cyclonedx-go v0.9.3
