"""The file of a scene: each thing that can be wrong is said with its line."""

import pytest

from overdue import assets
from overdue.bank.scene import read_scene
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts

GOOD = assets.path("quiz", "scenes", "door.yaml").read_text("utf-8")


def broken(tmp_path, old, new):
    assert old in GOOD
    file = tmp_path / "scene.yaml"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BrokenFacts) as caught:
        read_scene(read(file))
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("next: who", "next: nowhere", "'nowhere' is neither a later step nor an ending"),
        ("next: sign", "next: ring", "'ring' is neither a later step nor an ending"),
        ("acts: [hv-11]", "acts: [hv-99]", "hv-99"),
        ("acts: [hv-13]", "acts: [hv-0]", "hv-0"),
        ("- id: who", "- id: ring", "stands twice"),
        ("    next: inside", "    next: sign", "no choice before it leads to 'inside'"),
        ("    next: offer", "    next: both", "no choice leads to the ending 'offer'"),
        ("protects: true", "protects: perhaps", "protects"),
        ("  tone: good", "  tone: bad", "tone"),
        ("  acts: [hv-01]", "  acts: []", "acts"),
        ("\nlead:", "\nload:", "load"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path, old, new, words):
    said = broken(tmp_path, old, new)
    assert words in said
    assert "scene.yaml" in said


def test_a_scene_without_steps_is_refused(tmp_path):
    file = tmp_path / "scene.yaml"
    file.write_text("schema: 1\nlead: {en: a, zh-Hans: 一}\nsteps: []\nendings: []\n", "utf-8")
    with pytest.raises(BrokenFacts, match="no list of steps"):
        read_scene(read(file))
