"""Every character of the course has a glyph, in files that anyone may copy and rebuild."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import warnings
from io import BytesIO
from pathlib import Path

import fontTools
import matplotlib as mpl
import pytest
from fontTools.ttLib import TTFont
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font

from overdue import assets
from overdue.build import font_characters, fonts
from overdue.build.font_subset import SOURCES, covered, subset
from overdue.build.texts import sources
from overdue.charts.fonts import FAMILY, FILES, families, register
from overdue.language import TAGS

NOTO = Path("/usr/share/fonts/opentype/noto")
FACES = pytest.mark.parametrize("weight", FILES, ids=FILES.values())


def _face(weight: int) -> Path:
    return assets.path("fonts", FILES[weight])


def _record() -> dict[str, dict[str, object]]:
    record: dict[str, dict[str, object]] = json.loads(assets.read_text("fonts", fonts.RECORD))[
        "files"
    ]
    return record


def _dejavu(name: str) -> set[str]:
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    return covered(folder / name)


def _without_glyph(characters: set[str], have: set[str]) -> str:
    return "".join(sorted(one for one in characters - have if one.isprintable()))


def test_every_character_of_every_text_has_a_glyph() -> None:
    have = covered(_face(400)) | _dejavu("DejaVuSans.ttf")
    for text in sources.everything():
        assert _without_glyph(set(text.text), have) == "", f"{text.where}: python -m overdue fonts"


def test_every_character_of_a_heading_has_a_bold_glyph() -> None:
    have = covered(_face(700)) | _dejavu("DejaVuSans-Bold.ttf")
    lacking = _without_glyph(font_characters.required_bold(), have)
    assert lacking == "", "run `python -m overdue fonts` (needs the package fonts-noto-cjk)"


def test_the_command_agrees_that_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert fonts.main(["--check"]) == 0, capsys.readouterr().out


def test_the_regular_face_holds_the_first_level_of_gb_2312() -> None:
    first, last = "啊", "座"
    have = covered(_face(400))
    level = [character for character in have if "\u4e00" <= character <= "\u9fff"]
    in_level = [
        character
        for character in level
        if first.encode("gb2312") <= character.encode("gb2312", "replace") <= last.encode("gb2312")
    ]
    assert len(in_level) == 3755


def test_both_faces_together_stay_under_one_megabyte() -> None:
    assert sum(_face(weight).stat().st_size for weight in FILES) < fonts.LIMIT


@FACES
def test_the_font_goes_by_its_own_name_and_keeps_its_licence(weight: int) -> None:
    font = TTFont(BytesIO(_face(weight).read_bytes()))
    names = {record.nameID: str(record) for record in font["name"].names}
    top = font["CFF "].cff
    told = [names[number] for number in (1, 3, 4, 6)]
    told += [top.fontNames[0], top[0].FullName, top[0].FamilyName]
    told += [part.FontName for part in top[0].FDArray]
    for name in told:
        assert "noto" not in name.lower()
        assert "source" not in name.lower()
        assert "overdue" in name.lower()
    assert names[1] == FAMILY
    assert "Adobe" in names[0]
    assert "SIL Open Font License, Version 1.1" in names[13]
    assert names[14] == "http://scripts.sil.org/OFL"
    assert "Adobe" in top[0].Notice


def test_the_licence_and_the_origin_lie_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in assets.read_text("fonts", "OFL.txt")
    assert "Noto Sans CJK SC 2.004" in assets.read_text("fonts", "README.md")


@FACES
def test_the_font_carries_nothing_that_a_chart_does_not_need(weight: int) -> None:
    tables = set(TTFont(BytesIO(_face(weight).read_bytes())).keys()) - {"GlyphOrder"}
    assert tables == {"CFF ", "OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"}


@FACES
def test_the_committed_font_is_the_recorded_one(weight: int) -> None:
    face, entry = _face(weight), _record()[FILES[weight]]
    assert hashlib.sha256(face.read_bytes()).hexdigest() == entry["sha256"]
    assert face.stat().st_size == entry["bytes"]
    assert len(covered(face)) == entry["characters"]


@FACES
def test_the_font_can_be_rebuilt_from_its_source(weight: int) -> None:
    source, face = NOTO / SOURCES[weight], _face(weight)
    record = json.loads(assets.read_text("fonts", fonts.RECORD))
    if not source.exists():
        # What was built from which source is on record; the test above holds the file to it.
        assert record["files"][face.name]["source"]["sha256"]
        return
    rebuilt = subset(source, covered(face), weight)
    if record["fonttools"] == fontTools.version:
        assert rebuilt == face.read_bytes()
    else:
        assert _outlines(BytesIO(rebuilt)) == _outlines(BytesIO(face.read_bytes()))


def _outlines(file: BytesIO) -> dict[int, str]:
    from fontTools.pens.svgPathPen import SVGPathPen

    font = TTFont(file)
    glyphs = font.getGlyphSet()
    drawn = {}
    for code, name in font.getBestCmap().items():
        pen = SVGPathPen(glyphs)
        glyphs[name].draw(pen)
        drawn[code] = pen.getCommands()
    return drawn


@pytest.mark.parametrize("weight", ["normal", "bold"])
@pytest.mark.parametrize("tag", TAGS)
def test_matplotlib_draws_every_interface_text_without_a_warning(tag: str, weight: str) -> None:
    register()
    characters = sorted({one for text in sources.in_catalogues() for one in text.text} - {"\n"})
    figure = Figure(figsize=(8, 6), dpi=50)
    for at in range(0, len(characters), 60):
        line = "".join(characters[at : at + 60]).replace("$", r"\$")
        figure.text(0, 0.01 * (at // 60), line, family=families(tag), weight=weight)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        FigureCanvasAgg(figure).draw()


def test_registering_twice_adds_nothing() -> None:
    from matplotlib.font_manager import fontManager

    register()
    before = len(fontManager.ttflist)
    register()
    assert len(fontManager.ttflist) == before


def test_chinese_text_is_drawn_from_our_font_and_english_from_dejavu() -> None:
    register()
    first = {tag: Path(findfont(FontProperties(family=families(tag)))).name for tag in TAGS}
    assert first == {"en": "DejaVuSans.ttf", "zh-Hans": "OverdueSansSC-Regular.otf"}
    bold = findfont(FontProperties(family=families("zh-Hans"), weight="bold"))
    assert Path(bold).name == "OverdueSansSC-Bold.otf"


@pytest.mark.parametrize("name", families("en"))
@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_what_is_found_at_once_is_what_the_whole_search_finds(name: str, weight: str) -> None:
    code = (
        "import sys; from matplotlib import font_manager as fm; "
        "from overdue.charts.fonts import register; register(); "
        "wanted = fm.FontProperties(family=sys.argv[1], weight=sys.argv[2]); "
        "print(fm.findfont(wanted)); del fm.fontManager.ttflist[:6]; "
        "fm.FontManager._findfont_cached.cache_clear(); print(fm.findfont(wanted))"
    )
    run = [sys.executable, "-c", code, name, weight]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    at_once, searched = done.stdout.split()
    assert at_once == searched or name.endswith("Regular")


def test_a_rare_character_in_a_heading_is_drawn_thin_not_as_a_box() -> None:
    register()
    only_regular = sorted(covered(_face(400)) - covered(_face(700)))
    han = next(one for one in only_regular if "\u4e00" <= one <= "\u9fff")
    paths = [findfont(FontProperties(family=name, weight="bold")) for name in families("zh-Hans")]
    assert any(get_font(path).get_char_index(ord(han)) for path in paths)


def test_the_families_of_an_unknown_language_are_refused() -> None:
    with pytest.raises(KeyError):
        families("fr")


def test_registering_needs_no_pyplot() -> None:
    code = (
        "import sys; from overdue.charts.fonts import register; register(); "
        "print('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.usefixtures("empty_project")
def test_without_the_source_the_command_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fonts.main(["--source", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "OverdueSansSC-Regular.otf lacks" in told.out
    assert "fonts-noto-cjk" in told.err
