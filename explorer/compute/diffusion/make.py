"""Makes a network that ships: `python -m explorer.compute.diffusion.make digits -o FOLDER`.

Ctrl-C saves a checkpoint in the folder; the same command goes on from it and ends with the same
weights, bit for bit on one CPU thread, as a run that was not interrupted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from explorer.compute.models.errors import ModelFileError
from explorer.core.lab import resolve

#: Name -> "module:function", function(job) that writes the files into `job.folder`.
RECIPES = {
    "points-ring": "explorer.compute.diffusion.networks.points_recipes:ring",
    "points-ring-students": "explorer.compute.diffusion.networks.points_recipes:students",
    "clip": "explorer.compute.diffusion.networks.clip_recipes:clip",
    "images-digits": "explorer.compute.diffusion.networks.image_files:digits",
    "images-glyphs": "explorer.compute.diffusion.networks.image_files:glyphs",
    "digits": "explorer.compute.diffusion.networks.image_recipes:digits",
    "glyphs": "explorer.compute.diffusion.networks.image_recipes:glyphs",
    "classifier-digits": "explorer.compute.diffusion.networks.classifier_recipes:digits",
    "classifier-glyphs": "explorer.compute.diffusion.networks.classifier_recipes:glyphs",
    "vae": "explorer.compute.diffusion.networks.latent_recipes:vae",
    "vae-tight": "explorer.compute.diffusion.networks.latent_recipes:vae_tight",
    "vae-loose": "explorer.compute.diffusion.networks.latent_recipes:vae_loose",
    "latent-vae": "explorer.compute.diffusion.networks.latent_recipes:latent_vae",
    "latent-vae-tight": "explorer.compute.diffusion.networks.latent_recipes:latent_vae_tight",
    "latent-vae-loose": "explorer.compute.diffusion.networks.latent_recipes:latent_vae_loose",
    "captions": "explorer.compute.diffusion.networks.latent_recipes:captions",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status (0 done, 1 failed, 130 interrupted)."""
    from explorer.compute.diffusion.networks.making import Interrupted, Job

    parser = argparse.ArgumentParser(prog="explorer.compute.diffusion.make", description=__doc__)
    parser.add_argument("name", choices=sorted(RECIPES))
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write")
    given = parser.parse_args(arguments)
    torch.set_num_threads(1)  # the sums of another thread count differ in the last bits
    command = f"python -m explorer.compute.diffusion.make {given.name} -o {given.output.as_posix()}"
    given.output.mkdir(parents=True, exist_ok=True)
    try:
        resolve(RECIPES[given.name])(Job(given.name, given.output, command))
    except Interrupted as interrupted:
        print(interrupted, flush=True)
        return 130
    except (OSError, ValueError, ModelFileError) as error:
        print(f"make: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
