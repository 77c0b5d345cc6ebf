"""Pictures as PNG."""

import io

import numpy as np
from PIL import Image

from overdue.charts import png

PAPER, FILL, RIM = (255, 255, 255, 255), (213, 218, 228, 255), (219, 223, 231, 255)


def shown(content: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.mode == "P"
        return np.asarray(picture.convert("RGBA")).astype(int)


def test_a_fill_keeps_its_colour_beside_a_rim_of_almost_the_same():
    pixels = np.full((60, 200, 4), PAPER, np.uint8)
    pixels[20:50, 10:90] = pixels[20:50, 92:180] = FILL
    pixels[19, 10:180] = RIM
    picture = shown(png.small(pixels))
    for color in (PAPER, FILL):
        there = (pixels == color).all(axis=2)
        assert (picture[there] == color).all()
    assert np.abs(picture - pixels).max() <= 16


def test_more_colours_than_a_palette_holds_stay_near():
    shades = np.linspace(0, 255, 160)
    pixels = np.full((160, 160, 4), 255, np.uint8)
    pixels[..., 0], pixels[..., 1] = shades[:, None], shades
    assert np.abs(shown(png.small(pixels)) - pixels).mean() < 8


def test_a_picture_of_one_colour():
    pixels = np.full((3, 5, 4), PAPER, np.uint8)
    assert (shown(png.small(pixels)) == pixels).all()
