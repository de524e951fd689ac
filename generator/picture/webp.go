package picture

import (
	"bytes"
	"compress/gzip"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"image"
	"io"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// libwebp is the library of the WebP project, 1.4.0, for WebAssembly: what
// github.com/gen2brain/webp 0.5.5 has in lib/webp.wasm.gz, under the licence in
// libwebp.LICENSE. That module itself takes a libwebp of the machine where there is
// one, which writes other bytes; what is run in a room of its own writes the same
// everywhere. TestTheLibraryIsTheOneThatIsNamed holds its digest.
//
//go:embed libwebp.wasm.gz
var libwebp []byte

// How WebP files are made: the quality, of 100, and how long is looked for fewer
// bytes, of 6.
const (
	webpQuality = 75
	webpEffort  = 6
)

// room is where libwebp runs, made when the first picture is.
var room = sync.OnceValues(func() (*encoder, error) {
	ctx := context.Background()
	packed, err := gzip.NewReader(bytes.NewReader(libwebp))
	if err != nil {
		return nil, err
	}
	code, err := io.ReadAll(packed)
	if err != nil {
		return nil, err
	}
	runtime := wazero.NewRuntime(ctx)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, runtime); err != nil {
		return nil, err
	}
	module, err := runtime.CompileModule(ctx, code)
	return &encoder{runtime, module}, err
})

type encoder struct {
	runtime wazero.Runtime
	module  wazero.CompiledModule
}

// webp writes pixels as a file of WebP.
func webp(pixels *image.RGBA) ([]byte, error) {
	e, err := room()
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	module, err := e.runtime.InstantiateModule(ctx, e.module, wazero.NewModuleConfig().WithName(""))
	if err != nil {
		return nil, err
	}
	defer func() { _ = module.Close(ctx) }() // its memory goes with it
	return encoded(ctx, module, pixels)
}

var errFull = errors.New("libwebp has no memory for a picture")

func encoded(ctx context.Context, module api.Module, pixels *image.RGBA) ([]byte, error) {
	call := func(function string, arguments ...uint64) (uint32, error) {
		results, err := module.ExportedFunction(function).Call(ctx, arguments...)
		if err != nil {
			return 0, fmt.Errorf("libwebp: %w", err)
		}
		return api.DecodeU32(results[0]), nil
	}
	from, err := call("malloc", uint64(len(pixels.Pix)))
	if err != nil {
		return nil, err
	}
	length, err := call("malloc", 8)
	if err != nil {
		return nil, err
	}
	if !module.Memory().Write(from, pixels.Pix) {
		return nil, errFull
	}
	const colours, lossless, exact = 0, 0, 0                                                    // RGBA, a photograph, whatever lies beneath what is clear
	at, err := call("encode", uint64(from), uint64(pixels.Rect.Dx()), uint64(pixels.Rect.Dy()), //nolint:gosec // sizes of pictures
		uint64(length), colours, webpQuality, webpEffort, lossless, exact)
	if err != nil {
		return nil, err
	}
	size, _ := module.Memory().ReadUint32Le(length)
	file, whole := module.Memory().Read(at, size)
	if at == 0 || !whole {
		return nil, errFull
	}
	return bytes.Clone(file), nil
}
