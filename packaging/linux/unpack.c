/* unpack FILE.xz: writes what it holds to standard output.
 *
 * The self-extracting installer brings this along, so that the machine it runs on needs no xz. It
 * is linked with liblzma (0BSD) statically and needs nothing but the C library.
 * Exit status: 0, 1 for a damaged file, 2 when it cannot read or write.
 */
#include <lzma.h>
#include <stdint.h>
#include <stdio.h>

static uint8_t in[1 << 16], out[1 << 20];

int main(int argc, char **argv)
{
	lzma_stream stream = LZMA_STREAM_INIT;
	lzma_action action = LZMA_RUN;
	FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;

	if (file == NULL || lzma_stream_decoder(&stream, UINT64_MAX, LZMA_CONCATENATED) != LZMA_OK)
		return 2;
	stream.next_out = out;
	stream.avail_out = sizeof out;
	for (;;) {
		lzma_ret done;

		if (stream.avail_in == 0 && action == LZMA_RUN) {
			stream.next_in = in;
			stream.avail_in = fread(in, 1, sizeof in, file);
			if (ferror(file))
				return 2;
			if (feof(file))
				action = LZMA_FINISH;
		}
		done = lzma_code(&stream, action);
		if (stream.avail_out == 0 || done == LZMA_STREAM_END) {
			size_t size = sizeof out - stream.avail_out;

			if (fwrite(out, 1, size, stdout) != size)
				return 2;
			stream.next_out = out;
			stream.avail_out = sizeof out;
		}
		if (done == LZMA_STREAM_END)
			return fflush(stdout) == 0 ? 0 : 2;
		if (done != LZMA_OK)
			return 1;
	}
}
